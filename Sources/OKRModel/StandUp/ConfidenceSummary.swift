/// How confident the people of an objective are, aggregated from its key results.
///
/// The confidence of a key result is the one given with its current value. If that value is stale, its confidence
/// counts as unknown.
public struct ConfidenceSummary: Hashable, Sendable {
  /// The mean of the known confidences, weighted by key result, 0…10; nil if none is known, or none of the known ones
  /// has any weight.
  public let mean: Double?
  /// The lowest known confidence, 0…10; nil if none is known.
  public let lowest: Int?
  /// How many are known.
  public let known: Int
  /// How many key results there are, without those that were dropped, postponed or merged, and those that roll up
  /// from other objectives.
  public let total: Int

  /// Aggregates the confidences of one objective's key results.
  public init(of standing: ObjectiveStanding) {
    let parts = zip(standing.objective.keyResults, standing.keyResults).compactMap { keyResult, standing in
      standing.status == .stale || standing.isLeftOut
        ? nil
        : standing.confidence.map { (confidence: $0, weight: WeightedMean.usable(keyResult.weight)) }
    }
    self.mean = WeightedMean.of(parts, figure: { Double($0.confidence) }, weight: \.weight)
    self.lowest = parts.map(\.confidence).min()
    self.known = parts.count
    self.total = standing.keyResults.count { !$0.isLeftOut && !$0.isRolledUp }
  }
}
