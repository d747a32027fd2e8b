/// What suffers if something slips, with the share that it contributes to each.
public struct Impact: Sendable {
  /// Something that suffers.
  public struct Effect: Hashable, Sendable {
    /// What suffers.
    public let node: ConstructID
    /// How much of it depends on what slips, a fraction 0…1.
    public let share: Double

    /// Makes an effect on `node`.
    public init(on node: ConstructID, share: Double) {
      self.node = node
      self.share = share
    }
  }

  /// What slips.
  public let origin: ConstructID
  /// What suffers, the nearest first and the North Star last: key results, objectives, capabilities that are not
  /// improved, stages, goals, outcomes, categories. Within one kind, the greatest share comes first.
  public let effects: [Effect]

  /// Whether headway can report what suffers if a node of `kind` slips.
  public static func isReported(of kind: ConstructKind) -> Bool {
    kind.isWork || [.keyResult, .objective, .capability].contains(kind)
  }
}

/// Shares of nodes that are added up, in the order in which the nodes were first added.
struct Shares {
  private(set) var nodes: [ConstructID] = []
  private var sums: [ConstructID: Double] = [:]

  /// The share of `node`: at most 1, even if rounding or several paths add up to more.
  subscript(node: ConstructID) -> Double { min(1, sums[node] ?? 0) }

  mutating func add(_ share: Double, to node: ConstructID) {
    guard share > 0 else { return }
    if sums[node] == nil { nodes.append(node) }
    sums[node, default: 0] += share
  }

  /// The effects, the greatest share first; ties keep their order.
  var effects: [Impact.Effect] {
    nodes.enumerated()
      .sorted { (-self[$0.element], $0.offset) < (-self[$1.element], $1.offset) }
      .map { Impact.Effect(on: $0.element, share: self[$0.element]) }
  }
}
