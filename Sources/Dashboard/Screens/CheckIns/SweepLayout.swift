import Canvas

/// Where the list of what is due is, and the form or the summary beside it.
struct SweepLayout {
  /// The list with its frame; nil if there is no room for it.
  let list: Rect?
  /// The form or the summary with its frame; nil if there is no room for it.
  let work: Rect?
  /// The index of the first visible key result of the list.
  let first: Int
  private let count: Int

  /// Divides `area`; if there is room for only one part, it is the one with the keys.
  init(_ sweep: Sweep, in area: Rect) {
    if area.size.columns >= 80 {
      (list, work) = area.split(leftColumns: area.size.columns >= 110 ? 44 : 32)
    } else {
      (list, work) = sweep.phase == .list ? (area, nil) : (nil, area)
    }
    count = sweep.items.count
    let rows = list?.inset(columns: 1, rows: 1).size.rows ?? 0
    first = max(0, min(sweep.position - rows / 2, count - rows))
  }

  /// The position of the key result at `point`; nil if there is none.
  func position(at point: Point) -> Int? {
    guard let inside = list?.inset(columns: 1, rows: 1), inside.contains(point) else { return nil }
    let position = first + point.row - inside.top
    return position < count ? position : nil
  }
}
