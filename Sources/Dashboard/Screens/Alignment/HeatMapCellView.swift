import Canvas
import OKRModel
import Wording

/// A cell of the heat map, filled with the colour of its status, or a total, which is not filled.
struct HeatMapCellView {
  /// What is in it; nil if there is no objective.
  let cell: HeatMap.Cell?
  var isTotal = false
  var isSelected = false

  /// Draws it in `rect`: the figures in the first row, a bar in the second if there is one.
  func draw(into painter: inout Painter, in rect: Rect) {
    guard !isTotal, let cell else { return drawContent(into: &painter, in: rect) }
    painter.withFill(cell.rollUp.status.role, rect: rect) { drawContent(into: &$0, in: rect) }
  }

  private func drawContent(into painter: inout Painter, in rect: Rect) {
    let start = Point(column: rect.left + 1, row: rect.top)
    let columns = rect.size.columns - 2
    painter.spans(fitting(columns: columns, painter), at: start, columns: columns)
    if rect.size.rows > 1, !isTotal, let rollUp = cell?.rollUp {
      painter.bar(
        Bar(progress: rollUp.progress, expected: rollUp.expected),
        at: Point(column: start.column, row: rect.top + 1), columns: columns, role: rollUp.status.role)
    }
    guard isSelected else { return }
    for row in rect.rows {
      painter.text("[", at: Point(column: rect.left, row: row), columns: 1, role: .strong)
      painter.text("]", at: Point(column: rect.right - 1, row: row), columns: 1, role: .strong)
    }
    painter.placeCursor(rect.origin)
  }

  /// The first form of the contents that fits in `columns`: the number of objectives gives way to the figure. Only where
  /// nothing at all is done for a column or a stage, a gap is reported.
  private func fitting(columns: Int, _ painter: Painter) -> [Span] {
    let glyphs = painter.glyphs
    let width = { [measure = painter.measure] (spans: [Span]) in
      spans.reduce(0) { $0 + measure.width(of: $1.text) }
    }
    guard let cell else {
      let forms =
        isTotal ? [[Span("gap", .warning)]] : ["no objective", "none", ""].map { [Span($0, .muted)] }
      return forms.first { width($0) <= columns } ?? []
    }
    let percents =
      cell.rollUp.progress.map { Figure.percentForms($0, ascii: glyphs.isASCII) } ?? [glyphs.dash]
    let count = cell.objectives.count
    let counts = isTotal ? [""] : [" \(count) \(count == 1 ? "objective" : "objectives")", "  \(count)", ""]
    let forms = counts.flatMap { count in
      percents.map { percent in
        [
          Span(cell.rollUp.status.glyph(glyphs), cell.rollUp.status.role),
          Span(" " + percent.padded(to: 3), isTotal ? .strong : .text), Span(count, .muted),
        ]
      }
    }
    return forms.first { width($0) <= columns } ?? forms.last ?? []
  }
}
