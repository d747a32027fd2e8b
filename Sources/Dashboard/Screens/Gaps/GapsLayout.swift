import Canvas

/// Where the list of gaps and the panel are in the body of the screen.
struct GapsLayout {
  /// The list with its frame.
  let list: Rect
  /// The panel that explains the selected finding; nil if there is no room for it, or nothing to explain.
  let panel: Rect?
  /// The first visible row of the list: the title of a group stays with its first finding.
  let first: Int
  private let rows: [Gaps.Row]

  init(_ gaps: Gaps, in area: Rect) {
    (list, panel) = gaps.entries.isEmpty ? (area, nil) : Self.split(area)
    rows = gaps.rows
    let height = list.inset(columns: 1, rows: 1).size.rows
    let selected = rows.firstIndex(of: .finding(gaps.position)) ?? 0
    first = max(0, min(selected - height / 2, rows.count - height))
  }

  /// The position of the finding at `point`; nil if there is none.
  func position(at point: Point) -> Int? {
    let inside = list.inset(columns: 1, rows: 1)
    guard inside.contains(point),
      case .finding(let position) = rows.element(at: first + point.row - inside.top)
    else { return nil }
    return position
  }

  /// The list and the panel side by side on a wide screen, one above the other on a tall one, otherwise the list
  /// alone.
  private static func split(_ area: Rect) -> (list: Rect, panel: Rect?) {
    if area.size.columns >= 110 {
      let (list, panel) = area.split(leftColumns: area.size.columns * 3 / 5)
      return (list, panel)
    }
    guard area.size.rows >= 18 else { return (area, nil) }
    let (list, panel) = area.split(topRows: area.size.rows - panelRows(columns: area.size.columns))
    return (list, panel)
  }

  private static func panelRows(columns: Int) -> Int { columns >= 70 ? 11 : 13 }
}
