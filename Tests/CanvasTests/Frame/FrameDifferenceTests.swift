import Canvas
import Testing

@Suite("Differences between two frames")
struct FrameDifferenceTests {
  private static let texts = ["统一登录", "统一注册", "空港", "ab", "e\u{301}é", "👩‍👩‍👧", "🇩🇪", "1️⃣", "☺️", "語a語"]

  private static func frame(_ text: String, at column: Int) -> Frame {
    var painter = Painter.test(14, 1)
    painter.text(text, at: Point(column: column, row: 0), columns: 14 - column)
    return painter.frame
  }

  @Test("If one wide character replaces another, both of its cells are redrawn")
  func secondCell() {
    let old = Self.frame("统一登录", at: 2)
    let new = Self.frame("统一登陆", at: 2)
    #expect(new.changedColumns(ofRow: 0, since: old) == 8..<10)
    #expect(new.changedColumns(ofRow: 0, since: new) == nil)
    #expect(new.changedColumns(ofRow: 0, since: nil) == 0..<14)
  }

  @Test("A change of look in the second cell redraws the whole character")
  func look() {
    let old = Self.frame("统一", at: 0)
    var new = old
    new[Point(column: 1, row: 0)].style = Style(attributes: .bold)
    #expect(new.changedColumns(ofRow: 0, since: old) == 0..<2)
  }

  @Test("The changed columns start and end between characters of both frames, and are all that differs")
  func property() {
    for old in Self.texts {
      for new in Self.texts {
        for columns in [(0, 0), (0, 1), (1, 0), (3, 2), (7, 8)] {
          let (before, after) = (Self.frame(old, at: columns.0), Self.frame(new, at: columns.1))
          Self.check(before, after)
        }
      }
    }
  }

  private static func check(_ before: Frame, _ after: Frame) {
    let (old, new) = (Array(before.row(0)), Array(after.row(0)))
    let range = after.changedColumns(ofRow: 0, since: before) ?? 0..<0
    for column in new.indices where !range.contains(column) { #expect(old[column] == new[column]) }
    guard !range.isEmpty else { return }
    for cells in [old, new] {
      #expect(!cells[range.lowerBound].isContinuation)
      #expect(range.upperBound == cells.count || !cells[range.upperBound].isContinuation)
    }
  }
}
