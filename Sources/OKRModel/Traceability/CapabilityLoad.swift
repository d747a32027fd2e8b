/// What leans on a capability and what lifts it, its parts included.
public struct CapabilityLoad: Sendable {
  /// The objectives that lean on it, each once.
  public let objectives: [ConstructID]
  /// How many key results those objectives have.
  public let keyResultCount: Int
  /// The key results that lift it, each once.
  public let lifts: [ConstructID]
  /// Whether it is to become more mature than it is.
  public let isBelowTarget: Bool

  /// Whether it is to become more mature and no key result improves it.
  public var isNeglected: Bool { isBelowTarget && lifts.isEmpty }
}

extension TraceabilityGraph {
  /// What leans on the capability `id` and what lifts it; nil where there is none with this id.
  public func load(ofCapability id: String) -> CapabilityLoad? {
    guard case .capability(let capability)? = content(of: .capability(id)) else { return nil }
    let parts = parts(ofCapability: .capability(id))
    var seen: Set<ConstructID> = []
    let objectives = parts.flatMap { parents(of: $0, .objective) }.filter { seen.insert($0).inserted }
    let lifts = parts.flatMap { children(of: $0, .keyResult) }.filter { seen.insert($0).inserted }
    return CapabilityLoad(
      objectives: objectives,
      keyResultCount: objectives.reduce(0) { $0 + keyResultCount(of: $1) }, lifts: lifts,
      isBelowTarget: capability.maturity.map { $0.current < $0.target } ?? false)
  }

  /// The capabilities that are a part of no other; where all lead in a loop, the ones of that loop too.
  public var topCapabilities: [ConstructID] {
    let all = nodes.filter { $0.kind == .capability }
    let tops = all.filter { parents(of: $0, .capability).isEmpty }
    var reached = Set(tops.flatMap(parts(ofCapability:)))
    let strays = all.filter { capability in
      guard !reached.contains(capability) else { return false }
      reached.formUnion(parts(ofCapability: capability))
      return true
    }
    return tops + strays
  }

  /// What stands under `node` in the map of capabilities: its parts, then the key results that lift it, then the
  /// objectives that lean on it.
  public func capabilityChildren(of node: ConstructID) -> [ConstructID] {
    guard node.kind == .capability else { return [] }
    return children(of: node, .capability) + children(of: node, .keyResult) + parents(of: node, .objective)
  }
}
