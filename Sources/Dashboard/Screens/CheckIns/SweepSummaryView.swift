import Canvas
import OKRModel

/// The summary at the end of the weekly sweep.
struct SweepSummaryView {
  let app: AppContext
  let sweep: Sweep

  func draw(into painter: inout Painter, in rect: Rect) {
    let inside = painter.pane(rect, title: "Summary", detail: "", focused: true).inset(columns: 1)
    let lines = lines(columns: inside.size.columns, painter.glyphs, painter.measure)
    let first = min(sweep.scroll, max(0, lines.count - inside.size.rows))
    painter.lines(lines.dropFirst(first), in: inside)
    painter.extent(first: first, shown: inside.size.rows, of: lines.count, below: rect)
    painter.placeCursor(inside.origin)
  }

  /// By how many lines it can scroll.
  var scrollableLines: Int {
    let work = SweepLayout(sweep, in: app.surface.body).work
    let inside = (work ?? Rect(column: 0, row: 0, columns: 0, rows: 0)).inset(columns: 2, rows: 1)
    return max(
      0, lines(columns: inside.size.columns, app.surface.glyphs, app.surface.measure).count - inside.size.rows
    )
  }

  private func lines(columns: Int, _ glyphs: Glyphs, _ measure: TextMeasure) -> [[Span]] {
    let summary = sweep.summary(app, glyphs)
    let head = [[Span(summary.headline, .strong)], [Span(summary.counts, .muted)]]
    let sections = summary.sections.flatMap { section in
      [[], [Span(section.title, .title)]]
        + section.lines.map { line in
          [Span("  \(line.item.keyResult.title)  "), Span(line.text, .strong)]
            + (line.note.map { [Span("  \($0)", .muted)] } ?? [])
        }
    }
    return (head + sections).flatMap { SpanWrapping(measure: measure).wrap($0, indent: 4, to: columns) }
  }
}
