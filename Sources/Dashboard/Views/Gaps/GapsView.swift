import Canvas
import OKRModel

/// The list of gaps, and the panel that explains the selected one.
struct GapsView {
  let state: State
  let gaps: Gaps

  func draw(into painter: inout Painter, in area: Rect) {
    let (list, panel) = gaps.entries.isEmpty ? (area, nil) : Self.split(area)
    GapsListPane(state: state, gaps: gaps).draw(into: &painter, in: list)
    if let panel { GapPanel(state: state, gaps: gaps).draw(into: &painter, in: panel) }
  }

  /// The parts of `area` for the list and for the panel: beside each other where it is wide, above each other where it
  /// is high, and else the list alone.
  static func split(_ area: Rect) -> (list: Rect, panel: Rect?) {
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
