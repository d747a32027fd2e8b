import Canvas
import Testing

@Suite("Rectangles and frames")
struct GeometryTests {
  private let rect = Rect(column: 2, row: 1, columns: 10, rows: 5)

  @Test("A rectangle never has a negative size")
  func negative() {
    #expect(Rect(column: 0, row: 0, columns: -3, rows: -1).isEmpty)
    #expect(rect.inset(columns: 6, rows: 3).size == Size(columns: 0, rows: 0))
  }

  @Test("The two parts of a split add up to the whole, wherever it is split", arguments: -2...14)
  func split(at place: Int) {
    let (left, right) = rect.split(leftColumns: place)
    #expect(left.size.columns + right.size.columns == rect.size.columns)
    #expect(left.right == right.left)
    let (top, bottom) = rect.split(topRows: place)
    #expect(top.size.rows + bottom.size.rows == rect.size.rows)
    #expect(top.bottom == bottom.top)
  }

  @Test("Rectangles that do not touch have nothing in common")
  func apart() {
    #expect(rect.intersection(Rect(column: 40, row: 0, columns: 3, rows: 9)).isEmpty)
    #expect(rect.intersection(rect) == rect)
  }

  @Test("A centred rectangle is in the middle, and never sticks out")
  func centred() {
    #expect(rect.centred(Size(columns: 4, rows: 3)) == Rect(column: 5, row: 2, columns: 4, rows: 3))
    #expect(rect.centred(Size(columns: 40, rows: 30)) == rect)
  }

  @Test("A position outside the frame reads as a blank, and writing there does nothing")
  func outside() {
    var frame = Frame(size: Size(columns: 2, rows: 1))
    frame[Point(column: 2, row: 0)] = Cell("x")
    frame[Point(column: 0, row: -1)] = Cell("x")
    #expect(frame == Frame(size: Size(columns: 2, rows: 1)))
    #expect(frame[Point(column: 5, row: 5)] == Cell())
    #expect(frame.row(1).isEmpty)
  }

  @Test("The cursor is hidden outside the frame")
  func cursor() {
    var painter = Painter.test(4, 2)
    painter.placeCursor(Point(column: 3, row: 1))
    #expect(painter.frame.cursor == Point(column: 3, row: 1))
    painter.placeCursor(Point(column: 4, row: 1))
    #expect(painter.frame.cursor == nil)
  }

  @Test("An overlay changes the look and keeps the text")
  func overlay() {
    var painter = Painter.test(4, 1, theme: .terminal)
    painter.text("空ab", at: .zero, columns: 4)
    painter.overlay(Rect(column: 0, row: 0, columns: 3, rows: 9), role: .selection)
    #expect(painter.frame.text == "空ab")
    #expect(painter.frame.row(0).map { $0.style.attributes.contains(.reverse) } == [true, true, true, false])
  }

  @Test("A frame without cells can be drawn on")
  func emptyFrame() {
    var painter = Painter.test(0, 0)
    painter.text("abc", at: .zero, columns: 3)
    painter.fill(Rect(column: 0, row: 0, columns: 9, rows: 9))
    painter.pane(Rect(column: 0, row: 0, columns: 9, rows: 9), title: "x", focused: true)
    #expect(painter.frame.text == "")
  }
}
