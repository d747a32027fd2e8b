import Canvas

/// Where the list of what is due is, and the form or the summary beside it.
struct SweepLayout {
  /// The list with its frame; nil if there is no room for it.
  let list: Rect?
  /// The form or the summary with its frame; nil if there is no room for it.
  let work: Rect?
  /// The rows of a key result in the list: two, so that its title is whole, if all of them are then visible.
  let itemHeight: Int
  /// The index of the first visible key result of the list.
  let first: Int
  private let count: Int

  /// Divides `area`; if there is room for only one part, it is the one with the keys.
  init(_ sweep: Sweep, in area: Rect) {
    if area.size.columns >= 80 {
      (list, work) = area.split(leftColumns: Self.listColumns(of: area.size.columns))
    } else {
      (list, work) = sweep.phase == .list ? (area, nil) : (nil, area)
    }
    count = sweep.items.count
    let rows = list?.inset(columns: 1, rows: 1).size.rows ?? 0
    itemHeight = count * 2 <= rows ? 2 : 1
    let shown = rows / itemHeight
    first = max(0, min(sweep.position - shown / 2, count - shown))
  }

  /// The position of the key result at `point`; nil if there is none.
  func position(at point: Point) -> Int? {
    guard let inside = list?.inset(columns: 1, rows: 1), inside.contains(point) else { return nil }
    let position = first + (point.row - inside.top) / itemHeight
    return position < count ? position : nil
  }

  /// The columns of the list: titles are whole where the form can spare the room.
  private static func listColumns(of columns: Int) -> Int {
    columns < 110 ? 32 : max(44, min(72, columns - 110))
  }
}
