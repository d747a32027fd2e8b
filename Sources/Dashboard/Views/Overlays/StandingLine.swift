import Canvas
import OKRModel

/// Where a key result stands, on one line: its values, bar, progress, expected and status.
struct StandingLine {
  let keyResult: KeyResult
  let standing: KeyResultStanding

  func draw(into painter: inout Painter, in rect: Rect) {
    let glyphs = painter.glyphs
    let values = ValueText(keyResult, standing, glyphs: glyphs)
    let isWide = rect.size.columns >= 60
    let text = isWide ? values.full : values.short
    let used = painter.text(text, at: rect.origin, columns: rect.size.columns)
    let barColumns = isWide ? 16 : 0
    let bar = Point(column: rect.left + used + 2, row: rect.top)
    painter.bar(
      Bar(progress: standing.progress, expected: standing.expected), at: bar, columns: barColumns,
      role: standing.status.role)
    let percent = standing.progress.map { Figure.percent($0, ascii: glyphs.isASCII) } ?? glyphs.dash
    var spans = [Span("\(isWide ? "  " : "")\(percent)", .strong)]
    if isWide { spans.append(Span("  expected \(Figure.percent(standing.expected))", .muted)) }
    spans.append(Span("  \(standing.status.glyph(glyphs)) \(standing.status.title)", standing.status.role))
    let start = bar.column + barColumns
    painter.spans(spans, at: Point(column: start, row: rect.top), columns: rect.right - start)
  }
}
