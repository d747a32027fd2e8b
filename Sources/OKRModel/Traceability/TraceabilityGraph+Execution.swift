extension TraceabilityGraph {
  /// How much of the work at `node` is done: of an initiative, feature or story, or of all work that supports a key
  /// result or the key results of an objective. Each story counts once; nil for what has no work.
  public func execution(of node: TraceNode) -> ExecutionProgress? {
    switch content(of: node) {
    case .initiative(let initiative): initiative.progress
    case .feature(let feature): isDropped(node) ? ExecutionProgress(of: []) : feature.progress
    case .story(let story): ExecutionProgress(of: isDropped(node) ? [] : [story])
    case .keyResult(let keyResult, let objective):
      progress(supporting: [objective.reference(to: keyResult)])
    case .objective(let objective):
      progress(supporting: objective.keyResults.map(objective.reference))
    default: nil
    }
  }

  /// Whether a piece of work, or what it is part of, was dropped.
  public func isDropped(_ work: TraceNode) -> Bool {
    var node: TraceNode? = work
    while let current = node {
      if content(of: current)?.work?.state == .dropped { return true }
      node = why(of: current).first { $0.relation == .isPartOf && $0.node.kind.isWork }?.node
    }
    return false
  }

  private func progress(supporting references: [KeyResultReference]) -> ExecutionProgress {
    var seen: Set<TraceNode> = []
    let stories = references.flatMap(work(supporting:)).compactMap { node -> Story? in
      guard case .story(let story)? = content(of: node), seen.insert(node).inserted, !isDropped(node) else {
        return nil
      }
      return story
    }
    return ExecutionProgress(of: stories)
  }
}
