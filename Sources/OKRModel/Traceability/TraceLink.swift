/// One end of a link in the graph: the node at the other end, and how the two relate.
public struct TraceLink: Hashable, Sendable {
  /// How the lower end relates to the upper one: a key result *is part of* its objective, work *supports* a key result.
  public enum Relation: Sendable {
    /// A goal responds to a driver.
    case answers
    /// A goal leads to an outcome.
    case leadsTo
    /// An outcome belongs to a category, a stage to a value stream, an objective to a stage, a key result to an
    /// objective, a feature to an initiative, a story to a feature, a capability to a wider one.
    case isPartOf
    /// A category leads to the North Star.
    case anchorsIn
    /// An objective serves an outcome or a category.
    case serves
    /// An objective carries out a goal.
    case carriesOut
    /// An objective contributes to another one, or to a key result of it.
    case contributesTo
    /// A capability enables the objective that depends on it.
    case enables
    /// A key result improves a capability.
    case lifts
    /// Work supports a key result.
    case supports
  }

  /// The node at the other end.
  public let node: ConstructID
  /// How the lower end relates to the upper one.
  public let relation: Relation

  /// Makes a link to `node`.
  public init(to node: ConstructID, _ relation: Relation) {
    self.node = node
    self.relation = relation
  }
}

/// One step of a walk through the graph.
public struct TraceStep: Hashable, Sendable {
  /// The node that the walk has reached.
  public let node: ConstructID
  /// The number of links from the start of the walk, on this path.
  public let depth: Int
  /// What links it to the previous step of this path; nil at the start.
  public let relation: TraceLink.Relation?
  /// Whether the walk was here before, so that it does not continue from here.
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
