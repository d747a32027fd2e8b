/// What suffers if something slips, with the share that it contributes to each.
public struct Impact: Sendable {
  /// Something that suffers.
  public struct Effect: Hashable, Sendable {
    /// What suffers.
    public let node: ConstructID
    /// How much of it hangs on what slips, a fraction 0…1.
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
  /// lifted, stages, goals, outcomes, categories. Of one kind the greatest share comes first.
  public let effects: [Effect]

  /// The kinds of node whose slipping can be told.
  public static func isTold(of kind: ConstructKind) -> Bool {
    kind.isWork || [.keyResult, .objective, .capability].contains(kind)
  }
}
