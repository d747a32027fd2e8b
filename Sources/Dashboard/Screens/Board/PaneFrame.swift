import Canvas

/// What all panes of the board have in common: the border with the headings, the visible rows, the selection and the
/// real cursor.
struct PaneFrame {
  let app: AppContext
  let board: Board
  let layout: BoardLayout
  let pane: Pane

  /// What a place in the list shows.
  enum Item {
    /// One row, or several that belong together; the first one bears the selection.
    case rows([Row])
    /// A title between the items, which cannot be selected.
    case heading(String)
    case blank
  }

  var hasFocus: Bool { board.browser.focus == pane }

  /// Draws the border and then each visible item, made by `item` for an index and a width. If there are none, `empty`
  /// says why.
  func draw(
    into painter: inout Painter, title: String, itemCount: Int, empty: String,
    item: (_ position: Int, _ columns: Int) -> Item?
  ) {
    let rect = layout.rect(of: pane)
    guard !rect.isEmpty else { return }
    let inside = painter.pane(rect, title: title, detail: "", focused: hasFocus)
    guard itemCount > 0 else {
      painter.text(empty, at: inside.inset(columns: 2).origin, columns: inside.size.columns - 2, role: .muted)
      if hasFocus { painter.placeCursor(inside.origin) }
      return
    }
    let first = board.browser.offset(of: pane)
    let shown = layout.itemCount(of: pane, browser: board.browser)
    let visible = first..<max(first, min(itemCount, first + shown))
    let items = visible.map { item($0, inside.size.columns) }
    let rows = items.flatMap { item -> [Row] in if case .rows(let rows)? = item { rows } else { [] } }
    let rowLayout = RowLayout(rows, columns: inside.size.columns, measure: painter.measure)
    let titleEnd = rect.left + 4 + painter.measure.width(of: title)
    let headed = rows.first { $0.headingCount > 0 }
    if let headed {
      ColumnHeadings(row: headed, layout: rowLayout)
        .draw(into: &painter, over: inside, in: titleEnd + 1..<max(titleEnd + 1, inside.right))
    }
    draw(items, from: first, rowLayout, into: &painter, in: inside)
    painter.extent(first: first, shown: shown, of: itemCount, below: rect)
  }

  private func draw(
    _ items: [Item?], from first: Int, _ rowLayout: RowLayout, into painter: inout Painter, in inside: Rect
  ) {
    let selected = layout.selectedRow(in: pane, of: board.browser).row
    let height = layout.itemHeight(in: pane, browser: board.browser)
    for (offset, item) in items.enumerated() {
      let line = Rect(
        column: inside.left, row: inside.top + offset * height, columns: inside.size.columns, rows: 1)
      let isSelected = first + offset == selected
      switch item {
      case .rows(let rows):
        for (index, row) in rows.enumerated() where line.top + index < inside.bottom {
          var place = line
          place.origin.row += index
          let role: Role? = isSelected && index == 0 ? (hasFocus ? .selection : .selectionInactive) : nil
          row.draw(into: &painter, in: place, selection: role, layout: rowLayout)
        }
      case .heading(let title):
        painter.text(title, at: line.origin, columns: line.size.columns, role: .title)
      case .blank, nil: break
      }
      if isSelected, hasFocus { painter.placeCursor(line.origin) }
    }
  }
}
