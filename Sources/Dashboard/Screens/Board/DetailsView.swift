import Canvas
import Wording

/// The details of the selection, in boxes below the panes.
struct DetailsView {
  let app: AppContext
  let board: Board

  /// The smallest size below the panes for a chart beside the text, even if there is only one box.
  private static let roomForChart = Size(columns: 88, rows: 8)

  func draw(into painter: inout Painter, layout: BoardLayout) {
    guard let rect = layout.details else { return }
    guard let content = DetailsContent.selected(in: board, app, glyphs: painter.glyphs) else {
      for box in [rect, layout.links].compactMap(\.self) { painter.pane(box, title: "", focused: false) }
      return
    }
    let inside = painter.pane(rect, title: content.title, detail: "", focused: false)
    if let links = layout.links {
      ChartContent(app: app, board: board).draw(into: &painter, in: inside)
      let text = painter.pane(links, title: content.kind, detail: "", focused: false)
      drawBesideChart(content, into: &painter, in: text.inset(columns: 1))
    } else if inside.size.columns >= Self.roomForChart.columns, inside.size.rows >= Self.roomForChart.rows {
      let (chart, text) = inside.split(leftColumns: inside.size.columns * 9 / 20)
      ChartContent(app: app, board: board).draw(into: &painter, in: chart)
      drawBesideChart(content, into: &painter, in: text.inset(columns: 1))
    } else {
      drawAlone(content, into: &painter, in: inside.inset(columns: 1))
    }
  }

  private func drawBesideChart(_ content: DetailsContent, into painter: inout Painter, in area: Rect) {
    let wrapping = SpanWrapping(measure: painter.measure)
    let lines = content.lines(rows: area.size.rows) { wrapping.wrap([$0], to: area.size.columns).count }
    painter.lines(wrapping.wrap(lines, to: area.size.columns), in: area)
  }

  private func drawAlone(_ content: DetailsContent, into painter: inout Painter, in area: Rect) {
    painter.lines(content.compactLines(rows: area.size.rows).map(\.spans), in: area)
  }
}

extension Painter {
  /// Draws as many of `lines` as `area` has rows.
  mutating func lines(_ lines: some Sequence<[Span]>, in area: Rect) {
    for (row, line) in lines.prefix(area.size.rows).enumerated() {
      spans(line, at: Point(column: area.left, row: area.top + row), columns: area.size.columns)
    }
  }
}
