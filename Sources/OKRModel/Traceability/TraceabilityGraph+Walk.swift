extension TraceabilityGraph {
  /// The direction to walk in.
  public enum Direction: Sendable {
    /// Upward: what is it for?
    case why
    /// Downward: what brings it about?
    case how
  }

  /// The links of `node` in a direction.
  public func links(of node: ConstructID, _ direction: Direction) -> [TraceLink] {
    switch direction {
    case .why: why(of: node)
    case .how: how(of: node)
    }
  }

  /// Everything that can be reached from `start`, which comes first; depth first.
  ///
  /// A node on several paths is reported on each, but followed only on the first. So a loop in the data
  /// ends, and the walk takes no more steps than there are links, and never more than `limit`.
  public func walk(_ direction: Direction, from start: ConstructID, limit: Int = .max) -> [TraceStep] {
    guard contains(start) else { return [] }
    var steps: [TraceStep] = []
    var seen: Set<ConstructID> = []
    var waiting = [TraceStep(node: start, depth: 0, relation: nil, isRepeated: false)]
    while steps.count < limit, let next = waiting.popLast() {
      let isNew = seen.insert(next.node).inserted
      steps.append(
        TraceStep(node: next.node, depth: next.depth, relation: next.relation, isRepeated: !isNew))
      guard isNew else { continue }
      for link in links(of: next.node, direction).reversed() {
        waiting.append(
          TraceStep(node: link.node, depth: next.depth + 1, relation: link.relation, isRepeated: false))
      }
    }
    return steps
  }

  /// A capability and everything that is part of it, itself first, each once.
  public func parts(ofCapability node: ConstructID) -> [ConstructID] {
    var found: [ConstructID] = []
    var seen: Set<ConstructID> = []
    var waiting = [node]
    while let next = waiting.popLast() {
      guard contains(next), seen.insert(next).inserted else { continue }
      found.append(next)
      waiting += children(of: next, .capability).reversed()
    }
    return found
  }
}
