import Canvas

/// What all panes of the dashboard have in common: the border, the visible rows, the selection and the real cursor.
struct PaneFrame {
  let app: AppContext
  let board: Board
  let layout: BoardLayout
  let pane: Pane

  var hasFocus: Bool { board.browser.focus == pane }

  /// Draws the border and then each visible row: with `row` for an index and a width, or `other` for rows that are not
  /// items. If there are no rows, `empty` says why.
  func draw(
    into painter: inout Painter, title: String, detail: String, rowCount: Int, empty: String,
    row: (_ position: Int, _ columns: Int) -> Row?,
    other: (inout Painter, Int, Rect) -> Void = { _, _, _ in }
  ) {
    let rect = layout.rect(of: pane)
    guard !rect.isEmpty else { return }
    let inside = painter.pane(rect, title: title, detail: detail, focused: hasFocus)
    guard rowCount > 0 else {
      painter.text(empty, at: inside.inset(columns: 2).origin, columns: inside.size.columns - 2, role: .muted)
      if hasFocus { painter.placeCursor(inside.origin) }
      return
    }
    let selected = layout.selectedRow(in: pane, of: board.browser).row
    let first = board.browser.offset(of: pane)
    let shown = first..<max(first, min(rowCount, first + inside.size.rows))
    let rows = shown.map { row($0, inside.size.columns) }
    let rowLayout = RowLayout(
      rows.compactMap(\.self), columns: inside.size.columns, measure: painter.measure)
    for (position, row) in zip(shown, rows) {
      let line = Rect(
        column: inside.left, row: inside.top + position - first, columns: inside.size.columns, rows: 1)
      let role: Role? = position == selected ? (hasFocus ? .selection : .selectionInactive) : nil
      if let row {
        row.draw(into: &painter, in: line, selection: role, layout: rowLayout)
      } else {
        other(&painter, position, line)
      }
      if position == selected, hasFocus { painter.placeCursor(line.origin) }
    }
    painter.extent(first: first, shown: inside.size.rows, of: rowCount, below: rect)
  }
}
