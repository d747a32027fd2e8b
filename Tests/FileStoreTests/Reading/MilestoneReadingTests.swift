import FileStore
import OKRModel
import Testing

@Suite("The milestones of a key result in its file")
struct MilestoneReadingTests {
  private func keyResult(_ lines: String) throws -> (KeyResult?, [String]) {
    let file = """
      objective: Shorten the queue
      stage: book
      key-results:
        - id: rollout
          title: Rollout
      \(lines.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n"))

      """
    let loaded = try WorkspaceFixture([WorkspaceFixture.objectivePath: file]).read()
    return (loaded.workspace.objectives.first?.keyResults.first, loaded.diagnostics.map(\.description))
  }

  @Test("They are read in either style of YAML, with the ids of their titles where they have none")
  func reading() throws {
    let (keyResult, diagnostics) = try keyResult(
      """
      milestones:
        - {id: order, title: Scanners ordered, due: 2026-10-15, done: 2026-10-14}
        - title: "Pilot: hall 2"
          due: 6 weeks
          weight: 2
      """)
    #expect(diagnostics == [])
    #expect(
      keyResult?.milestones == [
        Milestone(
          id: "order", title: "Scanners ordered", due: DayExpression("2026-10-15"),
          done: CivilDay("2026-10-14")),
        Milestone(id: "pilot-hall-2", title: "Pilot: hall 2", due: DayExpression("6 weeks"), weight: 2),
      ])
  }

  @Test(
    "What is wrong is reported with what would be right, and the other milestones stay",
    arguments: [
      ("{due: 2026-10-15}", "missing key 'title' in this milestone; it says in words what is done then"),
      ("{id: pilot, title: Again}", "duplicate milestone id 'pilot'; it is already at line 7"),
      ("{title: Late, due: 2027-02-01}", "this milestone, due on 2027-02-01, lies outside the time"),
      ("{title: Odd, done: yes}", "'done' must be a day such as 2026-12-31, not 'yes'"),
      ("{title: Odd, until: 2026-10-15}", "unknown key 'until'"),
      ("{title: Odd, weight: -1}", "'weight' must be 0 or more, not -1; 1 is used"),
    ])
  func faults(entry: String, message: String) throws {
    let (keyResult, diagnostics) = try keyResult(
      """
      milestones:
        - {id: pilot, title: Pilot}
        - \(entry)
      """)
    #expect(diagnostics.count == 1 && diagnostics.first?.contains(message) == true, "\(diagnostics)")
    #expect(keyResult?.milestones?.first?.id == "pilot")
  }

  @Test(
    "Another measure, or none at all, leaves the key result out",
    arguments: [
      ("target: 5\nmilestones: [{title: A}]", "has both 'target' and 'milestones'; keep one of them"),
      ("at-least: 5\nmilestones: [{title: A}]", "has both 'at-least' and 'milestones'; keep one of them"),
      ("milestones: []", "'milestones' is empty; it needs at least one"),
    ])
  func noMeasure(lines: String, message: String) throws {
    let (keyResult, diagnostics) = try keyResult(lines)
    #expect(keyResult == nil)
    #expect(diagnostics.count == 1 && diagnostics.first?.contains(message) == true, "\(diagnostics)")
  }

  @Test(
    "What belongs to a value means nothing beside milestones",
    arguments: ["unit: min", "baseline: 3", "checkpoints: [{by: 2026-10-15, value: 3}]"])
  func meaningless(line: String) throws {
    let (keyResult, diagnostics) = try keyResult("milestones: [{title: A}]\n\(line)")
    #expect(keyResult?.milestones?.count == 1)
    #expect(diagnostics.count == 1 && diagnostics.first?.contains("beside 'milestones'") == true)
  }

  @Test("A line of a log ticks milestones in place of a value, and is written as it was read")
  func line() throws {
    let line =
      #"{"id":"01KA2V7Z0M3Q8R5T6W9XYB4CDE","at":"2026-11-16T09:12:03Z","kr":"rollout","date":"2026-11-16","milestone":"order pilot","of":"milestones","confidence":7}"#
    let contents = CheckInLogReader(path: "log").read(Array("\(line)\n".utf8))
    #expect(contents.diagnostics == [])
    let record = try #require(contents.records.first)
    #expect(record.entry?.milestones == ["order", "pilot"])
    #expect(try CheckInLineEncoder.line(record) == line)
  }

  @Test(
    "A line without ticks, with a value besides, or with a number for a milestone",
    arguments: [
      (#""milestone":"""#, true), (#""milestone":null"#, true), (#""milestone":"a","value":3"#, false),
      (#""milestone":3"#, false),
    ])
  func otherLines(members: String, isRecord: Bool) {
    let line = #"{"id":"a","at":"2026-11-16T09:12:03Z","kr":"r","date":"2026-11-16",\#(members)}"#
    let contents = CheckInLogReader(path: "log").read(Array("\(line)\n".utf8))
    #expect((contents.records.first?.entry?.milestones == []) == isRecord)
    #expect(contents.diagnostics.isEmpty == isRecord)
  }
}
