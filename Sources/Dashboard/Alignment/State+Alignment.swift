import OKRModel

extension State {
  /// The graph of the workspace and the cycle that are looked at. It is made when something first needs it, so that
  /// the first screen does not wait for it.
  mutating func graph() -> TraceabilityGraph {
    if let trace { return trace }
    let graph = TraceabilityGraph(of: workspace, cycle: standings.cycle)
    trace = graph
    return graph
  }

  /// Forgets the graph, for the files or the cycle have changed.
  mutating func dropGraph() { trace = nil }

  /// Lists everything on the screen of alignment, the first time or anew.
  mutating func refreshAlignment() {
    let graph = graph()
    let columns = alignment?.map.columns ?? .categories
    let map = HeatMap(of: graph, columns, standings: standings, settings: workspace.settings)
    var alignment = alignment ?? AlignmentState(HeatMapBrowser(map, columns: columns))
    alignment.map.map = map
    alignment.loads = Dictionary(
      workspace.capabilities.compactMap { capability in
        graph.load(ofCapability: capability.id).map { (capability.id, $0) }
      }, uniquingKeysWith: { first, _ in first })
    alignment.tree.list(graph)
    alignment.capabilities.list(graph)
    if let origin = alignment.impact.impact?.origin { alignment.impact.show(graph.impact(of: origin)) }
    self.alignment = alignment
  }

  /// What is selected on the screen, or in the list over it.
  var selectedNode: ConstructID? {
    if case .trail(let trail) = overlay { return trail.node }
    return selectedConstruct
  }

  mutating func showTab(_ tab: AlignmentTab) -> [Effect] {
    if tab == .impact, let node = alignment?.node { showImpact(of: node) }
    alignment?.tab = tab
    return []
  }

  mutating func moveTab(by step: Int) -> [Effect] {
    let tabs = AlignmentTab.allCases
    guard let tab = alignment?.tab,
      let next = tabs.element(at: (tab.rawValue + step + tabs.count) % tabs.count)
    else { return [] }
    return showTab(next)
  }

  /// Shows what suffers if the selected thing slips.
  mutating func openImpact() -> [Effect] {
    guard let node = selectedNode else { return [] }
    return jump { state in
      state.overlay = nil
      _ = state.show(.alignment)
      state.showImpact(of: node)
      state.alignment?.tab = .impact
      return []
    }
  }

  private mutating func showImpact(of node: ConstructID) {
    let impact = graph().impact(of: node)
    alignment?.impact.show(impact)
  }

  /// Why nothing can be said of what suffers; nil when it can.
  var impactDisabledReason: String? {
    guard let node = selectedNode else { return "nothing is selected" }
    return Impact.isTold(of: node.kind)
      ? nil : "select work, a key result, an objective or a capability first"
  }

  mutating func unfold() -> [Effect] {
    guard var outline = alignment?.outline, let row = outline.row else { return [] }
    if row.isUnfolded == false {
      outline.toggle(graph())
    } else if row.isUnfolded == true {
      outline.select(outline.position + 1)
    }
    alignment?.outline = outline
    return []
  }

  mutating func fold() -> [Effect] {
    guard var outline = alignment?.outline, let row = outline.row else { return [] }
    if row.isUnfolded == true {
      outline.toggle(graph())
    } else {
      outline.select(Array(row.path.dropLast()))
    }
    alignment?.outline = outline
    return []
  }

  mutating func toggleFold() -> [Effect] {
    let graph = graph()
    alignment?.outline?.toggle(graph)
    return []
  }

  mutating func toggleAllFolds() -> [Effect] {
    let graph = graph()
    alignment?.outline?.toggleAll(graph)
    return []
  }

  /// Why there is nothing to fold; nil when there is.
  var foldDisabledReason: String? {
    alignment?.outline?.row?.isUnfolded == nil ? "nothing stands under it" : nil
  }

  mutating func switchColumns() -> [Effect] {
    guard var map = alignment?.map else { return [] }
    map.columns = map.columns == .categories ? .capabilities : .categories
    alignment?.map = map
    refreshAlignment()
    return []
  }

  mutating func filterOutline(_ text: String) {
    let graph = graph()
    alignment?.outline?.filter = text
    alignment?.outline?.list(graph)
  }
}
