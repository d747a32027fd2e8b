import FileStore
import OKRModel
import Testing

@Suite("The time of a key result in its file")
struct KeyResultTimeTests {
  private func keyResult(_ lines: String) throws -> (KeyResult?, [String]) {
    let file = """
      objective: Shorten the queue
      stage: book
      key-results:
        - id: wait
          title: Wait
          unit: min
          baseline: 20
          target: 15
      \(lines.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n"))

      """
    let loaded = try WorkspaceFixture([WorkspaceFixture.objectivePath: file]).read()
    return (loaded.workspace.objectives.first?.keyResults.first, loaded.diagnostics.map(\.description))
  }

  @Test("Days in words, checkpoints in either style of YAML, and a cadence are read with their words")
  func reading() throws {
    let (keyResult, diagnostics) = try keyResult(
      """
      start: 2026-10-01
      due: 6 months
      cadence: every 2 weeks
      checkpoints:
        - {by: 2026-10-31, value: 19 min}
        - by: Q4
          value: 18
      """)
    #expect(diagnostics == [])
    #expect(keyResult?.start == DayExpression("2026-10-01"))
    #expect(keyResult?.due == DayExpression("6 months"))
    #expect(keyResult?.cadence == .weeks(2))
    #expect(keyResult?.checkpoints.map(\.value) == [19, 18])
    #expect(keyResult?.checkpoints.map(\.by.description) == ["2026-10-31", "Q4"])
  }

  @Test("What cannot be read is left out, and the rest stays", arguments: ["due: soon", "cadence: often"])
  func unreadable(line: String) throws {
    let (keyResult, diagnostics) = try keyResult("\(line)\nweight: 2")
    #expect(diagnostics.count == 1)
    #expect(keyResult?.due == nil && keyResult?.cadence == nil && keyResult?.weight == 2)
  }
}
