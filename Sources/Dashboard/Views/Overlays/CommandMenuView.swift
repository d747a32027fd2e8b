import Canvas

/// Help and palette: a line to type in, and the actions that match.
struct CommandMenuView {
  let state: State
  let menu: CommandMenu

  func draw(into painter: inout Painter, in area: Rect) {
    let actions = menu.actions
    let size = Size(columns: area.size.columns < 60 ? area.size.columns : min(86, area.size.columns - 2), rows: area.size.rows)
    let inside = Card.draw(
      menu.kind == .help ? "Keys" : "Commands", detail: "type to search, Enter runs, Esc leaves", size: size,
      into: &painter, in: area)
    let (line, list) = inside.split(topRows: 1)
    painter.text(menu.kind == .help ? "?" : ":", at: line.origin, columns: 1, role: .key)
    let field = Rect(column: line.left + 2, row: line.top, columns: line.size.columns - 2, rows: 1)
    TextFieldView(field: menu.field, role: .text).draw(into: &painter, in: field, hasFocus: true)
    let rows = list.split(topRows: 1).bottom
    if actions.isEmpty {
      painter.text("Nothing matches", at: rows.origin, columns: rows.size.columns, role: .muted)
    }
    let first = max(0, min(menu.position - rows.size.rows / 2, actions.count - rows.size.rows))
    for (row, action) in actions.dropFirst(first).prefix(rows.size.rows).enumerated() {
      let rect = Rect(column: rows.left, row: rows.top + row, columns: rows.size.columns, rows: 1)
      draw(action, isSelected: first + row == menu.position, into: &painter, in: rect)
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
    let reason = action.disabledReason(state)
    let keyColumns = 13
    let titleColumns = 20
    painter.text(action.keyNames(painter.glyphs), at: rect.origin, columns: keyColumns - 1, role: .key)
    painter.text(
      action.title, at: Point(column: rect.left + keyColumns, row: rect.top), columns: titleColumns - 1,
      role: reason == nil ? .strong : .muted)
    let start = rect.left + keyColumns + titleColumns
    painter.text(
      reason.map { "not now: \($0)" } ?? action.help, at: Point(column: start, row: rect.top),
      columns: rect.right - start, role: .muted)
  }
}
