/// How sure the people of an objective are, brought together from its key results.
///
/// The confidence of a key result is the one that was stated with its current value. Where that value is too old to go
/// by, so that the key result is stale, its confidence is not known any more.
public struct ConfidenceSummary: Hashable, Sendable {
  /// The mean of the known confidences by the weights of their key results, 0…10; nil where none is known, or where
  /// none of those that are known has any weight.
  public let mean: Double?
  /// The lowest known confidence, 0…10; nil where none is known.
  public let lowest: Int?
  /// How many are known.
  public let known: Int
  /// How many key results there are.
  public let total: Int

  /// Brings together what was said of the key results of one objective.
  public init(of standing: ObjectiveStanding) {
    let parts = zip(standing.objective.keyResults, standing.keyResults).compactMap { keyResult, standing in
      standing.status == .stale
        ? nil
        : standing.confidence.map { (confidence: $0, weight: WeightedMean.usable(keyResult.weight)) }
    }
    self.mean = WeightedMean.of(parts, figure: { Double($0.confidence) }, weight: \.weight)
    self.lowest = parts.map(\.confidence).min()
    self.known = parts.count
    self.total = standing.keyResults.count
  }
}
