/// Work and its parts. What takes time proportional to the number of parts is done once per piece of work, never once
/// per key result that it supports.
extension TraceabilityGraph {
  /// The features of an initiative or the stories of a feature, in file order.
  public func parts(of work: ConstructID) -> [ConstructID] {
    how(of: work).lazy.map(\.node).filter(\.kind.isWork)
  }

  /// The feature or initiative that a piece of work is a part of; nil for an initiative.
  public func whole(of work: ConstructID) -> ConstructID? {
    // It is the last link, after the links to what it supports.
    why(of: work).last { $0.relation == .isPartOf && $0.node.kind.isWork }?.node
  }

  /// The parts of `work` that state nothing and so support the same key results.
  public func parts(takingOverFrom work: ConstructID) -> [ConstructID] {
    guard let source = source(of: work) else { return [] }
    return parts(of: work).filter { self.source(of: $0) == source }
  }

  /// The parts of `work` that support the key result, or whose parts do, in file order.
  func parts(of work: ConstructID, supporting keyResult: KeyResultReference) -> [ConstructID] {
    var found = Set(self.work(stating: keyResult, within: work).compactMap { part(of: work, holding: $0) })
    if supports(keyResult, by: work) { found.formUnion(parts(takingOverFrom: work)) }
    return found.sorted { position(of: $0) < position(of: $1) }
  }

  /// The part of `work` that `other` is, or is a part of; nil if there is none.
  public func part(of work: ConstructID, holding other: ConstructID) -> ConstructID? {
    var part = other
    while let whole = whole(of: part) {
      if whole == work { return part }
      part = whole
    }
    return nil
  }
}
