import Canvas
import Testing

@testable import Dashboard

@Suite("Lines that are too long for their box")
struct WrappingTests {
  private static let wrapping = SpanWrapping(measure: .simple)

  private static func wrap(_ spans: [Span], indent: Int = 0, to columns: Int) -> [String] {
    wrapping.wrap(spans, indent: indent, to: columns).map { $0.map(\.text).joined() }
  }

  @Test("They continue below, after a blank, under their own text")
  func blanks() {
    let lines = Self.wrap([Span("Why  ", .muted), Span("Two in five complaints name it")], indent: 5, to: 18)
    #expect(lines == ["Why  Two in five", "     complaints", "     name it"])
  }

  @Test("What fits stays on one line, as it is")
  func fits() {
    #expect(Self.wrap([Span("two  blanks "), Span("stay", .muted)], to: 16) == ["two  blanks stay"])
  }

  @Test("A path wider than the box is broken, so that its line number is visible")
  func longWord() {
    let lines = Self.wrap([Span("objectives/2026-Q4/board.yaml:12:8  error: odd")], indent: 2, to: 20)
    #expect(lines == ["objectives/2026-Q4/b", "  oard.yaml:12:8", "  error: odd"])
  }

  @Test("Text without blanks is broken at the end of each line, wide characters whole")
  func wideCharacters() {
    let lines = Self.wrap([Span("旅行者は自分で予約を変更できる")], to: 11)
    #expect(lines == ["旅行者は自", "分で予約を", "変更できる"])
  }

  @Test("No line is wider than the box, and only blanks are lost", arguments: [9, 12, 17, 30, 60])
  func nothingIsLost(columns: Int) {
    let spans = [
      Span("16 Nov  "), Span("Kiosks live in two terminals; "), Span("旅行者は自分で予約", .muted),
      Span("  ⚑ ", .statusAtRisk), Span("averyveryverylongwordwithoutanyblank"),
    ]
    let lines = Self.wrap(spans, to: columns)
    #expect(lines.allSatisfy { TextMeasure.simple.width(of: $0) <= columns })
    let letters = { (text: String) in text.filter { $0 != " " } }
    #expect(letters(lines.joined()) == letters(spans.map(\.text).joined()))
  }

  @Test("A text that no one would read is cut, and says where the rest is")
  func endless() {
    let text = String(repeating: "word ", count: 400_000)
    let lines = SpanWrapping(measure: .simple).wrap([Span(text)], indent: 0, to: 80)
    #expect(lines.count < 100)
    #expect(lines.last?.last?.text.hasSuffix("(the file has the rest)") == true)
  }
}
