import Canvas

/// A line of text being edited, scrolled so that the cursor is in view.
struct TextFieldView {
  let field: TextField
  var role: Role = .field
  /// The text shown while the field is empty.
  var hint: String = ""
  /// Whether the hint is shown as selected: it is the field's current value, and typing replaces it.
  var isHintSelected = false

  func draw(into painter: inout Painter, in rect: Rect, hasFocus: Bool) {
    let columns = rect.size.columns
    guard columns > 0 else { return }
    if field.text.isEmpty {
      let used = painter.text(hint, at: rect.origin, columns: columns, role: role)
      if hasFocus, isHintSelected { mark(used, into: &painter, in: rect) }
      if hasFocus { painter.placeCursor(rect.origin) }
      return
    }
    let before = painter.measure.width(of: String(field.textBeforeCursor))
    // One column is kept for the cursor after the last character.
    let hidden = hasFocus ? max(0, before - columns + 1) : 0
    let (visible, skipped) = dropColumns(hidden, of: field.text, painter.measure)
    let used =
      hasFocus
      ? painter.typed(visible, at: rect.origin, columns: columns, role: role)
      : painter.text(visible, at: rect.origin, columns: columns, role: role)
    if hasFocus, field.isSelected { mark(used, into: &painter, in: rect) }
    if hasFocus { painter.placeCursor(Point(column: rect.left + before - skipped, row: rect.top)) }
  }

  /// Shows the first `columns` of the field as selected.
  private func mark(_ columns: Int, into painter: inout Painter, in rect: Rect) {
    painter.invert(
      Rect(column: rect.left, row: rect.top, columns: min(columns, rect.size.columns), rows: 1))
  }

  /// The text without its first characters, which are together at least `columns` wide, and their width.
  private func dropColumns(_ columns: Int, of text: String, _ measure: TextMeasure) -> (String, Int) {
    var rest = text[...]
    var dropped = 0
    while dropped < columns, let first = rest.popFirst() {
      dropped += measure.width(of: String(first))
    }
    return (String(rest), dropped)
  }
}
