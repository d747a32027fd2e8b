/// Figures rolled up from what lies under an objective, stage, outcome, category or the North Star.
public struct RollUp: Sendable {
  /// The mean progress, a fraction 0…1; nil when nothing that counts is known.
  ///
  /// If the North Star has a measure of its own, it is that measure's progress, unclamped like a key result's.
  public let progress: Double?
  /// The mean of what is expected of the same parts, a fraction 0…1; nil when nothing that counts is known.
  public let expected: Double?
  /// The number of known parts, which count in the means. A part of weight 0 is known but moves no mean.
  public let known: Int
  /// The total number of parts, without those that were dropped, postponed or merged.
  public let total: Int
  /// The key results under it by status.
  public let counts: StatusCounts
  /// The status: the thresholds applied to the means, and the statuses of the key results under it.
  public let status: Status

  /// How far the progress lags behind, a fraction; negative when it is ahead, nil while it is unknown.
  public var gap: Double? {
    guard let progress, let expected else { return nil }
    return expected - progress
  }

  /// Rolls up the key results of one objective: the weighted mean of the known ones, each clamped to 0…1. Those that
  /// were dropped, postponed or merged are left out.
  ///
  /// `weights` match `standings` one by one; a negative weight or NaN counts as 0.
  public init(keyResults standings: [KeyResultStanding], weights: [Double], settings: Settings) {
    let parts = zip(standings, weights).compactMap { standing, weight -> Part? in
      guard let progress = standing.progress, let expected = standing.expected, !standing.isLeftOut else {
        return nil
      }
      return Part(progress: Progress.clamped(progress), expected: expected, weight: weight)
    }
    self.init(
      parts: parts, total: standings.count { !$0.isLeftOut },
      counts: StatusCounts(standings.lazy.map(\.status)),
      settings: settings)
  }

  /// Rolls up objectives: the weighted mean of those that are known.
  ///
  /// `weights` match `objectives` one by one; without them each counts the same. A negative weight or NaN counts as 0.
  public init(objectives: [RollUp], weights: [Double]? = nil, settings: Settings) {
    var counts = StatusCounts()
    for objective in objectives { counts.add(objective.counts) }
    let weights = weights ?? objectives.map { _ in 1 }
    let parts = zip(objectives, weights).compactMap { objective, weight -> Part? in
      guard let progress = objective.progress, let expected = objective.expected else { return nil }
      return Part(progress: progress, expected: expected, weight: weight)
    }
    self.init(
      parts: parts, total: objectives.count { $0.status != .closed }, counts: counts, settings: settings)
  }

  /// Rolls up `objectives` by their weights.
  public init(_ objectives: [ObjectiveStanding], settings: Settings) {
    self.init(
      objectives: objectives.map(\.rollUp), weights: objectives.map(\.objective.weight), settings: settings)
  }

  /// Takes the figures from the parent's own measure instead of a mean, and keeps the counts of key results under it.
  ///
  /// Whether it is done then depends on the measure, not on the key results of one cycle.
  init(measured standing: KeyResultStanding, over base: RollUp, settings: Settings) {
    self.progress = standing.progress
    self.expected = standing.expected
    self.known = base.known
    self.total = base.total
    self.counts = base.counts
    self.status = StatusRules(settings: settings).judgeMeasured(standing, counts: base.counts)
  }

  private init(parts: [Part], total: Int, counts: StatusCounts, settings: Settings) {
    self.progress = Part.mean(of: \.progress, in: parts)
    self.expected = Part.mean(of: \.expected, in: parts)
    self.known = parts.count
    self.total = total
    self.counts = counts
    self.status = StatusRules(settings: settings).judgeParent(
      progress: progress, expected: expected, counts: counts)
  }
}

/// What one part contributes to a mean.
private struct Part {
  let progress: Double
  let expected: Double
  let weight: Double

  init(progress: Double, expected: Double, weight: Double) {
    self.progress = progress
    self.expected = expected
    self.weight = WeightedMean.usable(weight)
  }

  static func mean(of figure: (Part) -> Double, in parts: [Part]) -> Double? {
    WeightedMean.of(parts, figure: figure, weight: \.weight)
  }
}

/// The weighted mean of figures.
enum WeightedMean {
  /// Σ weight · figure ÷ Σ weight, over parts whose weights are finite and not negative; nil when no part has any weight.
  static func of<Part>(_ parts: [Part], figure: (Part) -> Double, weight: (Part) -> Double) -> Double? {
    // Relative to the greatest weight, so that no sum overflows.
    guard let greatest = parts.lazy.map(weight).max(), greatest > 0 else { return nil }
    var sum = 0.0
    var weights = 0.0
    for part in parts {
      let share = weight(part) / greatest
      sum += figure(part) * share
      weights += share
    }
    return sum / weights
  }

  /// The weight as it counts: a negative one or NaN counts as 0.
  static func usable(_ weight: Double) -> Double {
    weight.isFinite ? max(0, weight) : 0
  }
}
