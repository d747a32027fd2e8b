extension TraceabilityGraph {
  /// What is under `node` in the alignment tree, which goes from the North Star through categories, outcomes,
  /// objectives and key results to the work; for work, only what supports `keyResult`.
  ///
  /// An objective appears under each outcome and category that it serves, but not under a category if it already
  /// appears under an outcome of it. It appears, too, under each objective that it contributes to, after the key results.
  /// One that does neither appears directly under the North Star, so that it is not lost.
  public func treeChildren(of node: ConstructID, supporting keyResult: KeyResultReference? = nil)
    -> [ConstructID]
  {
    switch node {
    case .northStar:
      return children(of: node, .category) + unanchoredObjectives
    case .category:
      let outcomes = children(of: node, .outcome)
      let placed = Set(outcomes.flatMap { children(of: $0, .objective) })
      return outcomes + children(of: node, .objective).filter { !placed.contains($0) }
    case .outcome: return children(of: node, .objective)
    case .objective:
      let keyResults = children(of: node, .keyResult)
      var seen: Set<ConstructID> = []
      return keyResults
        + ([node] + keyResults).flatMap { children(of: $0, .objective) }.filter { seen.insert($0).inserted }
    case .keyResult(let reference):
      var seen: Set<ConstructID> = []
      return work(stating: reference).compactMap { work in
        let whole = initiative(of: work)
        return seen.insert(whole).inserted ? whole : nil
      }
    case .initiative, .feature:
      return keyResult.map { parts(of: node, supporting: $0) } ?? parts(of: node)
    default: return []
    }
  }

  /// The path to `node` in the alignment tree, from the North Star to the node itself; nil if it is not in the tree.
  public func treePath(to node: ConstructID) -> [ConstructID]? {
    guard contains(node) else { return nil }
    switch node {
    case .northStar: return [node]
    case .category: return [.northStar, node]
    case .outcome: return parents(of: node, .category).first.flatMap(treePath(to:)).map { $0 + [node] }
    case .objective:
      let outcome = parents(of: node, .outcome).first
      guard let parent = outcome ?? parents(of: node, .category).first ?? parentObjective(of: node) else {
        return [.northStar, node]
      }
      return treePath(to: parent).map { $0 + [node] }
    case .keyResult: return parents(of: node, .objective).first.flatMap(treePath(to:)).map { $0 + [node] }
    case .initiative, .feature, .story: return workPath(to: node)
    case .driver, .goal, .valueStream, .stage, .capability, .person, .cycle: return nil
    }
  }

  private var unanchoredObjectives: [ConstructID] {
    nodes.filter { node in
      node.kind == .objective
        && !why(of: node).contains { link in
          [.outcome, .category].contains(link.node.kind) || link.relation == .contributesTo
        }
    }
  }

  /// The first objective that `objective` contributes to, itself or to a key result of it.
  private func parentObjective(of objective: ConstructID) -> ConstructID? {
    guard let parent = why(of: objective).first(where: { $0.relation == .contributesTo })?.node else {
      return nil
    }
    return parent.kind == .keyResult ? parents(of: parent, .objective).first : parent
  }

  private func workPath(to node: ConstructID) -> [ConstructID]? {
    guard let keyResult = firstKeyResult(under: node) else { return nil }
    var parts = [node]
    while let whole = parts.first.flatMap({ why(of: $0).first { $0.relation == .isPartOf }?.node }) {
      parts.insert(whole, at: 0)
    }
    return treePath(to: keyResult).map { $0 + parts }
  }

  /// The first key result in the graph that a piece of work, or else a part of it, supports.
  private func firstKeyResult(under work: ConstructID) -> ConstructID? {
    let own = supportedKeyResults(by: work).lazy.map { ConstructID.keyResult($0) }.first { contains($0) }
    if let own { return own }
    for part in how(of: work).map(\.node) where part.kind.isWork {
      if let found = firstKeyResult(under: part) { return found }
    }
    return nil
  }

  private func initiative(of work: ConstructID) -> ConstructID {
    switch work {
    case .feature(let initiative, _), .story(let initiative, _): .initiative(initiative)
    default: work
    }
  }
}
