import Testing

@testable import OKRModel

@Suite("What changed between two days")
struct ChangesTests {
  private static let reference = KeyResultReference(objective: "o", keyResult: "k")

  private static func day(_ text: String) throws -> CivilDay { try #require(CivilDay(text)) }

  /// A key result from 0 to 100 in a stage, with a value and a confidence for each day.
  private static func workspace(_ said: [(day: String, value: Double, confidence: Int?)]) throws -> Workspace
  {
    let records = try said.map { day, value, confidence in
      CheckInRecord(
        id: day, at: Timestamp(milliseconds: 0),
        content: .entry(
          CheckInEntry(keyResult: "k", date: try self.day(day), value: value, confidence: confidence)))
    }
    let keyResult = KeyResult(
      id: "k", title: "K", measure: .reach(Reach(baseline: 0, target: .absolute(100))))
    return Workspace(
      name: "W", northStar: NorthStar(title: "N"),
      valueStreams: [ValueStream(id: "v", title: "V", stages: [Stage(id: "s", title: "S")])],
      cycles: [
        Cycle(id: "2026-Q3", start: try day("2026-07-01"), end: try day("2026-09-30")),
        Cycle(id: "2026-Q4", start: try day("2026-10-01"), end: try day("2026-12-31")),
      ],
      objectives: [Objective(id: "o", title: "O", cycle: "2026-Q4", stage: "s", keyResults: [keyResult])],
      checkInLogs: ["o": CheckInLog(records: records)])
  }

  private static func changes(_ workspace: Workspace, _ from: String, _ to: String) throws -> Changes {
    Changes(
      from: Standings(of: workspace, asOf: try day(from)), to: Standings(of: workspace, asOf: try day(to)))
  }

  @Test("A new value is a change of its key result, its objective, its stage and the North Star")
  func value() throws {
    let workspace = try Self.workspace([("2026-11-02", 30, nil), ("2026-11-09", 45, nil)])
    let changes = try Self.changes(workspace, "2026-11-05", "2026-11-10")
    #expect(changes.keyResult(Self.reference)?.value == 30)
    #expect(changes.objective("o")?.progress == 0.3)
    #expect(changes.stage("s")?.progress == 0.3)
    #expect(changes.northStar?.progress == 0.3)
  }

  @Test("A check-in that repeats the value is a change of the key result alone: someone has confirmed it")
  func repeated() throws {
    let workspace = try Self.workspace([("2026-11-02", 40, nil), ("2026-11-03", 40, nil)])
    let changes = try Self.changes(workspace, "2026-11-02", "2026-11-03")
    #expect(changes.keyResult(Self.reference) != nil)
    #expect(changes.objective("o") == nil)
  }

  @Test("A status that changes only because time passes is a change")
  func time() throws {
    let workspace = try Self.workspace([("2026-11-02", 40, nil)])
    let changes = try Self.changes(workspace, "2026-11-05", "2026-11-18")
    #expect(changes.keyResult(Self.reference)?.status == .onTrack)
    #expect(changes.after.objective("o")?.keyResults.first?.status == .stale)
  }

  @Test("A day later without check-ins or changed statuses, nothing has changed")
  func nothing() throws {
    let workspace = try Self.workspace([("2026-11-02", 40, 7)])
    let changes = try Self.changes(workspace, "2026-11-03", "2026-11-04")
    #expect(changes.keyResult(Self.reference) == nil)
    #expect(changes.objective("o") == nil)
    #expect(changes.northStar == nil)
  }

  @Test("What was not in the cycle before is new, and has no earlier state")
  func new() throws {
    let workspace = try Self.workspace([("2026-11-02", 40, nil)])
    let changes = try Self.changes(workspace, "2026-09-15", "2026-11-04")
    #expect(changes.isNew(objective: "o"))
    #expect(changes.keyResult(Self.reference) == nil)
    #expect(changes.objective("o") == nil)
  }

  @Test("A day compared with itself has no changes")
  func itself() throws {
    let workspace = try Self.workspace([("2026-11-02", 40, 3), ("2026-11-04", 60, 9)])
    let changes = try Self.changes(workspace, "2026-11-04", "2026-11-04")
    #expect(changes.keyResult(Self.reference) == nil)
    #expect(!changes.isNew(objective: "o"))
  }
}
