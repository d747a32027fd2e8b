import Canvas
import Testing

@Suite("Drawing text")
struct PainterTextTests {
  @Test("Text is drawn where it is put, and returns the columns it takes")
  func place() {
    var painter = Painter.test(12, 2)
    let used = painter.text("wait", at: Point(column: 3, row: 1), columns: 9)
    #expect(used == 4)
    #expect(painter.frame.text == "\n   wait")
  }

  @Test(
    "Text is aligned left, right or centred in its columns",
    arguments: [(Alignment.leading, "|ab   |"), (.trailing, "|   ab|"), (.centre, "| ab  |")])
  func alignment(align: Alignment, expected: String) {
    var painter = Painter.test(7, 1)
    painter.text("|     |", at: .zero, columns: 7)
    painter.text("ab", at: Point(column: 1, row: 0), columns: 5, align: align)
    #expect(painter.frame.text == expected)
  }

  @Test("Text that is too wide for its columns ends in an ellipsis", arguments: [Glyphs.unicode, .ascii])
  func cut(glyphs: Glyphs) {
    var painter = Painter.test(10, 1, glyphs: glyphs)
    #expect(painter.text("Streamline", at: .zero, columns: 7) == 7)
    #expect(painter.frame.text == (glyphs.isASCII ? "Strea.." : "Stream…"))
  }

  @Test("Text outside the frame is dropped on every side")
  func clipped() {
    var painter = Painter.test(4, 2)
    painter.text("abcdef", at: Point(column: -2, row: 0), columns: 20)
    painter.text("abcdef", at: Point(column: 2, row: 1), columns: 20)
    painter.text("above", at: Point(column: 0, row: -1), columns: 5)
    painter.text("below", at: Point(column: 0, row: 2), columns: 5)
    painter.text("far", at: Point(column: 40, row: 0), columns: 5)
    painter.text("far", at: Point(column: -40, row: 0), columns: 5)
    #expect(painter.frame.text == "cdef\n  ab")
  }

  @Test("Without columns nothing is drawn", arguments: [0, -1])
  func noColumns(columns: Int) {
    var painter = Painter.test(4, 1)
    #expect(painter.text("abc", at: .zero, columns: columns) == 0)
    #expect(painter.spans([Span("abc")], at: .zero, columns: columns) == 0)
    #expect(painter.frame.text == "")
  }

  @Test("Text has the look of its role")
  func role() {
    var painter = Painter.test(3, 1, theme: .terminal)
    painter.text("abc", at: .zero, columns: 3, role: .statusOffTrack)
    #expect(painter.frame[.zero].style == Theme.terminal[.statusOffTrack])
  }

  @Test("Any text anywhere leaves whole characters behind", arguments: difficultTexts)
  func property(text: String) {
    var painter = Painter.test(9, 1)
    for column in -4...9 {
      for columns in 0...12 {
        painter.text("日本語日", at: Point(column: columns % 2, row: 0), columns: 9)
        let used = painter.text(text, at: Point(column: column, row: 0), columns: columns)
        #expect((0...columns).contains(used))
        #expect(painter.frame.holdsWholeCharacters)
      }
    }
  }
}

@Suite("Drawing pieces of text")
struct SpanTests {
  private let spans = [Span("17.5", .strong), Span(" → ", .muted), Span("15 min")]

  @Test("Pieces are drawn one after another, each in its own look")
  func look() {
    var painter = Painter.test(20, 1, theme: .terminal)
    #expect(painter.spans(spans, at: .zero, columns: 20) == 13)
    #expect(painter.frame.text == "17.5 → 15 min")
    #expect(painter.frame[Point(column: 0, row: 0)].style == Theme.terminal[.strong])
    #expect(painter.frame[Point(column: 5, row: 0)].style == Theme.terminal[.muted])
  }

  @Test(
    "Pieces that are too wide together are cut as one text",
    arguments: [
      (13, "17.5 → 15 min"), (12, "17.5 → 15 m…"), (8, "17.5 → …"), (7, "17.5 →…"), (6, "17.5 …"),
      (5, "…"), (4, "…"),
      (1, "…"), (0, ""),
    ])
  func cut(columns: Int, expected: String) {
    var painter = Painter.test(20, 1)
    let used = painter.spans(spans, at: .zero, columns: columns)
    #expect(painter.frame.text == expected)
    #expect(used == painter.measure.width(of: expected))
  }

  @Test("However they are split, pieces are drawn as the whole would be", arguments: difficultTexts)
  func property(text: String) {
    let characters = TextMeasure.simple.clusters(of: text).map(\.text)
    for glyphs in [Glyphs.unicode, .ascii] {
      for columns in 0...TextMeasure.simple.width(of: text) + 1 {
        var whole = Painter.test(40, 1, glyphs: glyphs)
        whole.text(characters.joined(), at: .zero, columns: columns)
        var pieces = Painter.test(40, 1, glyphs: glyphs)
        let used = pieces.spans(characters.map { Span($0) }, at: .zero, columns: columns)
        #expect(pieces.frame.text == whole.frame.text)
        #expect(used <= columns)
      }
    }
  }
}
