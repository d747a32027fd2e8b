import Canvas
import OKRModel
import Wording

/// The second line: the North Star and its progress.
struct NorthStarView {
  let app: AppContext

  /// Whether the line has room for the counts by status.
  static func showsCounts(columns: Int) -> Bool { columns >= 100 }

  func draw(into painter: inout Painter, in rect: Rect) {
    let rollUp = app.standings.northStar
    let glyphs = painter.glyphs
    painter.fill(rect, role: .northStar)
    let columns = rect.size.columns
    let barColumns = columns >= 160 ? 40 : columns >= 120 ? 24 : columns >= 60 ? 16 : 0
    let counts = Self.showsCounts(columns: columns) ? [Span("    ")] + rollUp.counts.spans(glyphs) : []
    let percent = rollUp.progress.map { Figure.percent($0, ascii: glyphs.isASCII) } ?? glyphs.dash
    let trailing =
      [
        Span(
          String(repeating: " ", count: max(1, 6 - painter.measure.width(of: percent))) + percent, .strong),
        Span(" \(rollUp.status.glyph(glyphs)) \(rollUp.status.title)", rollUp.status.role),
      ] + counts
    let trailingColumns = trailing.reduce(0) { $0 + painter.measure.width(of: $1.text) }
    let titleColumns = columns - barColumns - trailingColumns - 4
    let title = [Span(" \(glyphs.star) ", .accent), Span(app.workspace.northStar.title, .northStar)]
    painter.spans(title, at: rect.origin, columns: titleColumns)
    let barStart = Point(column: rect.left + titleColumns + 2, row: rect.top)
    painter.bar(
      Bar(progress: rollUp.progress, expected: rollUp.expected), at: barStart, columns: barColumns,
      role: rollUp.status.role)
    painter.spans(
      trailing, at: Point(column: barStart.column + barColumns, row: rect.top), columns: trailingColumns)
  }
}

extension ScreenComponent {
  /// Draws the North Star, for a screen without a banner of its own.
  func drawBanner(into painter: inout Painter, in line: Rect, _ app: AppContext) {
    NorthStarView(app: app).draw(into: &painter, in: line)
  }
}
