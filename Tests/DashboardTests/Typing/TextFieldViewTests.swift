import Canvas
import Testing

@testable import Dashboard

@Suite("A line of text on the screen")
struct TextFieldViewTests {
  /// What a field of `columns` shows, and the column of the cursor.
  private static func drawn(_ field: TextField, columns: Int) -> (text: String, cursor: Int?) {
    var painter = Painter(
      size: Size(columns: columns, rows: 1), theme: .plain, glyphs: .unicode, measure: .simple)
    TextFieldView(field: field).draw(into: &painter, in: painter.bounds, hasFocus: true)
    return (painter.frame.text, painter.frame.cursor?.column)
  }

  @Test("The cursor is after the typed text")
  func behind() {
    let (text, cursor) = Self.drawn(TextField("wait"), columns: 10)
    #expect(text == "wait")
    #expect(cursor == 4)
  }

  @Test("Wide characters move it by two columns")
  func wide() {
    #expect(Self.drawn(TextField("旅行"), columns: 10).cursor == 4)
  }

  @Test("Of a long text the part at the cursor is visible")
  func long() {
    var field = TextField("a long text that does not fit")
    #expect(Self.drawn(field, columns: 10).text.hasSuffix("not fit"))
    #expect(Self.drawn(field, columns: 10).cursor == 9)
    field.take(.moveToStart)
    #expect(Self.drawn(field, columns: 10).text == "a long te…")
    #expect(Self.drawn(field, columns: 10).cursor == 0)
  }

  @Test("Wherever the cursor goes in any text, it is inside the field")
  func inside() {
    for text in ["a long text that does not fit", "旅行者は自分で予約を変更できる", "é́ combin\u{301}ed 👩‍👩‍👧 family"] {
      for columns in 1...12 {
        var field = TextField(text)
        for _ in 0...text.count {
          let cursor = Self.drawn(field, columns: columns).cursor
          #expect(cursor.map { (0..<columns).contains($0) } == true, "\(text) in \(columns)")
          field.take(.moveBackward)
        }
      }
    }
  }
}
