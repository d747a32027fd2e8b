import Canvas

/// The details of what is selected, over the whole screen and whole: what does not fit is scrolled.
struct ZoomedDetailsView {
  let state: State

  func draw(into painter: inout Painter, in rect: Rect) {
    guard let content = DetailsContent.selected(in: state, glyphs: painter.glyphs) else { return }
    let box = painter.pane(rect, title: content.title, detail: "", focused: true)
    let lines = Self.lines(of: content, columns: Self.textColumns(of: box), painter.measure)
    let (chart, text) = Self.split(box, lineCount: lines.count)
    ChartContent(state: state).draw(into: &painter, in: chart)
    let first = min(state.browser.detailsScroll, max(0, lines.count - text.size.rows))
    painter.lines(lines.dropFirst(first), in: text)
    painter.extent(first: first, shown: text.size.rows, of: lines.count, below: rect)
    painter.placeCursor(text.origin)
  }

  /// How many lines can be scrolled.
  var scrollableLines: Int {
    max(0, lineCount - textArea.size.rows)
  }

  /// The part of the screen in which the lines scroll, below the chart.
  var textArea: Rect { Self.split(box, lineCount: lineCount).text }

  private var box: Rect { DashboardLayout(state: state).body.inset(columns: 1, rows: 1) }

  private var lineCount: Int {
    // Which glyphs and which measure are in use is not known here. The simple measure is the terminal's own but for
    // rare characters, ASCII may take a line more; drawing clamps the rest.
    let counts = [Glyphs.unicode, .ascii].compactMap { glyphs in
      DetailsContent.selected(in: state, glyphs: glyphs).map {
        Self.lines(of: $0, columns: Self.textColumns(of: box), .simple).count
      }
    }
    return counts.max() ?? 0
  }

  /// The chart has what the lines leave over, and a good half at least.
  private static func split(_ box: Rect, lineCount: Int) -> (chart: Rect, text: Rect) {
    let rows = box.size.rows
    let chartRows = rows >= 14 ? max(min(16, rows / 2), rows - lineCount) : 0
    let (chart, text) = box.split(topRows: chartRows)
    return (chart, text.inset(columns: 1))
  }

  private static func textColumns(of box: Rect) -> Int { box.inset(columns: 1).size.columns }

  private static func lines(of content: DetailsContent, columns: Int, _ measure: TextMeasure) -> [[Span]] {
    let all = [DetailsContent.Line(spans: content.headline)] + content.allLines
    return SpanWrapping(measure: measure).wrap(all, to: columns)
  }
}
