import Canvas

/// A question over the screen, with the keys that answer it.
struct QuestionView {
  /// A key, and its answer.
  struct Answer {
    let key: String
    let words: String
  }

  let title: String
  let text: String
  let answers: [Answer]

  func draw(into painter: inout Painter, in area: Rect) {
    let columns = min(72, area.size.columns)
    let lines = painter.measure.wrapped(text, to: columns - 4)
    let inside = Card.draw(
      title, size: Size(columns: columns, rows: min(area.size.rows, lines.count + 4)),
      into: &painter,
      in: area)
    for (row, line) in lines.prefix(inside.size.rows - 1).enumerated() {
      painter.text(
        line, at: Point(column: inside.left, row: inside.top + row), columns: inside.size.columns,
        role: .warning)
    }
    painter.spans(
      keys, at: Point(column: inside.left, row: inside.bottom - 1), columns: inside.size.columns)
    painter.placeCursor(inside.origin)
  }

  private var keys: [Span] {
    answers.flatMap { [Span($0.key, .key), Span(" \($0.words)   ")] }
  }
}
