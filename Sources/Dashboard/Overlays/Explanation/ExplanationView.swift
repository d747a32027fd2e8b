import Canvas
import OKRModel

/// How the figures of one thing are computed, in a scrollable card.
struct ExplanationView {
  /// The maximum width of the card in columns: longer lines are hard to read.
  private static let mostColumns = 100

  let app: AppContext
  let path: ExplanationPath

  func draw(into painter: inout Painter, in area: Rect) {
    let columns = min(Self.mostColumns, area.size.columns)
    let explanation = explanation(painter.glyphs)
    let lines = Self.lines(of: explanation, columns: columns - 4, painter.glyphs, painter.measure)
    let size = Size(columns: columns, rows: lines.count + 2)
    let inside = Card.draw(explanation?.title ?? "", size: size, into: &painter, in: area)
    let first = min(path.scroll, max(0, lines.count - inside.size.rows))
    painter.lines(lines.dropFirst(first), in: inside)
    painter.extent(first: first, shown: inside.size.rows, of: lines.count, below: area.centred(size))
    painter.placeCursor(inside.origin)
  }

  /// By how many lines it can scroll.
  var scrollableLines: Int {
    let area = app.surface.body
    let columns = min(Self.mostColumns, area.size.columns) - 4
    let (glyphs, measure) = (app.surface.glyphs, app.surface.measure)
    let count = Self.lines(of: explanation(glyphs), columns: columns, glyphs, measure).count
    return max(0, count - (area.size.rows - 2))
  }

  /// The rows by which a page scrolls.
  var page: Int { max(1, app.surface.body.size.rows - 3) }

  private func explanation(_ glyphs: Glyphs) -> Explanation? {
    Explanation(of: path.topic, in: app.workspace, standings: app.standings, ascii: glyphs.isASCII)
  }

  private static func lines(
    of explanation: Explanation?, columns: Int, _ glyphs: Glyphs, _ measure: TextMeasure
  ) -> [[Span]] {
    guard let explanation else {
      return [[Span("It is no longer in the files of this cycle.", .muted)]]
    }
    let table = ExplanationTable(explanation, columns: columns, glyphs: glyphs, measure: measure)
    return Array(explanation.items.map(table.lines).joined(separator: [[]]))
  }
}
