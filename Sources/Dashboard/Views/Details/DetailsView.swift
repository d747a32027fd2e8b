import Canvas
import OKRModel

/// The details of what is selected: in boxes below the panes, or over the whole screen.
struct DetailsView {
  let state: State

  private var browser: Browser { state.rested }

  func draw(into painter: inout Painter, layout: DashboardLayout) {
    guard let rect = layout.details, let content = content(painter.glyphs) else { return }
    if let links = layout.links {
      let chartArea = painter.pane(rect, title: content.title, detail: "", focused: false)
      drawChart(into: &painter, in: chartArea)
      let inside = painter.pane(links, title: linksTitle, detail: "", focused: false).inset(columns: 1)
      let lines =
        [DetailsContent.Line(spans: facts(painter.glyphs))]
        + content.lines(rows: inside.size.rows - 1) {
          rows(of: $0, columns: inside.size.columns, painter.measure)
        }
      drawLines(lines, into: &painter, in: inside)
    } else {
      let inside = painter.pane(rect, title: content.title, detail: "", focused: false).inset(columns: 1)
      let lines = content.compactLines(rows: inside.size.rows)
      for (row, line) in lines.prefix(inside.size.rows).enumerated() {
        painter.spans(
          line.spans, at: Point(column: inside.left, row: inside.top + row), columns: inside.size.columns)
      }
    }
  }

  func drawZoomed(into painter: inout Painter, in rect: Rect) {
    guard let content = content(painter.glyphs) else { return }
    let box = painter.pane(rect, title: content.title, detail: "", focused: true)
    let (chartArea, lower) = box.split(topRows: chartRows(of: box))
    drawChart(into: &painter, in: chartArea)
    let inside = lower.inset(columns: 1)
    let lines = wrapped(zoomedLines(content, painter.glyphs), columns: inside.size.columns, painter.measure)
    let first = min(browser.detailsScroll, max(0, lines.count - inside.size.rows))
    for (row, line) in lines.dropFirst(first).prefix(inside.size.rows).enumerated() {
      painter.spans(line, at: Point(column: inside.left, row: inside.top + row), columns: inside.size.columns)
    }
    if lines.count > inside.size.rows {
      let text = " \(first + 1)-\(min(lines.count, first + inside.size.rows)) of \(lines.count) "
      painter.text(
        text, at: Point(column: rect.right - text.count - 2, row: rect.bottom - 1), columns: text.count,
        role: .muted)
    }
    painter.placeCursor(inside.origin)
  }

  /// How many lines the zoomed details can be scrolled on a screen of `size`.
  func scrollableLines(in size: Size) -> Int {
    let inside = scrolledArea(in: size)
    // Which glyphs and which measure are in use is not known here. The simple measure is the terminal's own but for
    // rare characters, ASCII may take a line more; the view clamps the rest.
    let counts = [Glyphs.unicode, .ascii].compactMap { glyphs in
      content(glyphs).map { wrapped(zoomedLines($0, glyphs), columns: inside.size.columns, .simple).count }
    }
    return max(0, (counts.max() ?? 0) - inside.size.rows)
  }

  /// The part of a screen of `size` in which the lines of the zoomed details scroll, below their chart.
  func scrolledArea(in size: Size) -> Rect {
    let box = DashboardLayout(size: size, focus: .keyResults).body.inset(columns: 1, rows: 1)
    return box.split(topRows: chartRows(of: box)).bottom.inset(columns: 1)
  }

  private func chartRows(of box: Rect) -> Int {
    box.size.rows >= 14 ? min(16, box.size.rows / 2) : 0
  }

  private func zoomedLines(_ content: DetailsContent, _ glyphs: Glyphs) -> [DetailsContent.Line] {
    [DetailsContent.Line(spans: content.headline)] + content.allLines
  }

  private var linksTitle: String {
    switch browser.focus {
    case .stages: "Stage"
    case .objectives: "Objective"
    case .keyResults: "Check-ins and links"
    }
  }

  private func content(_ glyphs: Glyphs) -> DetailsContent? {
    switch browser.focus {
    case .stages:
      return browser.stage.map { StageContent(state: state, entry: $0, glyphs: glyphs).content }
    case .objectives:
      guard let standing = browser.objective?.standing else { return nil }
      return ObjectiveContent(state: state, standing: standing, glyphs: glyphs).content
    case .keyResults:
      return keyResultContent(glyphs)?.content
    }
  }

  private func keyResultContent(_ glyphs: Glyphs) -> KeyResultContent? {
    guard let objective = browser.objective?.standing.objective, let selected = browser.keyResult
    else {
      return nil
    }
    return KeyResultContent(
      state: state, objective: objective, keyResult: selected.keyResult, standing: selected.standing,
      glyphs: glyphs)
  }

  /// The first line of the box beside the chart.
  private func facts(_ glyphs: Glyphs) -> [Span] {
    switch browser.focus {
    case .stages:
      let count = browser.count(in: .objectives)
      return [Span(count == 1 ? "1 objective" : "\(count) objectives")]
    case .objectives:
      return browser.objective.map {
        ObjectiveContent(state: state, standing: $0.standing, glyphs: glyphs).facts
      } ?? []
    case .keyResults:
      guard let content = keyResultContent(glyphs) else { return [] }
      let reference = content.objective.reference(to: content.keyResult)
      return content.facts(state.workspace.checkIns(of: reference).filter { $0.date <= state.asOf })
    }
  }

  private func drawChart(into painter: inout Painter, in area: Rect) {
    guard let chart = ChartContent(state: state).chart(glyphs: painter.glyphs) else {
      painter.text(
        "Nothing to draw yet", at: Point(column: area.left + 1, row: area.top),
        columns: area.size.columns - 2,
        role: .muted)
      return
    }
    painter.chart(chart, in: area)
  }

  private func drawLines(_ lines: [DetailsContent.Line], into painter: inout Painter, in area: Rect) {
    let all = wrapped(lines, columns: area.size.columns, painter.measure)
    for (row, line) in all.prefix(area.size.rows).enumerated() {
      painter.spans(line, at: Point(column: area.left, row: area.top + row), columns: area.size.columns)
    }
  }

  private func rows(of line: DetailsContent.Line, columns: Int, _ measure: TextMeasure) -> Int {
    wrapped([line], columns: columns, measure).count
  }

  private func wrapped(_ lines: [DetailsContent.Line], columns: Int, _ measure: TextMeasure) -> [[Span]] {
    lines.flatMap { SpanWrapping(measure: measure).wrap($0.spans, indent: $0.indent, to: columns) }
  }
}
