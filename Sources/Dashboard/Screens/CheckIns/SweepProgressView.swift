import Canvas
import OKRModel

/// The second line of the weekly sweep: the round, and how much of it is done.
struct SweepProgressView {
  let sweep: Sweep

  func draw(into painter: inout Painter, in rect: Rect) {
    painter.fill(rect, role: .northStar)
    let counter = SweepText(sweep: sweep, glyphs: painter.glyphs).counter
    let barColumns = rect.size.columns >= 60 ? 16 : 0
    let columns = min(rect.size.columns - 2, painter.measure.width(of: counter))
    let start = rect.right - columns - 1
    painter.text(counter, at: Point(column: start, row: rect.top), columns: columns, role: .northStar)
    let title = [Span(" Check-ins of the week of ", .northStar), Span(sweep.round.start.shortText, .strong)]
    let room = start - barColumns - 3 - rect.left
    painter.spans(title, at: rect.origin, columns: room)
    guard room > 0 else { return }
    let share = sweep.items.isEmpty ? 1 : Double(sweep.doneCount) / Double(sweep.items.count)
    painter.bar(
      Bar(progress: share, expected: nil), at: Point(column: start - barColumns - 2, row: rect.top),
      columns: barColumns, role: .statusDone)
  }
}
