import Canvas

/// A question over the screen, with the keys that answer it.
struct QuestionView {
  let state: State
  let question: Question

  func draw(into painter: inout Painter, in area: Rect) {
    let columns = min(72, area.size.columns)
    let lines = painter.measure.wrapped(question.text, to: columns - 4)
    let inside = Card.draw(
      question.title, size: Size(columns: columns, rows: min(area.size.rows, lines.count + 4)),
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
    question.answers.flatMap { answer in
      [Span(state.keymap.name(of: answer.action, in: state.context), .key), Span(" \(answer.words)   ")]
    }
  }
}
