import Canvas
import OKRModel

/// The alignment as plain lines.
struct AlignmentLines {
  let app: AppContext
  let alignment: AlignmentScreen
  let graph: TraceabilityGraph
  let glyphs: Glyphs

  /// The lines of the current view.
  var lines: [String] {
    let head = "Alignment: \(alignment.tab.name(alignment.map.columns, glyphs))"
    switch alignment.tab {
    case .tree: return [head] + outlineLines(alignment.tree, graph)
    case .capabilities: return [head] + outlineLines(alignment.capabilities, graph)
    case .heatMap: return [head] + mapLines(alignment.map, graph)
    case .impact: return [head] + impactLines(alignment.impact, graph)
    }
  }

  private func outlineLines(_ outline: Outline, _ graph: TraceabilityGraph) -> [String] {
    let filter = outline.filter.isEmpty ? [] : ["Filtered: \(outline.filter)"]
    let rows = outline.rows.map { row in
      let fold = row.isUnfolded.map { $0 ? "" : ", folded" } ?? ""
      return
        "level \(row.depth), \(row.node.kind.name) \(ConstructText(app: app, graph: graph).named(row.node))\(fold)"
    }
    let more = outline.isCut ? ["There are more rows than these; filter to see them."] : []
    return filter
      + (rows.isEmpty ? ["Nothing is listed."] : PlainLines.listed(rows, selected: outline.position)) + more
  }

  private func mapLines(_ browser: HeatMapBrowser, _ graph: TraceabilityGraph) -> [String] {
    let text = HeatMapText(browser: browser, graph: graph, glyphs: glyphs)
    let rows = browser.map.rows.map { stage in
      let cells = cells(of: stage, browser, graph)
      return "\(graph.title(of: stage) ?? ""): \(cells.joined(separator: "; "))"
    }
    return PlainLines.listed(rows, selected: browser.rowIndex) + ["\(text.cell) \(text.gaps)"]
  }

  /// The cells of a row. If there are very many columns, the empty ones are only counted.
  private func cells(of stage: ConstructID, _ browser: HeatMapBrowser, _ graph: TraceabilityGraph) -> [String]
  {
    let columns = browser.map.columns
    guard columns.count > Self.mostColumns else {
      return columns.map { column in
        "\(graph.title(of: column) ?? ""): \(browser.map.cell(stage, column).map(words) ?? "no objective")"
      }
    }
    let filled = browser.map.filled(stage)
    return filled.map { "\(graph.title(of: $0.column) ?? ""): \(words($0.cell))" }
      + ["\(columns.count - filled.count) without an objective"]
  }

  /// The most columns of which empty cells are listed.
  private static let mostColumns = 50

  private func words(_ cell: HeatMap.Cell) -> String {
    let percent = cell.rollUp.progress.map { "\(Figure.percent($0)), " } ?? ""
    return "\(percent)\(cell.rollUp.status.title), \(cell.objectives.count)"
  }

  private func impactLines(_ list: ImpactList, _ graph: TraceabilityGraph) -> [String] {
    let pane = ImpactPane(list: list, graph: graph)
    let head = pane.headline.map(\.text).joined()
    let effects = list.impact?.effects ?? []
    guard !effects.isEmpty else { return [head, pane.reason] }
    let rows = effects.map {
      "\(Figure.percent($0.share)) of the \($0.node.kind.name) \(graph.title(of: $0.node) ?? "")"
    }
    return [head] + PlainLines.listed(rows, selected: list.position)
  }
}
