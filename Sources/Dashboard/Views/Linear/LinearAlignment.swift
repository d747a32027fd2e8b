import Canvas
import OKRModel

/// The alignment, and the lists of why and how, as plain lines.
struct LinearAlignment {
  let state: State
  let glyphs: Glyphs

  /// The lines of the view that is shown.
  var lines: [String] {
    guard let alignment = state.alignment, let graph = state.trace else { return [] }
    let head = "Alignment: \(alignment.tab.name(alignment.map.columns, glyphs))"
    switch alignment.tab {
    case .tree: return [head] + outlineLines(alignment.tree, graph)
    case .capabilities: return [head] + outlineLines(alignment.capabilities, graph)
    case .heatMap: return [head] + mapLines(alignment.map, graph)
    case .impact: return [head] + impactLines(alignment.impact, graph)
    }
  }

  /// The lines of a list of why, of how, or of what is in a cell.
  func lines(of trail: Trail) -> [String] {
    guard let graph = state.trace else { return [] }
    let rows = trail.steps.map { step in
      let again = step.isRepeated ? ", as above" : ""
      return "level \(step.depth), \(step.node.kind.name) \(named(step.node, graph))\(again)"
    }
    return [TrailView(state: state, trail: trail, graph: graph).title(glyphs)]
      + listed(rows, selected: trail.position)
  }

  private func outlineLines(_ outline: Outline, _ graph: TraceabilityGraph) -> [String] {
    let filter = outline.filter.isEmpty ? [] : ["Filtered: \(outline.filter)"]
    let rows = outline.rows.map { row in
      let fold = row.isUnfolded.map { $0 ? "" : ", folded" } ?? ""
      return "level \(row.depth), \(row.node.kind.name) \(named(row.node, graph))\(fold)"
    }
    let more = outline.isCut ? ["There are more rows than these; filter to see them."] : []
    return filter + (rows.isEmpty ? ["Nothing is listed."] : listed(rows, selected: outline.position)) + more
  }

  private func mapLines(_ browser: HeatMapBrowser, _ graph: TraceabilityGraph) -> [String] {
    let text = HeatMapText(browser: browser, graph: graph, glyphs: glyphs)
    let rows = browser.map.rows.map { stage in
      let cells = cells(of: stage, browser, graph)
      return "\(graph.title(of: stage) ?? ""): \(cells.joined(separator: "; "))"
    }
    return listed(rows, selected: browser.rowIndex) + ["\(text.cell) \(text.gaps)"]
  }

  /// The cells of a row. Where there are very many columns the gaps are counted, for nobody hears them one by one.
  private func cells(of stage: ConstructID, _ browser: HeatMapBrowser, _ graph: TraceabilityGraph) -> [String]
  {
    let columns = browser.map.columns
    guard columns.count > Self.mostColumns else {
      return columns.map { column in
        "\(graph.title(of: column) ?? ""): \(browser.map.cell(stage, column).map(words) ?? "gap")"
      }
    }
    let filled = browser.map.filled(stage)
    return filled.map { "\(graph.title(of: $0.column) ?? ""): \(words($0.cell))" }
      + ["\(columns.count - filled.count) gaps"]
  }

  /// How many columns are listed with their gaps.
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
    return [head] + listed(rows, selected: list.position)
  }

  /// The title with its figures in words.
  private func named(_ node: ConstructID, _ graph: TraceabilityGraph) -> String {
    let title = graph.title(of: node) ?? node.shortReference
    if case .capability(let capability)? = graph.content(of: node),
      let load = graph.load(ofCapability: capability.id)
    {
      let text = CapabilityText(capability, load, glyphs: .ascii)
      let lifted = load.isNeglected ? "nothing lifts it" : text.lifted
      let maturity = capability.maturity.map { "maturity \($0.current), wanted \($0.target)" } ?? ""
      return [title, maturity, lifted, load.objectives.isEmpty ? "no load" : text.load]
        .filter { !$0.isEmpty }.joined(separator: ", ")
    }
    let figures = NodeFigures(of: node, in: state, graph)
    let progress = figures.hasBar ? figures.bar.progress.map { Figure.percent($0) } : nil
    let stories = figures.execution.map { $0.total > 0 ? "\($0.done) of \($0.total) stories done" : "" }
    return [title, progress, figures.status?.title, figures.state?.rawValue, stories]
      .compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func listed(_ rows: [String], selected: Int) -> [String] {
    rows.enumerated().map { ($0 == selected ? "> " : "  ") + $1 }
  }
}
