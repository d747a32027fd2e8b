import Testing

@testable import OKRModel

@Suite("What a stand-up discusses")
struct StandUpAgendaTests {
  private static func day(_ text: String) throws -> CivilDay { try #require(CivilDay(text)) }

  private typealias Said = (day: String, value: Double, blocker: String?)

  /// The agenda of 18 November since 11 November, for key results from 0 to 100 with these check-ins.
  private static func agenda(
    _ said: [KeyResultID: [Said]], person: PersonID? = nil
  ) throws -> StandUpAgenda {
    let keyResults = said.keys.sorted().map { id in
      KeyResult(
        id: id, title: id.rawValue, measure: .reach(Reach(baseline: 0, target: .absolute(100))),
        owner: id == "theirs" ? "ben" : "ana")
    }
    let records = try said.flatMap { id, said in
      try said.map { day, value, blocker in
        CheckInRecord(
          id: "\(id)-\(day)", at: Timestamp(milliseconds: 0),
          content: .entry(
            CheckInEntry(keyResult: id, date: try self.day(day), value: value, blocker: blocker)))
      }
    }
    let workspace = Workspace(
      name: "W", northStar: NorthStar(title: "N"),
      valueStreams: [
        ValueStream(id: "v", title: "V", stages: [Stage(id: "s", title: "S"), Stage(id: "t", title: "T")])
      ],
      cycles: [Cycle(id: "2026-Q4", start: try day("2026-10-01"), end: try day("2026-12-31"))],
      objectives: [Objective(id: "o", title: "O", cycle: "2026-Q4", stage: "s", keyResults: keyResults)],
      checkInLogs: ["o": CheckInLog(records: records)])
    return StandUpAgenda(
      of: workspace,
      changes: Changes(
        from: Standings(of: workspace, asOf: try day("2026-11-11")),
        to: Standings(of: workspace, asOf: try day("2026-11-18"))),
      person: person)
  }

  private static func topics(_ said: [Said]) throws -> Set<StandUpTopic>? {
    try agenda(["k": said]).stages.first?.items.first?.topics
  }

  @Test("A status that improved has moved up, one that got worse has moved down")
  func moves() throws {
    #expect(try Self.topics([("2026-11-09", 10, nil), ("2026-11-17", 60, nil)]) == [.movedUp])
    #expect(try Self.topics([("2026-11-09", 60, nil), ("2026-11-17", 10, nil)]) == [.movedDown])
  }

  @Test("What has reached its target is newly done, and is not also reported as a move")
  func done() throws {
    #expect(try Self.topics([("2026-11-09", 60, nil), ("2026-11-17", 100, nil)]) == [.newlyDone])
  }

  @Test("What was not checked in for too long is newly stale, and not checked in")
  func stale() throws {
    #expect(try Self.topics([("2026-11-05", 60, nil)]) == [.newlyStale, .notCheckedIn])
  }

  @Test("A blocker is reported when it is new, and not as long as it stays")
  func blocked() throws {
    #expect(
      try Self.topics([("2026-11-09", 60, nil), ("2026-11-17", 60, "No room")])
        == [.newlyBlocked, .movedDown])
    #expect(try Self.topics([("2026-11-09", 60, "No room"), ("2026-11-17", 60, "No room")]) == [])
  }

  @Test("What is on track and has not moved needs no discussion")
  func quiet() throws {
    let agenda = try Self.agenda(["k": [("2026-11-09", 55, nil), ("2026-11-17", 60, nil)]])
    #expect(agenda.stages.first?.talkingPoints.isEmpty == true)
    #expect(agenda.stages.first?.items.count == 1)
  }

  @Test("The worst comes first, in a stage and among the stages; a stage without objectives comes last")
  func order() throws {
    let agenda = try Self.agenda([
      "a": [("2026-11-09", 40, nil), ("2026-11-17", 40, nil)],
      "b": [("2026-11-09", 10, nil), ("2026-11-17", 10, nil)],
    ])
    #expect(agenda.worstFirst.map(\.id) == ["s", "t"])
    #expect(agenda.worstFirst.first?.talkingPoints.map(\.keyResult.id) == ["b", "a"])
  }

  @Test("Mine are those that I own")
  func mine() throws {
    let said: [Said] = [("2026-11-09", 10, nil)]
    let agenda = try Self.agenda(["mine": said, "theirs": said], person: "ana")
    #expect(agenda.items(about: .notCheckedIn).map(\.keyResult.id) == ["mine"])
  }
}
