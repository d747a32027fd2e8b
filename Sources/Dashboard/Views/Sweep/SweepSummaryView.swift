import Canvas
import OKRModel

/// The summary at the end of the weekly sweep.
struct SweepSummaryView {
  let state: State

  func draw(into painter: inout Painter, in rect: Rect) {
    let inside = painter.pane(rect, title: "Summary", detail: "", focused: true).inset(columns: 1)
    let lines = lines(columns: inside.size.columns, painter.glyphs, painter.measure)
    let first = min(state.sweep?.scroll ?? 0, max(0, lines.count - inside.size.rows))
    painter.lines(lines.dropFirst(first), in: inside)
    painter.extent(first: first, shown: inside.size.rows, of: lines.count, below: rect)
    painter.placeCursor(inside.origin)
  }

  /// How many lines can be scrolled.
  var scrollableLines: Int {
    let work = SweepView.split(DashboardLayout(state: state).body, phase: .summary).work
    let inside = (work ?? Rect(column: 0, row: 0, columns: 0, rows: 0)).inset(columns: 2, rows: 1)
    return max(0, lines(columns: inside.size.columns, .unicode, .simple).count - inside.size.rows)
  }

  private func lines(columns: Int, _ glyphs: Glyphs, _ measure: TextMeasure) -> [[Span]] {
    guard let summary = state.sweepSummary(glyphs) else { return [] }
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

extension State {
  /// What came of the sweep so far; nil where none was begun.
  func sweepSummary(_ glyphs: Glyphs) -> SweepSummary? {
    sweep.map { sweep in
      SweepSummary(of: sweep, in: workspace, text: SweepText(sweep: sweep, glyphs: glyphs)) {
        standing(of: $0)
      }
    }
  }

  /// Puts the summary on the clipboard as Markdown.
  mutating func copySummary() -> [Effect] {
    sweepSummary(.unicode).map { [.copy($0.markdown)] } ?? []
  }
}
