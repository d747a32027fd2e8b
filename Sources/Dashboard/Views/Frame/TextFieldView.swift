import Canvas

/// A line of text being edited, scrolled so that the cursor is in view.
struct TextFieldView {
  let field: TextField
  var role: Role = .field
  /// What is shown while nothing is typed.
  var hint: String = ""

  func draw(into painter: inout Painter, in rect: Rect, hasFocus: Bool) {
    let columns = rect.size.columns
    guard columns > 0 else { return }
    if field.text.isEmpty {
      painter.text(hint, at: rect.origin, columns: columns, role: role)
      if hasFocus { painter.placeCursor(rect.origin) }
      return
    }
    let before = painter.measure.width(of: String(field.textBeforeCursor))
    // A column is kept for the cursor behind the last character.
    let hidden = hasFocus ? max(0, before - columns + 1) : 0
    let (visible, skipped) = dropColumns(hidden, of: field.text, painter.measure)
    painter.text(visible, at: rect.origin, columns: columns, role: role)
    if hasFocus { painter.placeCursor(Point(column: rect.left + before - skipped, row: rect.top)) }
  }

  /// The text without its first characters, at least `columns` wide together, and how wide they are.
  private func dropColumns(_ columns: Int, of text: String, _ measure: TextMeasure) -> (String, Int) {
    var rest = text[...]
    var dropped = 0
    while dropped < columns, let first = rest.popFirst() {
      dropped += measure.width(of: String(first))
    }
    return (String(rest), dropped)
  }
}
