import Testing

@testable import OKRModel

@Suite("How a stand-up's time is divided")
struct StandUpTimePlanTests {
  private static func item(_ value: Double?, blocker: String? = nil, number: Int) -> (
    KeyResult, CheckInRecord?
  ) {
    let keyResult = KeyResult(
      id: "k\(number)", title: "k\(number)", measure: .reach(Reach(baseline: 0, target: .absolute(100))))
    let record = value.map { value in
      CheckInRecord(
        id: "c\(number)", at: Timestamp(milliseconds: 0),
        content: .entry(
          CheckInEntry(keyResult: keyResult.id, date: Quarter.day(48), value: value, blocker: blocker)))
    }
    return (keyResult, record)
  }

  /// Two stages at half time of a quarter: one with `values`, one on track.
  private static func stages(_ values: [Double], blocker: String? = nil) -> [StandUpAgenda.StageItems] {
    let items = values.enumerated().map { item($0.element, blocker: blocker, number: $0.offset) }
    let calm = item(60, number: 99)
    let objective = { (id: ObjectiveID, stage: StageID, keyResults: [KeyResult]) in
      Objective(id: id, title: id.rawValue, cycle: Quarter.cycle.id, stage: stage, keyResults: keyResults)
    }
    let workspace = Workspace(
      name: "W", northStar: NorthStar(title: "N"),
      valueStreams: [
        ValueStream(
          id: "v", title: "V",
          stages: [Stage(id: "troubled", title: "Troubled"), Stage(id: "calm", title: "Calm")])
      ],
      cycles: [Quarter.cycle],
      objectives: [
        objective("o", "troubled", items.map(\.0)), objective("p", "calm", [calm.0]),
      ],
      checkInLogs: [
        "o": CheckInLog(records: items.compactMap(\.1)),
        "p": CheckInLog(records: [calm.1].compactMap(\.self)),
      ])
    let standings = Standings(of: workspace, asOf: Quarter.day(50))
    return StandUpAgenda(
      of: workspace,
      changes: Changes(from: Standings(of: workspace, asOf: Quarter.day(49)), to: standings)
    ).stages
  }

  private static func parts(_ stages: [StandUpAgenda.StageItems]) -> [StandUpTimePlan.Part] {
    [.opening, .actions] + stages.map { .stage($0.id) } + [.fourSquare]
  }

  @Test(
    "The shares add up to the whole to the second, for any plan", arguments: [1, 2, 7, 15, 60, 240])
  func whole(minutes: Int) {
    for count in 0...6 {
      let stages = Self.stages(Array(repeating: 10, count: count))
      let plan = StandUpTimePlan(minutes: minutes, stages: stages, openActions: count)
      #expect(plan.total == minutes * 60)
      #expect(Self.parts(stages).reduce(0) { $0 + plan.seconds(for: $1) } == plan.total)
    }
  }

  @Test("A stage with more off-track key results gets more time, and a blocker adds to it")
  func need() {
    let stages = Self.stages([10, 10])
    let plan = StandUpTimePlan(minutes: 15, stages: stages, openActions: 0)
    // A tenth each for the opening and the four squares; of the rest 1 + 2 × 3 parts for the troubled stage, 1 for the
    // calm one.
    #expect(plan.seconds(for: .opening) == 90)
    #expect(plan.seconds(for: .stage("troubled")) == 630)
    #expect(plan.seconds(for: .stage("calm")) == 90)
    #expect(plan.seconds(for: .fourSquare) == 90)
    #expect(plan.seconds(for: .actions) == 0)
    let blocked = StandUpTimePlan(minutes: 15, stages: Self.stages([10, 10], blocker: "b"), openActions: 0)
    #expect(blocked.seconds(for: .stage("troubled")) > 630)
  }

  @Test("Open actions get a share, up to that of four")
  func actions() {
    let stages = Self.stages([10])
    let share = { StandUpTimePlan(minutes: 15, stages: stages, openActions: $0).seconds(for: .actions) }
    #expect(share(0) == 0)
    #expect(share(1) < share(4))
    #expect(share(4) == share(40))
  }

  @Test("The plan is between a minute and four hours")
  func bounds() {
    #expect(StandUpTimePlan(minutes: 0, stages: [], openActions: 0).total == 60)
    #expect(StandUpTimePlan(minutes: .max, stages: [], openActions: 0).total == 240 * 60)
  }
}
