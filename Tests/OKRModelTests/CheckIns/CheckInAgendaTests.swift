import Testing

@testable import OKRModel

@Suite("Which key results are due for a check-in")
struct CheckInAgendaTests {
  private static func day(_ text: String) throws -> CivilDay { try #require(CivilDay(text)) }

  /// An objective with a key result for each list of days with a check-in.
  private static func workspace(
    _ days: [KeyResultID: [String]], start: String? = nil, target: Double = 100,
    checkInDay: Weekday = .monday,
    cadence: Cadence? = nil
  ) throws -> Workspace {
    let keyResults = try days.keys.sorted().map { id in
      KeyResult(
        id: id, title: id.rawValue, measure: .reach(Reach(baseline: 0, target: .absolute(target))),
        start: try start.map { DayExpression(try day($0)) }, cadence: cadence,
        owner: id == "theirs" ? "ben" : "ana")
    }
    let records = try days.flatMap { id, days in
      try days.map { text in
        CheckInRecord(
          id: "\(id)-\(text)", at: Timestamp(milliseconds: 0),
          content: .entry(CheckInEntry(keyResult: id, date: try day(text), value: 50)))
      }
    }
    return Workspace(
      name: "W", northStar: NorthStar(title: "N"),
      cycles: [Cycle(id: "2026-Q4", start: try day("2026-10-01"), end: try day("2026-12-31"))],
      settings: Settings(checkInDay: checkInDay),
      objectives: [Objective(id: "o", title: "O", cycle: "2026-Q4", stage: "s", keyResults: keyResults)],
      checkInLogs: ["o": CheckInLog(records: records)])
  }

  private static func agenda(
    _ workspace: Workspace, on text: String = "2026-11-18", person: PersonID? = nil
  ) throws -> CheckInAgenda {
    CheckInAgenda(
      of: workspace, standings: Standings(of: workspace, asOf: try day(text)), person: person)
  }

  private static func status(_ workspace: Workspace, on text: String) throws -> Status? {
    Standings(of: workspace, asOf: try day(text)).objectives.first?.keyResults.first?.status
  }

  @Test(
    "A round starts on the check-in day",
    arguments: [("2026-11-16", "2026-11-16"), ("2026-11-22", "2026-11-16"), ("2026-11-15", "2026-11-09")])
  func rounds(day: String, start: String) throws {
    let round = CheckInRound(on: try Self.day(day), checkInDay: .monday)
    #expect(try round.start == Self.day(start))
    let day = try Self.day(day)
    #expect(round.start <= day && day < round.next)
  }

  @Test("Last checked in last week, it is due; this week, it is done; the week before last, it is late")
  func timings() throws {
    let workspace = try Self.workspace([
      "a": ["2026-11-10"], "b": ["2026-11-10", "2026-11-16"], "c": ["2026-11-02"],
    ])
    let timings = try Dictionary(
      uniqueKeysWithValues: Self.agenda(workspace).items.map { ($0.keyResult.id, $0.timing) })
    #expect(
      timings == ["a": .due, "b": .done(isLate: false), "c": .late(days: 9, missedRounds: 1)])
  }

  @Test("A check-in after a missed round was late")
  func doneLate() throws {
    let workspace = try Self.workspace(["a": ["2026-11-02", "2026-11-17"]])
    #expect(try Self.agenda(workspace).items.map(\.timing) == [.done(isLate: true)])
  }

  @Test("The check-in day is the workspace's: on a Friday's team, Wednesday belongs to last Friday's round")
  func otherDay() throws {
    let workspace = try Self.workspace(["a": ["2026-11-12"], "b": ["2026-11-13"]], checkInDay: .friday)
    let agenda = try Self.agenda(workspace)
    #expect(try agenda.round.start == Self.day("2026-11-13"))
    #expect(agenda.items.map(\.keyResult.id) == ["a", "b"])
    #expect(agenda.items.map(\.timing.isOpen) == [true, false])
  }

  @Test("Never checked in, it is due from the first check-in day of its time on")
  func never() throws {
    let workspace = try Self.workspace(["a": []], start: "2026-11-11")
    #expect(try Self.agenda(workspace, on: "2026-11-13").items.isEmpty)
    #expect(try Self.agenda(workspace, on: "2026-11-16").items.map(\.timing) == [.due])
    let begun = try Self.workspace(["a": [], "b": ["2026-11-11"]], start: "2026-11-11")
    let timing = { (day: String) in
      try Self.agenda(begun, on: day).items.first { $0.keyResult.id == "a" }?.timing
    }
    #expect(try timing("2026-11-21") == .due)
    #expect(try timing("2026-11-22") == .due)
    #expect(try timing("2026-11-24") == .late(days: 8, missedRounds: 1))
  }

  @Test("A monthly one is in the list in the weeks in which its check-in is due or made")
  func monthly() throws {
    let workspace = try Self.workspace(["nps": ["2026-10-01", "2026-11-02"]], cadence: .monthly)
    let timings = { (day: String) in try Self.agenda(workspace, on: day).items.map(\.timing) }
    #expect(try timings("2026-10-18") == [])
    #expect(try timings("2026-11-01") == [.due])
    #expect(try timings("2026-11-04") == [.done(isLate: false)])
    #expect(try timings("2026-11-18") == [])
    #expect(try timings("2026-12-06") == [.due])
    #expect(try Self.status(workspace, on: "2026-12-06") != .stale)
    #expect(try timings("2026-12-07") == [.due])
    #expect(try Self.status(workspace, on: "2026-12-07") == .stale)
    #expect(try Self.status(workspace, on: "2026-11-18") == .onTrack)
    #expect(try timings("2027-01-03") == [.late(days: 33, missedRounds: 1)])
  }

  @Test("One that is checked every other week is due in every other week")
  func everyOtherWeek() throws {
    let workspace = try Self.workspace(["a": ["2026-10-05", "2026-11-02"]], cadence: .weeks(2))
    let timings = { (day: String) in try Self.agenda(workspace, on: day).items.map(\.timing) }
    #expect(try timings("2026-10-14") == [])
    #expect(try timings("2026-10-19") == [.due])
    #expect(try timings("2026-11-01") == [.due])
    #expect(try timings("2026-11-02") == [.done(isLate: true)])
    #expect(try timings("2026-11-30") == [.late(days: 14, missedRounds: 1)])
  }

  @Test("In a team that has not begun everything is due, and nothing is late")
  func notBegun() throws {
    let workspace = try Self.workspace(["a": []])
    #expect(try Self.agenda(workspace, on: "2026-12-01").items.map(\.timing) == [.due])
  }

  @Test("What has reached its target, or has not begun, is not due")
  func nothingToSay() throws {
    #expect(try Self.agenda(Self.workspace(["a": ["2026-11-02"]], target: 50)).items.isEmpty)
    #expect(try Self.agenda(Self.workspace(["a": []], start: "2026-12-01")).items.isEmpty)
  }

  @Test("After the due day one last check-in is due, and then no more")
  func over() throws {
    let open = try Self.agenda(Self.workspace(["a": ["2026-12-21"]]), on: "2027-01-05")
    #expect(open.items.map(\.timing.isOpen) == [true])
    #expect(try Self.agenda(Self.workspace(["a": ["2026-12-31"]]), on: "2027-01-12").items.isEmpty)
  }

  @Test("Mine are those that I own")
  func mine() throws {
    let workspace = try Self.workspace(["mine": ["2026-11-10"], "theirs": ["2026-11-10"]])
    #expect(try Self.agenda(workspace, person: "ana").items.map(\.keyResult.id) == ["mine"])
    #expect(try Self.agenda(workspace).items.count == 2)
  }

  @Test("Due ones come before done ones, and the worst of them first")
  func order() throws {
    let workspace = try Self.workspace([
      "done": ["2026-11-17"], "fresh": ["2026-11-09"], "stale": ["2026-10-12"],
    ])
    // Halfway to the target at half time: on track, unless nothing is known.
    #expect(try Self.agenda(workspace).items.map(\.keyResult.id) == ["stale", "fresh", "done"])
  }
}
