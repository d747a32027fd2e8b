import Canvas
import OKRModel
import Wording

/// Where a key result stands, on one line: its values, bar, progress, expected progress and status. The bar and the
/// expected progress give way to the values, and the values are shortened before the status is dropped.
struct StandingLine {
  let keyResult: KeyResult
  let standing: KeyResultStanding

  func draw(into painter: inout Painter, in rect: Rect) {
    let glyphs = painter.glyphs
    let measure = painter.measure
    let columns = rect.size.columns
    let values = ValueText(keyResult, standing, glyphs: glyphs)
    let isWide = columns >= 60
    let width = { (spans: [Span]) in spans.reduce(0) { $0 + measure.width(of: $1.text) } }
    let choices = [true, false].map { figures(glyphs, showsExpected: $0 && isWide) }
    let barColumns = 16
    let wanted = measure.width(of: isWide ? values.full : values.short)
    let chosen = choices.first { wanted + 2 + width($0) <= columns } ?? choices.last ?? []
    let forms = isWide ? values.forms : values.shortForms
    let text = forms.first { measure.width(of: $0) + 2 + width(chosen) <= columns } ?? forms.last ?? ""
    var column = rect.left + painter.text(text, at: rect.origin, columns: columns) + 2
    if isWide, column + barColumns + 2 + width(chosen) <= rect.right {
      painter.bar(
        Bar(progress: standing.progress, expected: standing.expected),
        at: Point(column: column, row: rect.top), columns: barColumns, role: standing.status.role)
      column += barColumns + 2
    }
    painter.spans(chosen, at: Point(column: column, row: rect.top), columns: rect.right - column)
  }

  private func figures(_ glyphs: Glyphs, showsExpected: Bool) -> [Span] {
    let expected =
      showsExpected
      ? [Span("  expected \(percent(standing.expected, glyphs))", .muted)] : []
    let status = Span("  \(standing.status.glyph(glyphs)) \(standing.statusTitle)", standing.status.role)
    return [Span(percent(standing.progress, glyphs), .strong)] + expected + [status]
  }

  private func percent(_ fraction: Double?, _ glyphs: Glyphs) -> String {
    fraction.map { Figure.percent($0, ascii: glyphs.isASCII) } ?? glyphs.dash
  }
}
