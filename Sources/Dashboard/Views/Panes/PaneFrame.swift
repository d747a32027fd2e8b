import Canvas

/// What all panes of the dashboard have in common: the border, the visible rows, the selection and the real cursor.
struct PaneFrame {
  let state: State
  let layout: DashboardLayout
  let pane: Pane

  var hasFocus: Bool { state.browser.focus == pane }

  /// Draws the border and then each visible row by `drawRow`, which gets the position of the row and its selection's
  /// role; where there are no rows, `empty` says why.
  func draw(
    into painter: inout Painter, title: String, detail: String, rowCount: Int, empty: String,
    drawRow: (inout Painter, Int, Rect, Role?) -> Void
  ) {
    let rect = layout.rect(of: pane)
    guard !rect.isEmpty else { return }
    let inside = painter.pane(rect, title: title, detail: detail, focused: hasFocus)
    guard rowCount > 0 else {
      painter.text(empty, at: inside.inset(columns: 2).origin, columns: inside.size.columns - 2, role: .muted)
      if hasFocus { painter.placeCursor(inside.origin) }
      return
    }
    let selected = layout.selectedRow(in: pane, of: state.browser).row
    let first = state.browser.offset(of: pane)
    for row in first..<max(first, min(rowCount, first + inside.size.rows)) {
      let line = Rect(
        column: inside.left, row: inside.top + row - first, columns: inside.size.columns, rows: 1)
      let role: Role? = row == selected ? (hasFocus ? .selection : .selectionInactive) : nil
      drawRow(&painter, row, line, role)
      if row == selected, hasFocus { painter.placeCursor(line.origin) }
    }
    painter.extent(first: first, shown: inside.size.rows, of: rowCount, below: rect)
  }
}

extension Painter {
  /// Says in the lower border of `rect` which of `count` rows are shown, where they are not all: `3–9 of 12`.
  mutating func extent(first: Int, shown: Int, of count: Int, below rect: Rect) {
    guard count > shown, shown > 0 else { return }
    let text = " \(first + 1)\(glyphs.isASCII ? "-" : "–")\(min(count, first + shown)) of \(count) "
    let columns = measure.width(of: text)
    self.text(
      text, at: Point(column: rect.right - columns - 2, row: rect.bottom - 1), columns: columns, role: .muted)
  }
}
