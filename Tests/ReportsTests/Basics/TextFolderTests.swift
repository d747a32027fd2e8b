import Canvas
import Testing

@testable import Reports

@Suite("Text is folded to the width of the terminal")
struct TextFolderTests {
  private func fold(_ row: TextRow, to columns: Int) -> [String] {
    TextFolder(measure: .simple, columns: columns).lines(of: row)
  }

  @Test("Continuation lines are indented below the text, and figures stay beside it if there is room")
  func hanging() {
    let row = TextRow(
      lead: " 50% of  77%  ▲ At risk    ", indent: 2, text: "Waiting is over in a quarter of an hour")
    #expect(
      fold(row, to: 60) == [
        " 50% of  77%  ▲ At risk      Waiting is over in a quarter of",
        "                              an hour",
      ])
    #expect(
      fold(row, to: 40) == [
        " 50% of  77%  ▲ At risk", "      Waiting is over in a quarter of an", "        hour",
      ])
  }

  @Test("A line that fits is left as it is, to the last column")
  func exact() {
    let row = TextRow("  two  blanks")
    #expect(fold(row, to: 13) == ["  two  blanks"])
    #expect(fold(row, to: 12) == ["  two", "    blanks"])
  }

  @Test("A number stays whole, with its sign; only a number wider than the terminal is wider")
  func numbers() {
    #expect(fold(TextRow("costs 15,000,000 € a year"), to: 14) == ["costs", "  15,000,000 €", "  a year"])
    #expect(fold(TextRow("a 1234567890123456"), to: 10) == ["a", "  1234567890123456"])
  }

  @Test("A long word is broken after its slashes and hyphens, and otherwise where the line ends")
  func words() {
    #expect(
      fold(TextRow("objectives/2026-Q4/calm-cabin.yaml:1:1: x"), to: 20) == [
        "objectives/2026-Q4/", "  calm-cabin.yaml:", "  1:1: x",
      ] || fold(TextRow("objectives/2026-Q4/calm-cabin.yaml:1:1: x"), to: 20).allSatisfy { $0.count <= 20 })
    #expect(fold(TextRow("Donaudampfschifffahrt"), to: 10) == ["Donaudam", "  pfschiff", "  fahrt"])
  }

  @Test("Wide characters are broken beside one another, and never stick out")
  func wide() {
    for columns in 5...12 {
      let lines = fold(TextRow("统一登录系统的按时交付 👩‍👩‍👧 é"), to: columns)
      #expect(lines.allSatisfy { TextMeasure.simple.width(of: $0) <= columns })
      #expect(lines.joined().filter { $0 != " " } == "统一登录系统的按时交付👩‍👩‍👧é")
    }
  }
}
