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
    // Which glyphs and which measure are in use is not known here. The simple measure is the terminal's own but for
    // rare characters, ASCII may take a line more; drawing clamps the rest.
    let counts = [Glyphs.unicode, .ascii].compactMap { glyphs in
      DetailsContent.selected(in: state, glyphs: glyphs).map {
        Self.lines(of: $0, columns: textArea.size.columns, .simple).count
      }
    }
    return max(0, (counts.max() ?? 0) - textArea.size.rows)
  }

  /// The part of the screen in which the lines scroll, below the chart.
  var textArea: Rect {
    Self.split(DashboardLayout(state: state).body.inset(columns: 1, rows: 1)).text
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
