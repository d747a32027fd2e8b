/// Reckons what suffers if something slips.
///
/// The share of the whole that each part contributes: of the work on a key result by weight, of a key result in its
/// objective by weight, of a capability in what leans on it and of an objective in all it belongs to by number. They
/// are multiplied along a way, and several ways add up.
struct ImpactReckoner {
  let graph: TraceabilityGraph

  func impact(of origin: TraceNode) -> Impact {
    var keyResults = Shares()
    var objectives = Shares()
    switch origin.kind {
    case .initiative, .feature, .story: addWork(origin, to: &keyResults)
    case .keyResult: keyResults.add(1, to: origin)
    case .objective: objectives.add(1, to: origin)
    case .capability: addCapability(origin, to: &objectives)
    default: return Impact(origin: origin, effects: [])
    }
    for node in keyResults.nodes {
      for objective in graph.parents(of: node, .objective) {
        objectives.add(keyResults[node] * weightShare(of: node, in: objective), to: objective)
      }
    }
    let nearest = (keyResults.effects + objectives.effects).filter { $0.node != origin }
    return Impact(origin: origin, effects: nearest + lifted(by: keyResults) + above(objectives))
  }

  // MARK: - Up to the objectives

  /// The pieces of work under `origin`, each with its share of all pieces that support the same key result.
  private func addWork(_ origin: TraceNode, to keyResults: inout Shares) {
    var supported = Shares()
    let pieces = graph.pieces(of: origin)
    for (piece, weight) in pieces {
      for reference in graph.supportedKeyResults(by: piece) {
        supported.add(weight, to: .keyResult(reference))
      }
    }
    for node in supported.nodes where graph.contains(node) {
      guard case .keyResult(let reference) = node else { continue }
      let all = graph.work(supporting: reference).compactMap(graph.pieceWeight).reduce(0, +)
      let own = pieces.filter { graph.supportedKeyResults(by: $0.node).contains(reference) }.map(\.weight)
      if all > 0, all.isFinite { keyResults.add(own.reduce(0, +) / all, to: node) }
    }
  }

  private func weightShare(of keyResult: TraceNode, in objective: TraceNode) -> Double {
    guard case .objective(let content)? = graph.content(of: objective),
      case .keyResult(let own, _)? = graph.content(of: keyResult)
    else { return 0 }
    let greatest = content.keyResults.map(\.weight).filter(\.isFinite).max() ?? 0
    guard greatest > 0, own.weight.isFinite else { return 0 }
    // Relative to the greatest, so that no sum of weights overflows.
    let sum = content.keyResults.map { $0.weight.isFinite ? max(0, $0.weight) / greatest : 0 }.reduce(0, +)
    return max(0, own.weight) / greatest / sum
  }

  /// What leans on the capability or a part of it, and on what it is a part of.
  private func addCapability(_ origin: TraceNode, to objectives: inout Shares) {
    var capabilities = Shares()
    let parts = graph.parts(ofCapability: origin)
    for part in parts { capabilities.add(1, to: part) }
    var seen = Set(parts)
    var share = 1.0
    var child = origin
    while let parent = graph.parents(of: child, .capability).first, seen.insert(parent).inserted {
      share /= Double(max(1, graph.children(of: parent, .capability).count))
      capabilities.add(share, to: parent)
      child = parent
    }
    for capability in capabilities.nodes {
      for objective in graph.parents(of: capability, .objective) {
        let count = graph.children(of: objective, .capability).count
        objectives.add(capabilities[capability] / Double(max(1, count)), to: objective)
      }
    }
  }

  // MARK: - From the objectives on

  private func lifted(by keyResults: Shares) -> [Impact.Effect] {
    var capabilities = Shares()
    for keyResult in keyResults.nodes {
      for capability in graph.parents(of: keyResult, .capability) {
        let count = graph.children(of: capability, .keyResult).count
        capabilities.add(keyResults[keyResult] / Double(max(1, count)), to: capability)
      }
    }
    return capabilities.effects
  }

  private func above(_ objectives: Shares) -> [Impact.Effect] {
    var levels: [TraceKind: Shares] = [:]
    for objective in objectives.nodes {
      for parent in graph.groups(of: objective) {
        let count = graph.objectiveCount(in: parent)
        levels[parent.kind, default: Shares()].add(
          objectives[objective] / Double(max(1, count)), to: parent)
      }
    }
    let order: [TraceKind] = [.stage, .goal, .outcome, .category, .northStar]
    return order.flatMap { levels[$0]?.effects ?? [] }
  }
}

extension TraceabilityGraph {
  /// What suffers if `node` slips; nothing of what is not in it, and of what `Impact.isTold(of:)` does not name.
  public func impact(of node: TraceNode) -> Impact {
    contains(node) ? ImpactReckoner(graph: self).impact(of: node) : Impact(origin: node, effects: [])
  }
}
