import FileStore
import OKRModel
import Testing

@Suite("Numbers keep the digits that their file gives them")
struct WrittenDigitsReadingTests {
  @Test(
    "In every field with a number of the measure",
    arguments: [
      ("target: 3.10\nbaseline: 1.0", [3.1, 1], ["3.10", "1.0"]),
      ("at-most: 120.00", [120], ["120.00"]), ("between: [3.0, 5]", [3, 5], ["3.0", "5"]),
      ("unit: min\ntarget: 4.50 min", [4.5], ["4.50"]),
      ("target: 4\nbaseline: 1\ncheckpoints: [{by: 2026-11-01, value: 2.0}]", [2, 4], ["2.0", "4"]),
    ])
  func fields(entry: String, values: [Double], texts: [String]) throws {
    let lines = entry.split(separator: "\n").map { "    \($0)\n" }.joined()
    let text = "objective: O\nstage: book\nkey-results:\n  - id: tested\n    title: Tested\n\(lines)"
    let loaded = try WorkspaceFixture([WorkspaceFixture.objectivePath: text]).read()
    let keyResult = try #require(loaded.workspace.objectives.first?.keyResults.first)
    #expect(values.map { keyResult.text(of: $0) } == texts)
  }
}
