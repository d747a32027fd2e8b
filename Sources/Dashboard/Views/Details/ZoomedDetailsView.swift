import Canvas

/// The details of what is selected, over the whole screen and whole: what does not fit is scrolled.
struct ZoomedDetailsView {
  let state: State

  func draw(into painter: inout Painter, in rect: Rect) {
    guard let content = DetailsContent.selected(in: state, glyphs: painter.glyphs) else { return }
    let box = painter.pane(rect, title: content.title, detail: "", focused: true)
    let (chart, text) = Self.split(box)
    ChartContent(state: state).draw(into: &painter, in: chart)
    let lines = Self.lines(of: content, columns: text.size.columns, painter.measure)
    let first = min(state.browser.detailsScroll, max(0, lines.count - text.size.rows))
    painter.lines(lines.dropFirst(first), in: text)
    painter.extent(first: first, shown: text.size.rows, of: lines.count, below: rect)
    painter.placeCursor(text.origin)
  }

  /// How many lines can be scrolled.
  var scrollableLines: Int {
    // The simple measure is the terminal's own but for rare characters; drawing clamps what it may get wrong.
    guard let content = DetailsContent.selected(in: state, glyphs: .unicode) else { return 0 }
    let box = DashboardLayout(state: state).body.inset(columns: 1, rows: 1)
    let text = Self.split(box).text
    return max(0, Self.lines(of: content, columns: text.size.columns, .simple).count - text.size.rows)
  }

  private static func split(_ box: Rect) -> (chart: Rect, text: Rect) {
    let (chart, text) = box.split(topRows: box.size.rows >= 14 ? min(16, box.size.rows / 2) : 0)
    return (chart, text.inset(columns: 1))
  }

  private static func lines(of content: DetailsContent, columns: Int, _ measure: TextMeasure) -> [[Span]] {
    let all = [DetailsContent.Line(spans: content.headline)] + content.allLines
    return SpanWrapping(measure: measure).wrap(all, to: columns)
  }
}
