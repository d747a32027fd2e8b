import Canvas
import OKRModel

/// A page of the stand-up, and beside the rows of a stage the chart of the selected key result where there is room.
struct StandUpView {
  let state: State
  let standUp: StandUp

  func draw(into painter: inout Painter, in body: Rect) {
    if standUp.page == .fourSquare, FourSquareView.fits(in: body) {
      return FourSquareView(state: state, standUp: standUp).draw(into: &painter, in: body)
    }
    let area = Self.textArea(of: body, page: standUp.page)
    let content = StandUpContent(
      state: state, standUp: standUp, columns: area.size.columns, glyphs: painter.glyphs,
      measure: painter.measure)
    let rows = content.rows
    let first = min(standUp.scroll, max(0, rows.count - area.size.rows))
    painter.placeCursor(area.origin)
    for (offset, row) in rows.dropFirst(first).prefix(area.size.rows).enumerated() {
      draw(row, into: &painter, at: Point(column: area.left, row: area.top + offset), in: area)
    }
    drawExtent(first: first, shown: area.size.rows, of: rows.count, into: &painter, below: area)
    if let side = Self.sideArea(of: body, page: standUp.page) { drawChart(into: &painter, in: side) }
  }

  private func draw(_ row: StandUpRow, into painter: inout Painter, at point: Point, in area: Rect) {
    guard let target = row.target, target == standUp.target else {
      painter.spans(row.spans, at: point, columns: area.size.columns)
      return
    }
    let line = Rect(column: area.left - 1, row: point.row, columns: area.size.columns + 2, rows: 1)
    painter.withBackdrop(.selection, rect: line) {
      $0.spans(row.spans, at: point, columns: area.size.columns)
      // Every row that can be selected begins with a blank, which the pointer takes.
      $0.text($0.glyphs.pointer, at: point, columns: 1, role: .accent)
    }
    painter.placeCursor(point)
  }

  /// Says that there is more below, in the row that is kept free for it.
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
    guard let reference = standUp.keyResult(in: state.workspace), let keyResult = state.keyResult(reference)
    else { return }
    let title = Rect(column: rect.left, row: rect.top, columns: rect.size.columns, rows: 1)
    painter.text(keyResult.title, at: title.origin, columns: title.size.columns, role: .muted)
    let chart = Rect(
      column: rect.left, row: rect.top + 1, columns: rect.size.columns, rows: min(18, rect.size.rows - 1))
    ChartContent(state: state).draw(keyResult: reference, into: &painter, in: chart)
  }

  /// Where the rows of `page` stand: with air on all sides, and a row below for what is not in view.
  static func textArea(of body: Rect, page: StandUp.Page) -> Rect {
    let margin = body.size.columns >= 60 ? 3 : 1
    let top = body.size.rows >= 18 ? 1 : 0
    let side = sideColumns(of: body, page: page)
    return Rect(
      column: body.left + margin, row: body.top + top,
      columns: max(0, body.size.columns - 2 * margin - side), rows: max(0, body.size.rows - top - 1))
  }

  static func textColumns(of body: Rect, page: StandUp.Page) -> Int {
    textArea(of: body, page: page).size.columns
  }

  /// How many rows there is room for.
  static func rows(of body: Rect) -> Int { textArea(of: body, page: .opening).size.rows }

  private static func sideColumns(of body: Rect, page: StandUp.Page) -> Int {
    guard case .stage = page, body.size.columns >= 116, body.size.rows >= 16 else { return 0 }
    return min(60, body.size.columns * 2 / 5)
  }

  private static func sideArea(of body: Rect, page: StandUp.Page) -> Rect? {
    let columns = sideColumns(of: body, page: page)
    guard columns > 0 else { return nil }
    let text = textArea(of: body, page: page)
    return Rect(
      column: text.right + 4, row: text.top + 2, columns: body.right - text.right - 6,
      rows: text.size.rows - 2)
  }
}
