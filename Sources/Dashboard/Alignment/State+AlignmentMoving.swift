import OKRModel

extension State {
  /// Moves the selection of the view that is shown.
  mutating func moveInAlignment(_ target: (Int) -> Int) {
    guard var alignment else { return }
    switch alignment.tab {
    case .tree, .capabilities:
      if let position = alignment.outline?.position { alignment.outline?.select(target(position)) }
    case .heatMap: alignment.map.select(row: target(alignment.map.rowIndex))
    case .impact: alignment.impact.select(target(alignment.impact.position))
    }
    self.alignment = alignment
  }

  mutating func moveCell(by step: Int) -> [Effect] {
    guard let map = alignment?.map else { return [] }
    alignment?.map.select(column: map.columnIndex + step)
    return []
  }

  /// Goes into what is selected: into a cell, or from the impact to the tree.
  mutating func openInAlignment() -> [Effect] {
    guard let alignment else { return [] }
    if alignment.tab == .heatMap { return openCell() }
    return selectedNode.map { goToInTree($0) } ?? []
  }

  /// Why there is nothing to go into; nil when there is.
  var openInAlignmentDisabledReason: String? {
    guard let alignment else { return nil }
    if alignment.tab == .heatMap { return alignment.map.cell == nil ? "this cell is a gap" : nil }
    return alignment.node == nil ? "nothing is selected" : nil
  }

  /// One step out: of the filter, then of the screen.
  mutating func leaveAlignment() {
    if alignment?.outline?.filter.isEmpty == false {
      filterOutline("")
    } else {
      leaveScreen()
    }
  }

  /// Goes to where `node` stands in the tree, among the capabilities or on the dashboard.
  mutating func goToInTree(_ node: ConstructID) -> [Effect] {
    let graph = graph()
    if case .stage = node { return goToOnDashboard(node) }
    guard node.kind == .capability || graph.treePath(to: node) != nil else {
      return [say(.information, "A \(node.kind.name) does not stand in the tree.")]
    }
    return jump { state in
      state.overlay = nil
      _ = state.show(.alignment)
      if node.kind == .capability {
        state.alignment?.tab = .capabilities
        state.alignment?.capabilities.reveal(graph.capabilityPath(to: node), graph)
      } else if let path = graph.treePath(to: node) {
        state.alignment?.tab = .tree
        state.alignment?.tree.reveal(path, graph)
      }
      return []
    }
  }

  /// Selects a stage, an objective or a key result on the dashboard.
  mutating func goToOnDashboard(_ node: ConstructID) -> [Effect] {
    guard node.kind.isInPanes else { return [] }
    return jump { state in
      state.overlay = nil
      state.screen = .dashboard
      state.browser.isZoomed = false
      state.browser.filter = Filter()
      state.browser.list(state.workspace, standings: state.standings)
      state.browser.select(node)
      state.rested = state.browser
      return []
    }
  }

  /// Why it is not on the dashboard; nil when it is.
  var dashboardDisabledReason: String? {
    selectedNode?.kind.isInPanes != true ? "select a stage, an objective or a key result first" : nil
  }
}

extension TraceabilityGraph {
  /// The way to a capability from the widest one that it is a part of.
  fileprivate func capabilityPath(to node: ConstructID) -> [ConstructID] {
    var path = [node]
    while let parent = path.first.flatMap({ parents(of: $0, .capability).first }), !path.contains(parent) {
      path.insert(parent, at: 0)
    }
    return path
  }
}

extension ConstructKind {
  /// Whether the panes of the dashboard list it.
  fileprivate var isInPanes: Bool { [.stage, .objective, .keyResult].contains(self) }
}

extension Browser {
  /// Selects a stage, an objective or a key result, and puts the focus on its pane.
  mutating func select(_ node: ConstructID) {
    switch node {
    case .stage(let id):
      focus = .stages
      if let position = listing.stages.firstIndex(where: { $0.stage?.id == id }) {
        select(position, in: .stages)
      }
    case .objective(let id):
      let stage = listing.stages.firstIndex { stage in
        stage.objectives.contains { $0.standing.objective.id == id }
      }
      guard let stage else { return }
      select(stage, in: .stages)
      let position = self.stage?.objectives.firstIndex { $0.standing.objective.id == id }
      select(position ?? 0, in: .objectives)
      focus = .objectives
    case .keyResult(let reference):
      select(.objective(reference.objective))
      let position = keyResults.firstIndex { $0.keyResult.id == reference.keyResult }
      select(position ?? 0, in: .keyResults)
      focus = .keyResults
    default: break
    }
  }
}
