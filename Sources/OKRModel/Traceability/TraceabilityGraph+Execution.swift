extension TraceabilityGraph {
  /// How much of the work at `node` is done: for an initiative, feature or story, or for all work that supports a key
  /// result or an objective's key results. Each story counts once; nil if there is no work.
  public func execution(of node: ConstructID) -> ExecutionProgress? {
    switch content(of: node) {
    case .initiative, .feature: executionOfParts(of: node)
    case .story(let story): ExecutionProgress(of: isDropped(node) ? [] : [story])
    case .keyResult(let keyResult, let objective):
      progress(supporting: [objective.reference(to: keyResult)])
    case .objective(let objective):
      progress(supporting: objective.keyResults.map(objective.reference))
    default: nil
    }
  }

  /// Whether a piece of work, or what it is part of, was dropped.
  public func isDropped(_ work: ConstructID) -> Bool {
    var node: ConstructID? = work
    while let current = node {
      if content(of: current)?.work?.state == .dropped { return true }
      node = whole(of: current)
    }
    return false
  }

  private func progress(supporting references: [KeyResultReference]) -> ExecutionProgress {
    var seen: Set<ConstructID> = []
    var progress = ExecutionProgress(of: [])
    for source in references.lazy.flatMap(work(stating:)) where seen.insert(source).inserted {
      if let bundle = bundle(of: source) { progress.add(bundle.progress) }
    }
    return progress
  }
}
