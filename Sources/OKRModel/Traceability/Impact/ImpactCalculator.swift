/// Computes what suffers if something slips.
///
/// The share that each part contributes to the whole: work to a key result, a key result to its objective and an objective
/// to everything it belongs to by weight; by number a capability to what depends on it, and an objective to what it
/// contributes to. Shares multiply along a path, and several paths add up. Key results that were dropped, postponed or
/// merged have no part in it.
struct ImpactCalculator {
  let graph: TraceabilityGraph
  /// The greatest weight among an objective's key results, and the sum of the weights relative to it.
  private var weights: [ConstructID: (greatest: Double, sum: Double)] = [:]
  /// How many children of each kind a node has.
  private var counts: [ConstructID: [ConstructKind: Int]] = [:]
  /// The most links to parents that are followed.
  private static let mostContributions = 10_000

  init(graph: TraceabilityGraph) {
    self.graph = graph
  }

  mutating func impact(of origin: ConstructID) -> Impact {
    var keyResults = Shares()
    var objectives = Shares()
    switch origin.kind {
    case .initiative, .feature, .story: addWork(origin, to: &keyResults)
    case .keyResult: keyResults.add(graph.isLeftOut(origin) ? 0 : 1, to: origin)
    case .objective: objectives.add(1, to: origin)
    case .capability: addCapability(origin, to: &objectives)
    default: return Impact(origin: origin, effects: [])
    }
    for node in keyResults.nodes {
      for objective in graph.parents(of: node, .objective) {
        let share = weightShare(of: node, in: objective)
        objectives.add(keyResults[node] * share, to: objective)
      }
    }
    let nearest = (keyResults.effects + objectives.effects).filter { $0.node != origin }
    return Impact(
      origin: origin,
      effects: nearest + helped(by: objectives) + lifted(by: keyResults) + above(objectives))
  }

  // MARK: - Up to the objectives

  /// The pieces of work under `origin`, each with its share of all pieces that support the same key result.
  private func addWork(_ origin: ConstructID, to keyResults: inout Shares) {
    // Grouped by the work that states it: a thousand stories of one initiative support the same key results.
    var weights: [ConstructID: Double] = [:]
    var sources: [ConstructID] = []
    for (piece, weight) in graph.pieces(of: origin) where weight > 0 {
      guard let source = graph.source(of: piece) else { continue }
      if weights[source] == nil { sources.append(source) }
      weights[source, default: 0] += weight
    }
    var own: [KeyResultReference: Double] = [:]
    var order: [KeyResultReference] = []
    for source in sources {
      var seen: Set<KeyResultReference> = []
      for reference in graph.supportedKeyResults(by: source) where seen.insert(reference).inserted {
        if own[reference] == nil { order.append(reference) }
        own[reference, default: 0] += weights[source] ?? 0
      }
    }
    for reference in order
    where graph.contains(.keyResult(reference)) && !graph.isLeftOut(.keyResult(reference)) {
      let all = graph.bundles(supporting: reference).map(\.weight).reduce(0, +)
      if all > 0, all.isFinite { keyResults.add((own[reference] ?? 0) / all, to: .keyResult(reference)) }
    }
  }

  private mutating func weightShare(of keyResult: ConstructID, in objective: ConstructID) -> Double {
    guard case .keyResult(let own, _)? = graph.content(of: keyResult), own.weight.isFinite,
      !graph.isLeftOut(keyResult)
    else { return 0 }
    let (greatest, sum) = weights(of: objective)
    return greatest > 0 ? max(0, own.weight) / greatest / sum : 0
  }

  private mutating func weights(of objective: ConstructID) -> (greatest: Double, sum: Double) {
    if let known = weights[objective] { return known }
    guard case .objective(let content)? = graph.content(of: objective) else { return (0, 0) }
    let counting = content.keyResults.filter { !graph.isLeftOut(.keyResult(content.reference(to: $0))) }
    let greatest = counting.map(\.weight).filter(\.isFinite).max() ?? 0
    // Relative to the greatest weight, so that no sum overflows.
    let sum = counting.map { $0.weight.isFinite ? max(0, $0.weight) / greatest : 0 }.reduce(0, +)
    weights[objective] = (greatest, sum)
    return (greatest, sum)
  }

  /// How many children of `kind` a node has, but at least one.
  private mutating func count(of kind: ConstructKind, under node: ConstructID) -> Double {
    if let known = counts[node]?[kind] { return Double(max(1, known)) }
    let count = graph.children(of: node, kind).count { !graph.isLeftOut($0) }
    counts[node, default: [:]][kind] = count
    return Double(max(1, count))
  }

  /// What depends on the capability or a part of it, and on what it is part of.
  private mutating func addCapability(_ origin: ConstructID, to objectives: inout Shares) {
    var capabilities = Shares()
    let parts = graph.parts(ofCapability: origin)
    for part in parts { capabilities.add(1, to: part) }
    var seen = Set(parts)
    var share = 1.0
    var child = origin
    while let parent = graph.parents(of: child, .capability).first, seen.insert(parent).inserted {
      share /= count(of: .capability, under: parent)
      capabilities.add(share, to: parent)
      child = parent
    }
    for capability in capabilities.nodes {
      for objective in graph.parents(of: capability, .objective) {
        objectives.add(
          capabilities[capability] / count(of: .capability, under: objective), to: objective)
      }
    }
  }

  // MARK: - From the objectives on

  /// What `objectives` contribute to, and what that is part of and contributes to in turn: each by the share that an
  /// objective has among all that contribute. No figure depends on it, so it does not go on to stages and outcomes.
  private mutating func helped(by objectives: Shares) -> [Impact.Effect] {
    var helped = Shares()
    var waiting = objectives.nodes.map { (node: $0, share: objectives[$0]) }
    // What contributes goes in no circle, but by many ways to one parent; the limit keeps a lattice of them finite.
    var steps = 0
    while let next = waiting.popLast(), steps < Self.mostContributions {
      for parent in graph.why(of: next.node) where parent.relation == .contributesTo {
        steps += 1
        let share = next.share / count(of: .objective, under: parent.node)
        guard !graph.isLeftOut(parent.node) else { continue }
        helped.add(share, to: parent.node)
        waiting.append((parent.node, share))
        guard parent.node.kind == .keyResult else { continue }
        for objective in graph.parents(of: parent.node, .objective) {
          let part = share * weightShare(of: parent.node, in: objective)
          helped.add(part, to: objective)
          waiting.append((objective, part))
        }
      }
    }
    return helped.effects.filter { objectives[$0.node] == 0 }
  }

  private mutating func lifted(by keyResults: Shares) -> [Impact.Effect] {
    var capabilities = Shares()
    for keyResult in keyResults.nodes {
      for capability in graph.parents(of: keyResult, .capability) {
        capabilities.add(
          keyResults[keyResult] / count(of: .keyResult, under: capability), to: capability)
      }
    }
    return capabilities.effects
  }

  private func above(_ objectives: Shares) -> [Impact.Effect] {
    var levels: [ConstructKind: Shares] = [:]
    for objective in objectives.nodes {
      for parent in graph.groups(of: objective) {
        levels[parent.kind, default: Shares()].add(
          objectives[objective] * graph.weightShare(of: objective, in: parent), to: parent)
      }
    }
    let order: [ConstructKind] = [.stage, .goal, .outcome, .category, .northStar]
    return order.flatMap { levels[$0]?.effects ?? [] }
  }
}

extension TraceabilityGraph {
  /// What suffers if `node` slips; empty if it is not in the graph or `Impact.isTold(of:)` is false for its kind.
  public func impact(of node: ConstructID) -> Impact {
    guard contains(node) else { return Impact(origin: node, effects: []) }
    var calculator = ImpactCalculator(graph: self)
    return calculator.impact(of: node)
  }
}
