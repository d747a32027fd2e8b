import Canvas
import OKRModel
import Wording

/// What the selected cell of the heat map holds, in a pane of its own.
struct HeatMapObjectivesPane {
  let app: AppContext
  let browser: HeatMapBrowser
  let graph: TraceabilityGraph

  func draw(into painter: inout Painter, in rect: Rect) {
    let text = HeatMapText(browser: browser, graph: graph, glyphs: painter.glyphs)
    let opens = browser.cell == nil ? "" : "\(app.keymap.name(of: .open, in: .heatMap)) opens"
    let inside = painter.pane(rect, title: text.cellTitle, detail: opens, focused: false)
    let objectives = browser.cell?.objectives ?? []
    let gaps = text.gaps
    let room = inside.size.rows - (gaps.isEmpty ? 0 : 1)
    let isCut = objectives.count > room
    let shown = objectives.worstFirst { $0.rollUp.status }.prefix(isCut ? max(0, room - 1) : room)
    let rows = shown.map { row(for: $0, columns: inside.size.columns, painter.glyphs) }
    let layout = RowLayout(rows, columns: inside.size.columns, measure: painter.measure)
    var line = Rect(column: inside.left, row: inside.top, columns: inside.size.columns, rows: 1)
    for row in rows {
      row.draw(into: &painter, in: line, selection: nil, layout: layout)
      line.origin.row += 1
    }
    let note = Point(column: inside.left + 2, row: line.top)
    if isCut {
      painter.text(
        "\(painter.glyphs.ellipsis) \(objectives.count - shown.count) more", at: note,
        columns: inside.size.columns - 3, role: .muted)
    }
    guard !gaps.isEmpty else { return }
    painter.text(
      gaps, at: Point(column: inside.left + 2, row: inside.bottom - 1), columns: inside.size.columns - 3,
      role: .muted)
  }

  private func row(for standing: ObjectiveStanding, columns: Int, _ glyphs: Glyphs) -> Row {
    let rollUp = standing.rollUp
    var parts: [Row.Column] = [
      .bar(
        Bar(progress: rollUp.progress, expected: rollUp.expected), Row.barColumns(in: columns) + 1,
        role: rollUp.status.role), .percent(rollUp.progress, 6, glyphs),
    ]
    if columns >= 70 {
      let owner = app.workspace.shortNames(ofOwners: standing.objective.owners, on: app.asOf) ?? ""
      parts.append(.text(rollUp.gap.map { Figure.points(-$0, ascii: glyphs.isASCII) } ?? "", 5, role: .muted))
      parts.append(.text(owner, 9, role: .muted, align: .leading))
    }
    parts.append(.text(rollUp.status.glyph(glyphs), 2, role: rollUp.status.role))
    return Row(title: standing.objective.title, columns: parts)
  }
}
