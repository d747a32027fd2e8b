/// What depends on a capability and what improves it, including its parts.
public struct CapabilityLoad: Sendable {
  /// The objectives that depend on it, each once.
  public let objectives: [ConstructID]
  /// How many key results those objectives have.
  public let keyResultCount: Int
  /// The key results that improve it, each once.
  public let lifts: [ConstructID]
  /// Whether its target maturity is above its current one.
  public let isBelowTarget: Bool

  /// Whether its maturity should rise and no key result improves it.
  public var isNeglected: Bool { isBelowTarget && lifts.isEmpty }
}

extension TraceabilityGraph {
  /// What depends on the capability `id` and what improves it; nil if there is none with this id.
  public func load(ofCapability id: CapabilityID) -> CapabilityLoad? {
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

  /// The capabilities that are part of no other; in a loop, all of its capabilities too.
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

  /// What is under `node` in the map of capabilities: its parts, then the key results that improve it, then the
  /// objectives that depend on it.
  public func capabilityChildren(of node: ConstructID) -> [ConstructID] {
    guard node.kind == .capability else { return [] }
    return children(of: node, .capability) + children(of: node, .keyResult) + parents(of: node, .objective)
  }
}
