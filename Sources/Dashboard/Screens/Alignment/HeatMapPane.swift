import Canvas
import OKRModel
import Wording

/// Stages against outcome categories or capabilities: a cell where work happens, and a gap where it does not.
struct HeatMapPane {
  let browser: HeatMapBrowser
  let graph: TraceabilityGraph

  func draw(into painter: inout Painter, in inside: Rect, of pane: Rect) {
    guard !browser.map.rows.isEmpty, !browser.map.columns.isEmpty else {
      painter.text(
        browser.map.rows.isEmpty ? "No stage yet" : "No capability yet", at: inside.inset(columns: 2).origin,
        columns: inside.size.columns - 3, role: .muted)
      painter.placeCursor(inside.origin)
      return
    }
    let grid = HeatMapGrid(browser, in: inside)
    drawHeads(grid, into: &painter)
    for (offset, position) in grid.rows.enumerated() {
      guard let stage = browser.map.rows.element(at: position) else { continue }
      drawRow(
        stage, isSelected: position == browser.rowIndex, at: grid.firstRow + offset, grid, into: &painter)
    }
    if let row = grid.totalsRow { drawTotals(at: row, grid, into: &painter) }
    drawSentence(in: grid.sentence, into: &painter)
    painter.extent(
      first: grid.columns.lowerBound, shown: grid.columns.count, of: browser.map.columns.count, below: pane)
  }

  private func drawHeads(_ grid: HeatMapGrid, into painter: inout Painter) {
    for position in grid.columns {
      guard let column = browser.map.columns.element(at: position) else { continue }
      let place = Point(column: grid.left(of: position) + 1, row: grid.headRow)
      painter.text(
        graph.title(of: column) ?? "", at: place, columns: grid.cellColumns - 1,
        role: position == browser.columnIndex ? .strong : .title)
    }
    if let left = grid.totalsLeft {
      painter.text(
        "Stage", at: Point(column: left + 1, row: grid.headRow), columns: HeatMapGrid.totalColumns - 2,
        role: .title)
    }
  }

  private func drawRow(
    _ stage: ConstructID, isSelected: Bool, at row: Int, _ grid: HeatMapGrid, into painter: inout Painter
  ) {
    if isSelected {
      painter.text(
        painter.glyphs.pointer, at: Point(column: grid.area.left, row: row), columns: 1, role: .accent)
    }
    painter.text(
      graph.title(of: stage) ?? "", at: Point(column: grid.area.left + 2, row: row),
      columns: grid.titleColumns - 3, role: isSelected ? .strong : .text)
    for position in grid.columns {
      guard let column = browser.map.columns.element(at: position) else { continue }
      let rect = Rect(column: grid.left(of: position), row: row, columns: grid.cellColumns, rows: 1)
      drawCell(
        browser.map.cell(stage, column), isSelected: isSelected && position == browser.columnIndex,
        in: rect, into: &painter)
    }
    if let left = grid.totalsLeft {
      let total = browser.map.total(ofRow: stage)
      let rect = Rect(column: left, row: row, columns: HeatMapGrid.totalColumns, rows: 1)
      drawCell(total, isTotal: true, isSelected: false, in: rect, into: &painter)
    }
  }

  private func drawTotals(at row: Int, _ grid: HeatMapGrid, into painter: inout Painter) {
    let title = browser.columns == .categories ? "Category" : "Capability"
    painter.text(
      title, at: Point(column: grid.area.left + 2, row: row), columns: grid.titleColumns - 3, role: .title)
    for position in grid.columns {
      guard let column = browser.map.columns.element(at: position) else { continue }
      let rect = Rect(column: grid.left(of: position), row: row, columns: grid.cellColumns, rows: 1)
      drawCell(
        browser.map.total(ofColumn: column), isTotal: true, isSelected: false, in: rect, into: &painter)
    }
  }

  private func drawCell(
    _ cell: HeatMap.Cell?, isTotal: Bool = false, isSelected: Bool, in rect: Rect, into painter: inout Painter
  ) {
    let spans = fitting(cell, isTotal: isTotal, columns: rect.size.columns - 2, painter)
    let start = Point(column: rect.left + 1, row: rect.top)
    guard isSelected else {
      painter.spans(spans, at: start, columns: rect.size.columns - 2)
      return
    }
    let width = spans.reduce(0) { $0 + painter.measure.width(of: $1.text) }
    let columns = min(rect.size.columns, width + 2)
    let frame = Rect(column: rect.left, row: rect.top, columns: columns, rows: 1)
    painter.withBackdrop(.selection, rect: frame) { painter in
      painter.text("[", at: rect.origin, columns: 1, role: .accent)
      painter.spans(spans, at: start, columns: columns - 2)
      painter.text("]", at: Point(column: frame.right - 1, row: rect.top), columns: 1, role: .accent)
    }
    painter.placeCursor(rect.origin)
  }

  /// The first form of the contents of `cell` that fits in `columns`: the number of objectives gives way to the figure.
  private func fitting(
    _ cell: HeatMap.Cell?, isTotal: Bool, columns: Int, _ painter: Painter
  ) -> [Span] {
    let glyphs = painter.glyphs
    guard let cell else {
      let line = String(repeating: glyphs.horizontal, count: 2)
      return [Span(isTotal ? "\(line) gap" : "\(line) gap \(line)", isTotal ? .warning : .muted)]
    }
    let percents =
      cell.rollUp.progress.map { Figure.percentForms($0, ascii: glyphs.isASCII) } ?? [glyphs.dash]
    let counts = isTotal ? [""] : [padded("\(cell.objectives.count)", to: 3), ""]
    let ways = counts.flatMap { count in
      percents.map { spans(of: cell, percent: $0, count: count, isTotal: isTotal, glyphs) }
    }
    let width = { (spans: [Span]) in spans.reduce(0) { $0 + painter.measure.width(of: $1.text) } }
    return ways.first { width($0) <= columns } ?? ways.last ?? []
  }

  /// Status, progress and number of objectives: `▲ 44%  2`.
  private func spans(
    of cell: HeatMap.Cell, percent: String, count: String, isTotal: Bool, _ glyphs: Glyphs
  ) -> [Span] {
    [
      Span(cell.rollUp.status.glyph(glyphs), cell.rollUp.status.role),
      Span(padded(percent, to: 4), isTotal ? .strong : .text), Span(count, .muted),
    ]
  }

  private func padded(_ text: String, to columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - text.count)) + text
  }

  private func drawSentence(in rect: Rect, into painter: inout Painter) {
    let text = HeatMapText(browser: browser, graph: graph, glyphs: painter.glyphs)
    let lines = SpanWrapping(measure: painter.measure).wrap(
      [Span(text.cell), Span(" \(text.gaps)", .muted)], indent: 0, to: rect.size.columns)
    guard lines.count > rect.size.rows else { return painter.lines(lines[...], in: rect) }
    painter.spans([Span(text.cell)], at: rect.origin, columns: rect.size.columns)
  }
}
