import OKRModel

extension State {
  /// Tells what the selected thing is for, or how it is brought about.
  mutating func openTrail(_ direction: TraceabilityGraph.Direction) -> [Effect] {
    let graph = graph()
    guard let node = selectedNode, let title = graph.title(of: node) else { return [] }
    let steps = graph.walk(direction, from: node, limit: Trail.mostSteps)
    guard steps.count > 1 else {
      let text =
        direction == .why
        ? "Nothing lies over this \(node.kind.name): it answers why itself."
        : "Nothing lies under this \(node.kind.name): nobody says yet how it is brought about."
      return [say(.information, text)]
    }
    overlay = .trail(Trail(direction == .why ? .why : .how, title, steps))
    return []
  }

  /// Why there is nothing to walk from; nil when there is.
  var traceDisabledReason: String? { selectedNode == nil ? "nothing is selected" : nil }

  /// Lists the objectives of the selected cell.
  mutating func openCell() -> [Effect] {
    let graph = graph()
    guard let map = alignment?.map, let cell = map.cell else { return [] }
    let title = [map.row, map.column].compactMap { $0.flatMap(graph.title) }.joined(separator: " and ")
    let nodes = cell.objectives.map { ConstructID.objective($0.objective.id) }
    overlay = .trail(
      Trail(.cell, title, nodes.map { TraceStep(node: $0) }))
    return []
  }

  /// Goes to the selected row: on the dashboard from a cell, else in the tree.
  mutating func goAlongTrail() -> [Effect] {
    guard case .trail(let trail) = overlay, let node = trail.node else { return [] }
    return trail.kind == .cell ? goToOnDashboard(node) : goToInTree(node)
  }
}
