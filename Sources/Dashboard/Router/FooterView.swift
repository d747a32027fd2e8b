import Canvas

/// The last line: the keys that work here and now, or the filter being typed.
struct FooterView {
  let state: State

  func draw(into painter: inout Painter, in rect: Rect) {
    painter.withBackdrop(.footer, rect: rect) { drawContent(into: &$0, in: rect) }
  }

  private func drawContent(into painter: inout Painter, in rect: Rect) {
    if let field = state.overlays.last?.inputLine {
      drawFilterLine(field, into: &painter, in: rect)
    } else {
      drawKeys(into: &painter, in: rect)
    }
  }

  private func drawFilterLine(_ field: TextField, into painter: inout Painter, in rect: Rect) {
    let keys = rect.size.columns >= 70 ? keySpans(columns: 40, painter) : []
    let keyColumns = width(of: keys, painter)
    painter.spans([Span(" /", .key)], at: rect.origin, columns: 2)
    let area = Rect(
      column: rect.left + 2, row: rect.top, columns: rect.size.columns - 3 - keyColumns, rows: 1)
    TextFieldView(field: field, role: .footer).draw(into: &painter, in: area, hasFocus: true)
    painter.spans(keys, at: Point(column: rect.right - keyColumns, row: rect.top), columns: keyColumns)
  }

  private func drawKeys(into painter: inout Painter, in rect: Rect) {
    painter.spans(keySpans(columns: rect.size.columns, painter), at: rect.origin, columns: rect.size.columns)
  }

  private func keySpans(columns: Int, _ painter: Painter) -> [Span] {
    KeyBar(state, columns: columns, glyphs: painter.glyphs, measure: painter.measure).spans
  }

  private func width(of spans: [Span], _ painter: Painter) -> Int {
    spans.reduce(0) { $0 + painter.measure.width(of: $1.text) }
  }
}
