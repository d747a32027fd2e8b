import OKRModel
import Testing

@testable import FileStore

@Suite("Reading what definitions were before recorded changes")
struct DefinitionHistoryTests {
  private static let path = "changes/2026-Q4/shorten-queue.jsonl"

  private static func day(_ text: String) -> CivilDay { CivilDay(text) ?? CivilDay(dayNumber: 0) }

  private func line(
    _ id: String, on day: String = "2026-11-18", part: String = #""kr":"wait-time""#, _ field: String,
    from: String, to: String = #""15""#
  ) -> String {
    let parts = part.isEmpty ? "" : "\(part),"
    return """
      {"id":"\(id)","at":"2026-11-18T09:12:03Z","on":"\(day)",\(parts)"field":"\(field)","from":\(from),"to":\(to)}

      """
  }

  private func keyResult(_ workspace: Workspace, _ day: String) throws -> KeyResult? {
    let objective = try #require(workspace.objectives.first)
    return workspace.definition(of: objective, on: Self.day(day))?.keyResults.first { $0.id == "wait-time" }
  }

  @Test("A key result is read with the texts of the day, whatever its fields are")
  func texts() throws {
    let log =
      line("1", "target", from: #""-25%""#)
      + line("2", on: "2026-11-01", "due", from: "null", to: #""2026-11-30""#)
      + line("3", "due", from: #""2026-11-30""#, to: "null")
      + line("4", "lifts", from: #""{capability: passenger-check-in, to: 3}""#, to: "null")
      + line("5", on: "2026-10-10", "closed", from: #""achieved""#, to: "null")
    let loaded = try WorkspaceFixture([Self.path: log]).read()
    #expect(loaded.diagnostics == [])
    let now = try #require(try keyResult(loaded.workspace, "2026-11-18"))
    #expect(now.measure == .reach(Reach(baseline: 20, target: .absolute(15))) && now.due == nil)
    let before = try #require(try keyResult(loaded.workspace, "2026-11-17"))
    #expect(before.measure == .reach(Reach(baseline: 20, target: .relative(percent: -25))))
    #expect(
      before.due?.statedDay == Self.day("2026-11-30") && before.uplift?.maturity == 3
        && before.closing == nil)
    #expect(try keyResult(loaded.workspace, "2026-10-31")?.due == nil)
    #expect(try keyResult(loaded.workspace, "2026-10-09")?.closing == Closing(.achieved))
  }

  @Test("A reach that became a hold was a reach")
  func kind() throws {
    let log =
      line("1", "target", from: #""15""#, to: "null") + line("2", "baseline", from: #""20""#, to: "null")
      + line("3", "at-most", from: "null", to: #""18""#)
    let objective = WorkspaceFixture.objective.replacing(
      "baseline: 20\n    target: 15", with: "at-most: 18")
    let loaded = try WorkspaceFixture([WorkspaceFixture.objectivePath: objective, Self.path: log]).read()
    #expect(loaded.diagnostics == [])
    #expect(try keyResult(loaded.workspace, "2026-11-18")?.measure == .hold(.atMost(18)))
    #expect(
      try keyResult(loaded.workspace, "2026-11-17")?.measure
        == .reach(Reach(baseline: 20, target: .absolute(15))))
  }

  @Test("A band and a list are read as lists")
  func lists() throws {
    let objective = WorkspaceFixture.objective.replacing(
      "baseline: 20\n    target: 15", with: "between: [3, 5]")
    let log =
      line("1", "between", from: #""[2, 6]""#, to: #""[3, 5]""#)
      + line("2", part: "", "outcomes", from: #""[customer, calm-journey]""#, to: #""[calm-journey]""#)
      + line("3", part: "", "cycle", from: #""2026-Q3""#, to: #""2026-Q4""#)
    let loaded = try WorkspaceFixture([WorkspaceFixture.objectivePath: objective, Self.path: log]).read()
    #expect(loaded.diagnostics == [])
    #expect(try keyResult(loaded.workspace, "2026-11-17")?.measure == .hold(.between(2, 6)))
    let then = try #require(
      loaded.workspace.definition(of: loaded.workspace.objectives[0], on: Self.day("2026-11-17")))
    #expect(then.serves == [.category(.customer), .outcome("calm-journey")] && then.cycle == "2026-Q3")
  }

  @Test("An entry that was added did not exist before, and one that was removed did")
  func entries() throws {
    let log =
      line("1", "entry", from: "null", to: #""{id: wait-time, title: Wait, target: 15}""#)
      + line(
        "2", part: #""kr":"old""#, "entry", from: #""{id: old, title: \"Old, but good\", target: 3}""#,
        to: "null")
    let loaded = try WorkspaceFixture([Self.path: log]).read()
    #expect(loaded.diagnostics == [])
    let objective = try #require(loaded.workspace.objectives.first)
    let ids = { (day: String) in
      loaded.workspace.definition(of: objective, on: Self.day(day))?.keyResults.map(\.title)
    }
    #expect(ids("2026-11-17") == ["Old, but good"])
    #expect(ids("2026-11-18") == ["Reduce average wait time"])
  }

  @Test("Cycles and settings had other values before their changes")
  func workspaceChanges() throws {
    let log =
      line("1", part: #""cycle":"2026-Q4""#, "start", from: #""2026-10-15""#, to: #""2026-10-01""#)
      + line("2", part: "", "stale-after", from: #""20""#, to: "null")
    let loaded = try WorkspaceFixture(["changes/cycles.jsonl": log]).read()
    #expect(loaded.diagnostics == [])
    #expect(loaded.workspace.settings(on: Self.day("2026-11-17")).staleAfter == 20)
    #expect(loaded.workspace.settings(on: Self.day("2026-11-18")).staleAfter == 10)
    let cycle = loaded.workspace.cycle(on: Self.day("2026-10-20"))
    #expect(cycle?.start == Self.day("2026-10-15"))
  }

  @Test("What is doubtful is reported with its line, and hides nothing")
  func doubtful() throws {
    let log =
      line("1", "colour", from: #""red""#)
      + line("2", on: "2026-11-01", "target", from: #""12""#, to: #""13""#)
      + line("3", "target", from: #""14""#)
      + line("4", on: "2026-10-20", "target", from: #""soon""#, to: #""12""#)
      + #"{"id":"5","at":"2026-11-18T09:12:03Z","retracts":"9"}"# + "\n{\"id\":\"6\"\n"
    let fixture = try WorkspaceFixture([
      Self.path: log, "changes/2026-Q4/nothing.jsonl": line("7", "due", from: "null"),
    ])
    #expect(
      fixture.sentences == [
        "changes/2026-Q4/nothing.jsonl: warning: there is no objective 'nothing', so that these changes count for nothing",
        "changes/2026-Q4/shorten-queue.jsonl:1: warning: headway records no changes of 'colour'",
        """
        changes/2026-Q4/shorten-queue.jsonl:3: warning: 'target' changes from '14' here, and the change before it made \
        it '13'; between the two it counts as '14'
        """,
        "changes/2026-Q4/shorten-queue.jsonl:4: warning: with this text 'shorten-queue/wait-time' could not be read, so that the days before are judged by what follows",
        "changes/2026-Q4/shorten-queue.jsonl:5: warning: this record corrects or retracts '9', which is not in these logs",
        "changes/2026-Q4/shorten-queue.jsonl:6: error: torn line: it ends in the middle of a record and is skipped",
      ])
    let workspace = fixture.read().workspace
    #expect(
      try keyResult(workspace, "2026-11-10")?.measure == .reach(Reach(baseline: 20, target: .absolute(14))))
    #expect(
      try keyResult(workspace, "2026-10-01")?.measure == .reach(Reach(baseline: 20, target: .absolute(12))))
  }

  @Test("A record is written as it is read")
  func lines() throws {
    let lines = [
      #"{"id":"1","at":"2026-11-18T09:12:03Z","on":"2026-11-18","kr":"wait-time","field":"target","from":"-25%","to":"-10%","by":"ana","because":"Belt four","fixes":true}"#,
      #"{"id":"2","at":"2026-11-18T09:12:03Z","on":"2026-11-18","item":"kiosk","field":"due","from":null,"to":"2026-12-01"}"#,
      #"{"id":"3","at":"2026-11-18T09:12:03Z","on":"2026-11-18","cycle":"2026-Q4","field":"end","from":"2026-12-31","to":"2026-12-30"}"#,
      #"{"id":"4","at":"2026-11-18T09:12:03Z","by":"ana","retracts":"1"}"#,
    ]
    let contents = LogReader<DefinitionChange>(path: "").read(Array(lines.joined(separator: "\n").utf8))
    #expect(contents.diagnostics == [])
    #expect(try contents.records.map { try $0.encoded() } == lines)
  }

  @Test("A check-in keeps the measure that it was made against")
  func measure() throws {
    let line =
      #"{"id":"1","at":"2026-11-16T09:12:03Z","kr":"wait-time","date":"2026-11-16","value":17.5,"of":"20 to -25% min"}"#
    let contents = CheckInLogReader(path: "").read(Array(line.utf8))
    let record = try #require(contents.records.first)
    #expect(record.entry?.measure == "20 to -25% min")
    #expect(try CheckInLineEncoder.line(record) == line)
  }
}
