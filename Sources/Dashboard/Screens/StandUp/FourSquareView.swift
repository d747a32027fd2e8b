import Canvas
import OKRModel

/// The four squares side by side, as on a team's wall.
struct FourSquareView {
  let app: AppContext
  let standUp: StandUp

  /// Whether there is room for two side by side.
  static func fits(in body: Rect) -> Bool { body.size.columns >= 80 && body.size.rows >= 14 }

  func draw(into painter: inout Painter, in body: Rect) {
    let (upper, lower) = body.split(topRows: body.size.rows / 2)
    let places = [upper, lower].flatMap { half -> [Rect] in
      let (left, right) = half.split(leftColumns: half.size.columns / 2)
      return [left, right]
    }
    let content = StandUpContent(
      app: app, standUp: standUp, columns: places[0].size.columns - 4, glyphs: painter.glyphs,
      measure: painter.measure)
    painter.placeCursor(body.origin)
    for (place, square) in zip(places, FourSquareText(content: content).squares(columns: content.columns)) {
      draw(square, into: &painter, in: place)
    }
  }

  private func draw(_ square: FourSquareText.Square, into painter: inout Painter, in rect: Rect) {
    let inside = painter.pane(rect, title: square.title, detail: square.detail, focused: false)
      .inset(columns: 1)
    let isCut = square.rows.count > inside.size.rows
    let shown = isCut ? inside.size.rows - 1 : square.rows.count
    var lines = square.rows.prefix(max(0, shown)).map(\.spans)
    if isCut {
      let more = square.rows.count - max(0, shown)
      lines.append([Span("\(painter.glyphs.ellipsis) and \(more) more: the minutes have all", .muted)])
    }
    painter.lines(lines[...], in: inside)
  }
}
