import Canvas
import OKRModel
import Wording

/// Stages against outcome categories or capabilities: a cell where work happens, and a gap where it does not.
struct HeatMapPane {
  let browser: HeatMapBrowser
  let graph: TraceabilityGraph
  let layout: AlignmentLayout

  func draw(into painter: inout Painter) {
    let inside = layout.inside
    guard !browser.map.rows.isEmpty, !browser.map.columns.isEmpty else {
      painter.text(
        browser.map.rows.isEmpty ? "No stage yet" : "No capability yet", at: inside.inset(columns: 2).origin,
        columns: inside.size.columns - 3, role: .muted)
      painter.placeCursor(inside.origin)
      return
    }
    guard let grid = layout.grid else { return }
    drawHeads(grid, into: &painter)
    for (offset, position) in grid.rows.enumerated() {
      guard let stage = browser.map.rows.element(at: position) else { continue }
      drawRow(
        stage, isSelected: position == browser.rowIndex, offset: offset, grid, into: &painter)
    }
    if let row = grid.totalsRow { drawTotals(at: row, grid, into: &painter) }
    if !grid.sentence.isEmpty { drawSentence(in: grid.sentence, into: &painter) }
    painter.extent(
      first: grid.columns.lowerBound, shown: grid.columns.count, of: browser.map.columns.count,
      below: layout.frame)
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
    _ stage: ConstructID, isSelected: Bool, offset: Int, _ grid: HeatMapGrid, into painter: inout Painter
  ) {
    let row = grid.firstRow + offset * grid.cellRows
    if isSelected {
      painter.text(
        painter.glyphs.pointer, at: Point(column: grid.area.left, row: row), columns: 1, role: .accent)
    }
    painter.text(
      graph.title(of: stage) ?? "", at: Point(column: grid.area.left + 2, row: row),
      columns: grid.titleColumns - 3, role: isSelected ? .strong : .text)
    for position in grid.columns {
      guard let column = browser.map.columns.element(at: position) else { continue }
      HeatMapCellView(
        cell: browser.map.cell(stage, column), isSelected: isSelected && position == browser.columnIndex
      ).draw(into: &painter, in: grid.cell(offset: offset, position: position))
    }
    if let left = grid.totalsLeft {
      let total = browser.map.total(ofRow: stage)
      let rect = Rect(column: left, row: row, columns: HeatMapGrid.totalColumns, rows: 1)
      HeatMapCellView(cell: total, isTotal: true).draw(into: &painter, in: rect)
    }
  }

  private func drawTotals(at row: Int, _ grid: HeatMapGrid, into painter: inout Painter) {
    let title = browser.columns == .categories ? "Category" : "Capability"
    painter.text(
      title, at: Point(column: grid.area.left + 2, row: row), columns: grid.titleColumns - 3, role: .title)
    for position in grid.columns {
      guard let column = browser.map.columns.element(at: position) else { continue }
      let rect = Rect(column: grid.left(of: position), row: row, columns: grid.cellColumns, rows: 1)
      HeatMapCellView(cell: browser.map.total(ofColumn: column), isTotal: true).draw(into: &painter, in: rect)
    }
  }

  private func drawSentence(in rect: Rect, into painter: inout Painter) {
    let text = HeatMapText(browser: browser, graph: graph, glyphs: painter.glyphs)
    let lines = SpanWrapping(measure: painter.measure).wrap(
      [Span(text.cell), Span(" \(text.gaps)", .muted)], indent: 0, to: rect.size.columns)
    guard lines.count > rect.size.rows else { return painter.lines(lines[...], in: rect) }
    painter.spans([Span(text.cell)], at: rect.origin, columns: rect.size.columns)
  }
}
