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
  private let grid: HeatMapGrid?

  init(_ alignment: AlignmentScreen, in area: Rect) {
    frame = area
    inside = area.inset(columns: 1, rows: 1)
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
    grid = alignment.tab == .heatMap ? HeatMapGrid(alignment.map, in: inside) : nil
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
