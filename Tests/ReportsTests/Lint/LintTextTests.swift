import OKRModel
import Testing

@testable import Reports

@Suite("The findings of lint as text for a terminal")
struct LintTextTests {
  private func entry(
    _ rule: String, _ level: Rule.Level, line: Int, path: String = "headway.yaml", silence: Silence? = nil
  ) -> LintEntry {
    LintEntry(
      path: path, isInManifest: path == "headway.yaml", line: line, column: 5, level: level,
      text: "text \(line)", rule: rule, silence: silence)
  }

  @Test("They stand under their rules with counts, the gravest rule first, and within a rule by place")
  func groups() {
    let rows = LintText(entries: [
      entry("number-in-objective", .advice, line: 9), entry("stale", .warning, line: 7, path: "b.yaml"),
      entry("file", .error, line: 3), entry("file", .warning, line: 2), entry("stale", .warning, line: 8),
    ]).rows.map(\.whole)
    #expect(
      rows == [
        "Problem in a file: 1 error, 1 warning [file]", "  headway.yaml:2:5  text 2",
        "  headway.yaml:3:5  text 3", "",
        "Stale: 2 warnings [stale]", "  headway.yaml:8:5  text 8", "  b.yaml:7:5  text 7", "",
        "Number in an objective: 1 suggestion [number-in-objective]", "  headway.yaml:9:5  text 9",
      ])
  }

  @Test("A silenced finding says so, and one of an unknown rule is not lost")
  func others() {
    let silence = Silence(rule: "stale", because: "summer")
    let rows = LintText(entries: [
      entry("stale", .warning, line: 1, silence: silence), entry("later", .advice, line: 2),
    ]).rows.map(\.whole)
    #expect(rows.contains("  headway.yaml:1:5  text 1 (silenced: summer)"))
    #expect(rows.contains("later: 1 suggestion [later]"))
  }

  @Test("Nothing found is no line")
  func nothing() {
    #expect(LintText(entries: []).rows.isEmpty)
  }
}
