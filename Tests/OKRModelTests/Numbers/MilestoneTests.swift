import OKRModel
import Testing

@Suite("Milestones")
struct MilestoneTests {
  /// Weight 4 in all: an order by day 20, a pilot by day 50, and all halls, which weigh two, by the due day.
  private static let rollout = KeyResult(
    id: "rollout", title: "The scanners are in every hall",
    measure: .milestones([
      Milestone(id: "order", title: "Scanners ordered", due: DayExpression(Quarter.day(20))),
      Milestone(id: "pilot", title: "Pilot in hall 2", due: DayExpression(Quarter.day(50))),
      Milestone(id: "halls", title: "Every hall", weight: 2),
    ]))

  /// What check-ins said: on which day which milestones were done.
  private static func standing(
    on day: Int, of keyResult: KeyResult = rollout, after said: [(day: Int, done: [MilestoneID])],
    confidence: Int? = nil
  ) -> KeyResultStanding {
    let checkIns = said.enumerated().map { index, said in
      CheckIn(
        id: "\(index)", recordedAt: Timestamp(milliseconds: Int64(index)), recordInForce: "\(index)",
        author: nil,
        entry: CheckInEntry(
          keyResult: "rollout", date: Quarter.day(said.day), milestones: said.done, confidence: confidence))
    }
    return KeyResultStanding(
      of: keyResult, in: Quarter.cycle, checkIns: checkIns, asOf: Quarter.day(day), settings: Settings())
  }

  @Test("The progress is the weight of those done, of the weight of all")
  func progress() {
    #expect(Self.standing(on: 10, after: []).progress == nil)
    #expect(Self.standing(on: 10, after: [(5, [])]).progress == 0)
    #expect(Self.standing(on: 20, after: [(5, []), (18, ["order"])]).progress == 0.25)
    #expect(Self.standing(on: 60, after: [(18, ["order"]), (55, ["halls"])]).progress == 0.75)
  }

  @Test("What is expected is the weight of those whose due day is over, of the weight of all")
  func expected() {
    let expected = [10, 20, 21, 50, 51, 100, 101].map { Self.standing(on: $0, after: []).expected }
    #expect(expected == [0, 0, 0.25, 0.25, 0.5, 0.5, 1])
  }

  @Test("The first check-in that ticks one says when it was done, and a later day does not count")
  func days() throws {
    let said: [(day: Int, done: [MilestoneID])] = [(18, ["order"]), (25, ["order", "pilot"])]
    let tally = try #require(Self.standing(on: 30, after: said).milestones)
    #expect(tally.items.map(\.done) == [Quarter.day(18), Quarter.day(25), nil])
    #expect(tally.doneCount == 2 && tally.open.map(\.id) == ["halls"])
    #expect(Self.standing(on: 20, after: said).progress == 0.25)
  }

  @Test("What two check-ins of one day tick counts together")
  func sameDay() {
    let standing = Self.standing(on: 30, after: [(18, ["order"]), (18, ["pilot"])])
    #expect(standing.progress == 0.5)
    #expect(standing.checkIns.map(\.value) == [50])
  }

  @Test("The file says what was done before; a check-in for an earlier day than it says counts as well")
  func begun() {
    let begun = KeyResult(
      id: "rollout", title: "Rollout",
      measure: .milestones([
        Milestone(id: "order", title: "Order", done: Quarter.day(3)), Milestone(id: "rest", title: "Rest"),
      ]))
    #expect(Self.standing(on: 2, of: begun, after: []).progress == nil)
    #expect(Self.standing(on: 3, of: begun, after: []).progress == 0.5)
    #expect(
      Self.standing(on: 3, of: begun, after: [(1, ["order"])]).milestones?.items.first?.done == Quarter.day(1)
    )
  }

  @Test("With all of them done it is Done; with some of them late it is judged by the gap")
  func status() {
    let all: [MilestoneID] = ["order", "pilot", "halls"]
    let done = Self.standing(on: 30, after: [(28, all)])
    #expect(done.status == .done && done.reason == .everyMilestoneDone)
    #expect(Self.standing(on: 30, after: [(28, ["order"])]).status == .onTrack)
    #expect(Self.standing(on: 54, after: [(50, [])]).reason == .behind(gap: 0.5))
    #expect(Self.standing(on: 5, after: [(4, [])], confidence: 3).status == .offTrack)
    #expect(Self.standing(on: 40, after: [(18, ["order"])]).status == .stale)
    #expect(Self.standing(on: 4, after: []).status == .noData)
  }

  @Test("It has no forecast, and every way to a better status names what has to be done for it")
  func ways() {
    let late = Self.standing(on: 54, after: [(20, ["order"]), (48, []), (51, [])])
    #expect(late.status == .atRisk && late.forecast == nil)
    let improvements = Improvements(of: Self.rollout, late, settings: Settings())
    #expect(improvements.sentence() == "On track with 'Pilot in hall 2' done this week.")
    #expect(improvements.steps.last?.needs() == "with 2 more milestones done")
    #expect(improvements.steps.last?.status == .done)
  }

  @Test("An unknown milestone in a log ticks nothing")
  func unknown() {
    #expect(Self.standing(on: 20, after: [(18, ["ordr"])]).progress == 0)
  }

  @Test("Without any weight there is nothing to measure")
  func weightless() {
    let weightless = KeyResult(
      id: "rollout", title: "Rollout", measure: .milestones([Milestone(id: "a", title: "A", weight: 0)]))
    let standing = Self.standing(on: 20, of: weightless, after: [(18, ["a"])])
    #expect(standing.progress == nil && standing.expected == nil && standing.status == .noData)
  }

  @Test("A value that was checked in before it had milestones counts as a check-in, and ticks nothing")
  func formerValue() {
    let value = CheckIn(
      id: "v", recordedAt: Timestamp(milliseconds: 0), recordInForce: "v", author: nil,
      entry: CheckInEntry(keyResult: "rollout", date: Quarter.day(18), value: 17))
    let standing = KeyResultStanding(
      of: Self.rollout, in: Quarter.cycle, checkIns: [value], asOf: Quarter.day(20), settings: Settings())
    #expect(standing.progress == 0 && standing.latest?.value == 0)
  }

  @Test("A tick does not count as a value once the key result has a target")
  func formerTick() {
    let reach = KeyResult.reach(from: 0, to: 10)
    let tick = CheckIn(
      id: "t", recordedAt: Timestamp(milliseconds: 0), recordInForce: "t", author: nil,
      entry: CheckInEntry(keyResult: reach.id, date: Quarter.day(18), milestones: ["order"]))
    let standing = KeyResultStanding(
      of: reach, in: Quarter.cycle, checkIns: [tick], asOf: Quarter.day(20), settings: Settings())
    #expect(standing.value == nil && standing.progress == nil)
  }

  // MARK: Checking in

  private static let context = CheckInContext(
    keyResult: "rollout", unit: nil, period: Period(start: Quarter.day(0), due: Quarter.day(100)),
    lastValue: nil, today: Quarter.day(30), measure: "milestones",
    milestones: [
      MilestoneChoice(id: "order", title: "Scanners ordered", done: Quarter.day(18)),
      MilestoneChoice(id: "pilot", title: "Pilot in hall 2"),
      MilestoneChoice(id: "halls", title: "Every hall"),
    ])

  @Test(
    "A check-in names milestones by number or id, and may name none",
    arguments: [("2", ["pilot"]), ("PILOT, halls", ["pilot", "halls"]), ("3 3", ["halls"]), ("", [])])
  func naming(text: String, ids: [String]) throws {
    let entry = try #require(CheckInDraft(value: text, confidence: "7").entry(in: Self.context))
    #expect(entry.milestones?.map(\.rawValue) == ids && entry.measure == "milestones")
  }

  @Test(
    "What is done already, or not there, is refused with what would be right",
    arguments: [
      ("1", "'Scanners ordered' is done already, since \(Quarter.day(18).shortText)"),
      ("4", "no milestone 4; they are 1 to 3"), ("hall", "no milestone 'hall'; they are order, pilot, halls"),
    ])
  func refused(text: String, message: String) {
    let problems = CheckInDraft(value: text).problems(in: Self.context)
    #expect(problems == [CheckInProblem(.value, message)])
  }

  // MARK: Words

  @Test("An explanation shows how progress and what is expected come about, and every milestone")
  func explained() throws {
    let workspace = Workspace(
      name: "w", northStar: NorthStar(title: "n"), cycles: [Quarter.cycle],
      objectives: [Airline.objective("o", stage: "s", serves: [], keyResults: [Self.rollout])],
      checkInLogs: [
        "o": CheckInLog(records: [
          CheckInRecord(
            id: "1", at: Timestamp(milliseconds: 0), author: nil,
            content: .entry(
              CheckInEntry(keyResult: "rollout", date: Quarter.day(18), milestones: ["order"])))
        ])
      ])
    let explanation = try #require(
      Explanation(
        of: .construct(.keyResult(.init(objective: "o", keyResult: "rollout"))), in: workspace,
        standings: Standings(of: workspace, asOf: Quarter.day(25)), ascii: true))
    #expect(explanation.lines(of: "Progress")?.first == "25%")
    #expect(explanation.lines(of: "Progress")?.last == "1 / 4 = 0.25")
    #expect(explanation.lines(of: "Expected")?.last == "1 / 4 = 0.25")
    #expect(explanation.lines(of: "Milestones")?.first == "1 of 3 done")
    #expect(
      explanation.lines(of: "Milestones")?.last
        == "Every hall: due on \(Quarter.day(100).shortText(besides: Quarter.day(25))), weight 2.")
    #expect(
      explanation.lines(of: "Forecast")?.last == "Milestones are passed one by one, and have no pace.")
  }

  @Test("The measure is stated as one word, which equals any other milestones")
  func stated() throws {
    let stated = Self.rollout.stated
    #expect(stated.text == "milestones" && StatedMeasure("milestones") == stated)
    #expect(stated != KeyResult.reach(from: 0, to: 1).stated)
    #expect(
      Milestone.text(of: Self.rollout.milestones ?? [])
        == "[{id: order, title: Scanners ordered, due: \(Quarter.day(20))}, "
        + "{id: pilot, title: Pilot in hall 2, due: \(Quarter.day(50))}, {id: halls, title: Every hall, weight: 2}]"
    )
  }

  @Test(
    "A milestone without an id is named by the words of its title",
    arguments: [
      ("Pilot in hall 2", "pilot-in-hall-2"), ("  Übergabe: fertig! ", "ubergabe-fertig"),
      ("试点", "milestone-3"),
    ])
  func named(title: String, id: String) {
    #expect(MilestoneID(title: title, position: 3).rawValue == id)
    #expect(IdentifierSyntax.isValid(id))
  }

  @Test("A ledger with additions judges as the whole log does, whatever the order")
  func ledger() throws {
    var randomness = SplitMix64(seed: 7)
    let ids: [MilestoneID] = ["order", "pilot", "halls", "other"]
    for _ in 0..<60 {
      let records = (0..<Int.random(in: 1...8, using: &randomness)).map { index in
        CheckInRecord(
          id: "\(index)", at: Timestamp(milliseconds: Int64(index)), author: nil,
          content: .entry(
            CheckInEntry(
              keyResult: "rollout", date: Quarter.day(.random(in: 0...60, using: &randomness)),
              milestones: ids.filter { _ in Bool.random(using: &randomness) })))
      }
      let workspace = { (records: [CheckInRecord]) in
        Workspace(
          name: "w", northStar: NorthStar(title: "n"), cycles: [Quarter.cycle],
          objectives: [Airline.objective("o", stage: "s", serves: [], keyResults: [Self.rollout])],
          checkInLogs: ["o": CheckInLog(records: records)])
      }
      let subject = CheckInSubject.keyResult(KeyResultReference(objective: "o", keyResult: "rollout"))
      let target = try #require(workspace([]).checkInTarget(subject))
      var ledger = CheckInLedger(of: target, asOf: Quarter.day(61), settings: Settings())
      for record in records { ledger.add(record) }
      let whole = try #require(workspace(records).checkInTarget(subject))
        .standing(asOf: Quarter.day(61), settings: Settings())
      #expect(ledger.standing.progress == whole.progress && ledger.standing.status == whole.status)
      #expect(ledger.standing.milestones == whole.milestones)
    }
  }
}
