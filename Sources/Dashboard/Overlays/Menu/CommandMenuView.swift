import Canvas

/// Help and palette: an input line, and the matching actions.
struct CommandMenuView {
  let app: AppContext
  let menu: CommandMenu

  func draw(into painter: inout Painter, in area: Rect) {
    let actions = menu.actions
    let layout = CommandMenuLayout(menu, in: area)
    _ = Card.draw(
      menu.kind == .help ? "Keys" : "Commands", detail: hint, size: layout.size, into: &painter, in: area)
    let (line, rows, explanation) = (layout.line, layout.rows, layout.explanation)
    painter.text(menu.kind == .help ? "?" : ":", at: line.origin, columns: 1, role: .key)
    let field = Rect(column: line.left + 2, row: line.top, columns: line.size.columns - 2, rows: 1)
    TextFieldView(field: menu.field, role: .text).draw(into: &painter, in: field, hasFocus: true)
    draw(menu.selected, into: &painter, in: explanation)
    if actions.isEmpty {
      painter.text("Nothing matches", at: rows.origin, columns: rows.size.columns, role: .muted)
    }
    for (row, action) in actions.dropFirst(layout.first).prefix(rows.size.rows).enumerated() {
      let rect = Rect(column: rows.left, row: rows.top + row, columns: rows.size.columns, rows: 1)
      draw(action, isSelected: layout.first + row == menu.position, into: &painter, in: rect)
    }
  }

  private var hint: String {
    let run = app.keymap.name(of: .runSelected, in: .menu)
    let leave = app.keymap.name(of: .back, in: .menu)
    return "type to search, \(run) runs, \(leave) leaves"
  }

  /// Draws the help of the selected action, on two lines below the list.
  private func draw(_ action: Action?, into painter: inout Painter, in rect: Rect) {
    guard let action, rect.size.rows >= 3 else { return }
    let help = painter.measure.wrapped(action.help, to: rect.size.columns)
    for (row, line) in help.prefix(rect.size.rows - 1).enumerated() {
      painter.text(line, at: Point(column: rect.left, row: rect.top + 1 + row), columns: rect.size.columns)
    }
  }

  private func draw(_ action: Action, isSelected: Bool, into painter: inout Painter, in rect: Rect) {
    if isSelected {
      painter.withBackdrop(.selection, rect: rect) { drawParts(of: action, into: &$0, in: rect) }
    } else {
      drawParts(of: action, into: &painter, in: rect)
    }
  }

  private func drawParts(of action: Action, into painter: inout Painter, in rect: Rect) {
    let reason = menu.reasons[action.id]
    let keyColumns = 13
    let titleColumns = 16
    painter.text(
      app.keymap.keyNames(of: action.id, in: menu.context, painter.glyphs), at: rect.origin,
      columns: keyColumns - 1,
      role: .key)
    painter.text(
      action.title, at: Point(column: rect.left + keyColumns, row: rect.top), columns: titleColumns - 1,
      role: reason == nil ? .strong : .muted)
    let start = rect.left + keyColumns + titleColumns
    // A few letters of a sentence are useless.
    guard rect.right - start >= 16 else { return }
    painter.text(
      reason.map { "not now: \($0)" } ?? action.help, at: Point(column: start, row: rect.top),
      columns: rect.right - start, role: .muted)
  }
}
