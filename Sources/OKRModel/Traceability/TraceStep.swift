/// One step of a walk through the graph.
public struct TraceStep: Hashable, Sendable {
  /// Where the walk has come to.
  public let node: ConstructID
  /// How many links it is away from where the walk began, on this way.
  public let depth: Int
  /// What links it to the step before it on this way; nil where the walk began.
  public let relation: TraceLink.Relation?
  /// Whether the walk was here before, so that it does not go on from here.
  public let isRepeated: Bool

  /// Makes a step to `node`.
  public init(
    node: ConstructID, depth: Int = 0, relation: TraceLink.Relation? = nil, isRepeated: Bool = false
  ) {
    self.node = node
    self.depth = depth
    self.relation = relation
    self.isRepeated = isRepeated
  }
}
