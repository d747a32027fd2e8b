import Canvas
import OKRModel

/// The weekly sweep: the list of what is due, and beside it the form of the selected one or the summary.
struct SweepView {
  let state: State
  let sweep: Sweep

  func draw(into painter: inout Painter, in area: Rect) {
    let (list, work) = Self.split(area, phase: sweep.phase)
    if let list { SweepListPane(state: state, sweep: sweep).draw(into: &painter, in: list) }
    guard let work else { return }
    if sweep.phase == .summary {
      SweepSummaryView(state: state).draw(into: &painter, in: work)
    } else {
      SweepFormPane(state: state, sweep: sweep).draw(into: &painter, in: work)
    }
  }

  /// The parts of `area` for the list and for what is worked on; where there is room for one only, it is the one that
  /// has the keys.
  static func split(_ area: Rect, phase: Sweep.Phase) -> (list: Rect?, work: Rect?) {
    guard area.size.columns >= 80 else { return phase == .list ? (area, nil) : (nil, area) }
    let (list, work) = area.split(leftColumns: area.size.columns >= 110 ? 44 : 32)
    return (list, work)
  }
}
