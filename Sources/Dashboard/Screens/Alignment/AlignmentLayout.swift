import Canvas
import OKRModel

/// Where the rows of an alignment view are in the body of the screen.
struct AlignmentLayout {
  /// The view with its frame.
  let frame: Rect
  /// The inside of the frame.
  let inside: Rect
  /// The rows of a list, which is the tree, the capabilities or the impact.
  let rows: Rect
  /// The index of the first visible row of the list.
  let first: Int
  private let count: Int
  /// The heat map; nil in the other views.
  let grid: HeatMapGrid?
  /// The pane with what the selected cell of the heat map holds; nil in the other views and where rows are few.
  let cell: Rect?

  init(_ alignment: AlignmentScreen, in area: Rect) {
    let cellRows = alignment.tab == .heatMap && area.size.rows >= 18 ? 6 : 0
    let (upper, lower) = area.split(topRows: area.size.rows - cellRows)
    frame = upper
    cell = cellRows > 0 ? lower : nil
    inside = upper.inset(columns: 1, rows: 1)
    let position: Int
    switch alignment.tab {
    case .tree, .capabilities:
      rows = inside
      (position, count) = (alignment.outline?.position ?? 0, alignment.outline?.rows.count ?? 0)
    case .impact:
      let height = max(1, inside.size.rows - Self.headRows(inside))
      rows = Rect(
        column: inside.left, row: inside.top + Self.headRows(inside), columns: inside.size.columns,
        rows: height)
      (position, count) = (alignment.impact.position, alignment.impact.impact?.effects.count ?? 0)
    case .heatMap:
      rows = inside
      (position, count) = (0, 0)
    }
    first = max(0, min(position - rows.size.rows / 2, count - rows.size.rows))
    grid = alignment.tab == .heatMap ? HeatMapGrid(alignment.map, in: inside, hasSentence: cell == nil) : nil
  }

  /// The rows for the headline of the impact, including the blank one below it.
  static func headRows(_ inside: Rect) -> Int { inside.size.rows >= 8 ? 2 : 1 }

  /// The row of the list at `point`, or the row and the column of the heat map; nil if there is nothing to select.
  func position(at point: Point) -> (row: Int, column: Int?)? {
    if let grid { return grid.position(at: point).map { ($0.row, $0.column) } }
    guard rows.contains(point) else { return nil }
    let row = first + point.row - rows.top
    return row < count ? (row, nil) : nil
  }
}
