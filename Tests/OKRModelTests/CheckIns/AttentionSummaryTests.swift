import Testing

@testable import OKRModel

@Suite("What waits, and which stage is worst")
struct AttentionSummaryTests {
  private static func day(_ text: String) throws -> CivilDay { try #require(CivilDay(text)) }

  /// A key result from 0 to 100 with one check-in on 9 November.
  private static func objective(
    _ id: ObjectiveID, stage: StageID, owner: PersonID, value: Double
  ) throws -> (Objective, CheckInLog) {
    let keyResult = KeyResult(
      id: "kr", title: "KR", measure: .reach(Reach(baseline: 0, target: .absolute(100))), owner: owner)
    let entry = CheckInEntry(keyResult: "kr", date: try day("2026-11-09"), value: value)
    let record = CheckInRecord(id: "\(id)-1", at: Timestamp(milliseconds: 0), content: .entry(entry))
    return (
      Objective(id: id, title: "O", cycle: "2026-Q4", stage: stage, keyResults: [keyResult]),
      CheckInLog(records: [record])
    )
  }

  /// Three stages whose only key result stands at 5, 40 and 60 of 100, when 53 is expected.
  private static func workspace() throws -> Workspace {
    let all = [
      try objective("a", stage: "behind", owner: "ana", value: 40),
      try objective("b", stage: "far-behind", owner: "ben", value: 5),
      try objective("c", stage: "ahead", owner: "ana", value: 60),
    ]
    let action = ActionItemEntry(
      text: "Call", date: try day("2026-11-02"), owner: "ben", due: try day("2026-11-17"))
    return Workspace(
      name: "W", northStar: NorthStar(title: "N"),
      valueStreams: [
        ValueStream(
          id: "v", title: "V",
          stages: [
            Stage(id: "ahead", title: "Ahead"), Stage(id: "behind", title: "Behind"),
            Stage(id: "far-behind", title: "Far behind"),
          ])
      ],
      cycles: [Cycle(id: "2026-Q4", start: try day("2026-10-01"), end: try day("2026-12-31"))],
      objectives: all.map(\.0),
      checkInLogs: Dictionary(uniqueKeysWithValues: all.map { ($0.0.id, $0.1) }),
      standUps: StandUpLog(records: [
        StandUpRecord(id: "x", at: Timestamp(milliseconds: 0), content: .action(action))
      ]))
  }

  private static func summary(of person: PersonID?, on text: String = "2026-11-18") throws -> AttentionSummary
  {
    let workspace = try workspace()
    let standings = Standings(of: workspace, asOf: try day(text))
    return AttentionSummary(of: workspace, standings: standings, person: person)
  }

  @Test("For one person only what that person owns is counted")
  func own() throws {
    let ana = try Self.summary(of: "ana")
    #expect([ana.dueCheckIns, ana.offTrack, ana.atRisk, ana.overdueActions] == [2, 0, 1, 0])
    let ben = try Self.summary(of: "ben")
    #expect([ben.dueCheckIns, ben.offTrack, ben.atRisk, ben.overdueActions] == [1, 1, 0, 1])
    let chloe = try Self.summary(of: "chloe")
    #expect(chloe.isQuiet)
  }

  @Test("Without a person everyone's work is counted")
  func everyone() throws {
    let all = try Self.summary(of: nil)
    #expect([all.dueCheckIns, all.offTrack, all.atRisk, all.overdueActions] == [3, 1, 1, 1])
  }

  @Test("An action is overdue from the day after its due day on")
  func overdue() throws {
    #expect(try Self.summary(of: "ben", on: "2026-11-17").overdueActions == 0)
    #expect(try Self.summary(of: "ben", on: "2026-11-18").overdueActions == 1)
  }

  @Test("The worst stage is the same for everyone, and none is worst where all are on track")
  func worst() throws {
    for person in ["ana", nil] as [PersonID?] {
      let worst = try #require(try Self.summary(of: person).worst)
      #expect(worst.stage == "far-behind" && worst.title == "Far behind" && worst.status == .offTrack)
      #expect(worst.progress == 0.05)
    }
    #expect(try Self.summary(of: nil, on: "2026-10-02").worst == nil)
  }
}
