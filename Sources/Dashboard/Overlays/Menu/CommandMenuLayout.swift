import Canvas

/// Where the parts of the help and the palette are.
struct CommandMenuLayout {
  /// A row that is visible.
  struct Visible {
    let row: MenuRows.Row
    let rect: Rect
  }

  /// The outside of the box.
  let size: Size
  /// The input line.
  let line: Rect
  /// The list.
  let list: Rect
  /// Where the selected action's help is shown in full, because its row may have to cut it.
  let explanation: Rect
  /// The visible rows.
  let visible: [Visible]
  /// The index of the first visible row, from 0, how many rows fit, and how many there are; all are visible in two
  /// columns.
  let extent: (first: Int, shown: Int, count: Int)
  /// Whether there are two columns.
  let isWide: Bool

  init(_ menu: CommandMenu, in area: Rect) {
    let isHelp = menu.kind == .help
    size = Size(
      columns: area.size.columns < 100 ? area.size.columns : min(area.size.columns - 4, isHelp ? 132 : 104),
      rows: area.size.rows)
    let inside = Card.inside(size: size, in: area)
    let (line, below) = inside.split(topRows: 1)
    let rest = below.split(topRows: below.size.rows >= 8 ? 1 : 0).bottom
    let (list, explanation) = rest.split(topRows: rest.size.rows - (rest.size.rows >= 11 ? 3 : 0))
    self.line = line
    self.list = list
    self.explanation = explanation
    let all = MenuRows(menu)
    let halves = all.halves
    // What is found is listed in one column, the best match first.
    isWide =
      isHelp && !menu.isSearching && list.size.columns >= 92
      && halves.allSatisfy { $0.count <= list.size.rows }
    if isWide {
      let columns = (list.size.columns - 2) / 2
      visible = halves.enumerated().flatMap { half, rows in
        let left = list.left + half * (columns + 2)
        return rows.enumerated().map { offset, row in
          Visible(row: row, rect: Rect(column: left, row: list.top + offset, columns: columns, rows: 1))
        }
      }
      extent = (0, all.rows.count, all.rows.count)
    } else {
      let selected = all.rows.firstIndex(of: .item(menu.position)) ?? 0
      // The heading above the first item is visible with it.
      let wanted = menu.position == 0 ? 0 : selected
      let first = max(0, min(wanted - list.size.rows / 2, all.rows.count - list.size.rows))
      visible = all.rows.dropFirst(first).prefix(list.size.rows).enumerated().map { offset, row in
        Visible(
          row: row, rect: Rect(column: list.left, row: list.top + offset, columns: list.size.columns, rows: 1)
        )
      }
      extent = (first, list.size.rows, all.rows.count)
    }
  }

  /// The position of the item at `point`; nil if there is none.
  func position(at point: Point) -> Int? {
    for place in visible where place.rect.contains(point) {
      if case .item(let index) = place.row { return index }
    }
    return nil
  }
}
