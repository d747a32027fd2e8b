/// One end of a link in the graph: what is at the other end, and what the two have to do with each other.
public struct TraceLink: Hashable, Sendable {
  /// What the link says of its lower end: a key result *is part of* its objective, work *supports* a key result.
  public enum Relation: Sendable {
    /// A goal answers a driver.
    case answers
    /// A goal leads to an outcome.
    case leadsTo
    /// An outcome is of a category, a stage of a value stream, an objective of a stage, a key result of an objective,
    /// a feature of an initiative, a story of a feature, a capability of a wider one.
    case isPartOf
    /// A category leads to the North Star.
    case anchorsIn
    /// An objective serves an outcome or a category.
    case serves
    /// An objective carries out a goal.
    case carriesOut
    /// A capability enables the objective that leans on it.
    case enables
    /// A key result lifts a capability.
    case lifts
    /// Work supports a key result.
    case supports
  }

  /// What is at the other end.
  public let node: ConstructID
  /// What the lower end has to do with the upper one.
  public let relation: Relation

  /// Makes a link to `node`.
  public init(to node: ConstructID, _ relation: Relation) {
    self.node = node
    self.relation = relation
  }
}

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
