import Canvas
import OKRModel

/// A page of the stand-up, with the chart of the selected key result below a stage's rows if there is room.
struct StandUpView {
  let app: AppContext
  let standUp: StandUp

  func draw(into painter: inout Painter, in body: Rect) {
    let layout = StandUpLayout(page: standUp.page, in: body)
    if layout.showsSquares {
      return FourSquareView(app: app, standUp: standUp).draw(into: &painter, in: body)
    }
    let area = layout.text
    let content = StandUpContent(
      app: app, standUp: standUp, columns: area.size.columns, glyphs: painter.glyphs,
      measure: painter.measure)
    let rows = content.rows
    let first = min(standUp.scroll, max(0, rows.count - area.size.rows))
    painter.placeCursor(area.origin)
    for (offset, row) in rows.dropFirst(first).prefix(area.size.rows).enumerated() {
      draw(row, into: &painter, at: Point(column: area.left, row: area.top + offset), in: area)
    }
    drawExtent(first: first, shown: area.size.rows, of: rows.count, into: &painter, below: area)
    if case .stage = standUp.page, let chart = layout.chart(below: rows.count) {
      drawChart(into: &painter, in: chart)
    }
  }

  private func draw(_ row: StandUpRow, into painter: inout Painter, at point: Point, in area: Rect) {
    guard let target = row.target, target == standUp.target else {
      painter.spans(row.spans, at: point, columns: area.size.columns)
      return
    }
    let line = Rect(column: area.left - 1, row: point.row, columns: area.size.columns + 2, rows: 1)
    painter.withBackdrop(.selection, rect: line) {
      $0.spans(row.spans, at: point, columns: area.size.columns)
      // Every selectable row starts with a blank, where the pointer goes.
      $0.text($0.glyphs.pointer, at: point, columns: 1, role: .accent)
    }
    painter.placeCursor(point)
  }

  /// Shows that there is more below, in the row kept free for it.
  private func drawExtent(
    first: Int, shown: Int, of count: Int, into painter: inout Painter, below area: Rect
  ) {
    guard count > shown else { return }
    let more = count - first - shown
    let dash = painter.glyphs.isASCII ? "-" : "–"
    let text = "\(first + 1)\(dash)\(min(count, first + shown)) of \(count)\(more > 0 ? ", more below" : "")"
    painter.text(
      text, at: Point(column: area.left, row: area.bottom), columns: area.size.columns, role: .muted,
      align: .trailing)
  }

  private func drawChart(into painter: inout Painter, in rect: Rect) {
    guard let reference = standUp.keyResult(in: app.workspace) else { return }
    painter.chart(of: reference, in: rect, app)
  }
}
