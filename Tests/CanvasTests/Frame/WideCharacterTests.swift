import Canvas
import Testing

@Suite("Wide characters")
struct WideCharacterTests {
  @Test("A wide character takes two cells, of which the second is empty")
  func pair() {
    var painter = Painter.test(4, 1)
    painter.text("空a", at: .zero, columns: 4)
    #expect(painter.frame.texts(row: 0) == ["空", "", "a", " "])
    #expect(painter.frame.text == "空a")
  }

  @Test("Overwriting one half of a wide character blanks the other")
  func halves() {
    var painter = Painter.test(6, 1)
    painter.text("空港空", at: .zero, columns: 6)
    painter.text("x", at: Point(column: 1, row: 0), columns: 1)
    painter.text("y", at: Point(column: 4, row: 0), columns: 1)
    #expect(painter.frame.texts(row: 0) == [" ", "x", "港", "", "y", " "])
  }

  @Test("A wide character over the halves of two others blanks both remaining halves")
  func wideOverWide() {
    var painter = Painter.test(5, 1)
    painter.text("空港", at: .zero, columns: 4)
    painter.text("語", at: Point(column: 1, row: 0), columns: 2)
    #expect(painter.frame.texts(row: 0) == [" ", "語", "", " ", " "])
  }

  @Test("A wide character over itself stays whole")
  func again() {
    var painter = Painter.test(4, 1)
    for _ in 0..<2 { painter.text("空港", at: .zero, columns: 4) }
    #expect(painter.frame.texts(row: 0) == ["空", "", "港", ""])
  }

  @Test("A wide character never straddles an edge of the frame")
  func edges() {
    var painter = Painter.test(3, 2)
    painter.fill(painter.bounds)
    painter.text("xxx", at: .zero, columns: 3)
    painter.text("空港", at: Point(column: -1, row: 0), columns: 4)
    painter.text("空港", at: Point(column: 0, row: 1), columns: 4)
    #expect(painter.frame.texts(row: 0) == [" ", "港", ""])
    #expect(painter.frame.texts(row: 1) == ["空", "", " "])
  }

  @Test("Filling over a half blanks the other half")
  func fill() {
    var painter = Painter.test(6, 1)
    painter.text("空港空", at: .zero, columns: 6)
    painter.fill(Rect(column: 1, row: 0, columns: 4, rows: 1))
    #expect(painter.frame.texts(row: 0) == [" ", " ", " ", " ", " ", " "])
  }

  @Test("A border over wide characters leaves whole characters behind")
  func border() {
    var painter = Painter.test(9, 3)
    for row in 0..<3 { painter.text("空港空港", at: Point(column: row % 2, row: row), columns: 9) }
    painter.pane(Rect(column: 1, row: 0, columns: 6, rows: 3), title: "空", focused: false)
    #expect(painter.frame.holdsWholeCharacters)
  }
}
