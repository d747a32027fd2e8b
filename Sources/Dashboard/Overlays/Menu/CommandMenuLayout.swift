import Canvas

/// Where the parts of the help and the palette are.
struct CommandMenuLayout {
  /// The outside of the box.
  let size: Size
  /// The input line.
  let line: Rect
  /// The rows of the list.
  let rows: Rect
  /// Where the selected action's help is shown in full, because its row has to cut it.
  let explanation: Rect
  /// The index of the first visible action, from 0.
  let first: Int
  private let count: Int

  init(_ menu: CommandMenu, in area: Rect) {
    size = Size(columns: area.size.columns < 100 ? area.size.columns : 92, rows: area.size.rows)
    let inside = Card.inside(size: size, in: area)
    let (line, list) = inside.split(topRows: 1)
    let (rows, explanation) = list.split(topRows: 1).bottom.split(
      topRows: list.size.rows - (list.size.rows >= 12 ? 4 : 1))
    self.line = line
    self.rows = rows
    self.explanation = explanation
    count = menu.actions.count
    first = max(0, min(menu.position - rows.size.rows / 2, count - rows.size.rows))
  }

  /// The position of the action at `point`; nil if there is none.
  func position(at point: Point) -> Int? {
    let position = first + point.row - rows.top
    return rows.contains(point) && position < count ? position : nil
  }
}
