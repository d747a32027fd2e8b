extension TraceabilityGraph {
  /// The weight of a piece of work without parts: a story, or a feature or initiative that is not divided further,
  /// which counts as 1; nil if it has parts or was dropped.
  func pieceWeight(of node: ConstructID) -> Double? {
    guard !isDropped(node) else { return nil }
    switch content(of: node) {
    case .story(let story): return story.weight.isFinite ? max(0, story.weight) : 0
    case .feature(let feature): return feature.stories.isEmpty ? 1 : nil
    case .initiative(let initiative): return initiative.features.isEmpty ? 1 : nil
    default: return nil
    }
  }

  /// The pieces of work at or under `node` that count, with their weights.
  func pieces(of node: ConstructID) -> [(node: ConstructID, weight: Double)] {
    var found: [(node: ConstructID, weight: Double)] = []
    var waiting = [node]
    while let next = waiting.popLast() {
      if let weight = pieceWeight(of: next) { found.append((next, weight)) }
      waiting += how(of: next).lazy.map(\.node).filter(\.kind.isWork).reversed()
    }
    return found
  }
}
