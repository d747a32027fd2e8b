/// Figures rolled up from what lies under an objective, stage, outcome, category or the North Star.
public struct RollUp: Sendable {
  /// The mean progress, a fraction 0…1; nil when nothing under it is known.
  public let progress: Double?
  /// The mean of what is expected of the same parts, a fraction 0…1; nil when nothing is known.
  public let expected: Double?
  /// How many parts are known and so count in the means.
  public let known: Int
  /// How many parts there are.
  public let total: Int
  /// The key results under it by status.
  public let counts: StatusCounts
  public let status: Status

  /// How far the progress lags behind, a fraction; negative when it is ahead, nil while it is unknown.
  public var gap: Double? {
    guard let progress, let expected else { return nil }
    return expected - progress
  }

  /// Rolls up the key results of one objective: a mean by weight of what is known, each clamped to 0…1.
  ///
  /// `weights` belong to `standings` one by one.
  public init(keyResults standings: [KeyResultStanding], weights: [Double], settings: Settings) {
    let parts = zip(standings, weights).compactMap { standing, weight in
      standing.progress.map { Part(progress: Progress.clamped($0), expected: standing.expected, weight: weight) }
    }
    self.init(
      parts: parts, total: standings.count, counts: StatusCounts(standings.map(\.status)), settings: settings)
  }

  /// Rolls up objectives: the plain mean of those that are known.
  public init(objectives: [RollUp], settings: Settings) {
    var counts = StatusCounts()
    for objective in objectives { counts.add(objective.counts) }
    let parts = objectives.compactMap { objective -> Part? in
      guard let progress = objective.progress, let expected = objective.expected else { return nil }
      return Part(progress: progress, expected: expected, weight: 1)
    }
    self.init(parts: parts, total: objectives.count, counts: counts, settings: settings)
  }

  /// Takes figures from a measure of its own in place of a mean, with the key results under it as they are.
  init(measured standing: KeyResultStanding, over base: RollUp, settings: Settings) {
    let expected = standing.expected
    self.progress = standing.progress.map(Progress.clamped)
    self.expected = expected
    self.known = base.known
    self.total = base.total
    self.counts = base.counts
    let isReached = standing.progress.map(Progress.isComplete) ?? false
    self.status =
      isReached
      ? .done
      : StatusRules(settings: settings).judgeParent(
        progress: standing.progress, expected: expected, counts: base.counts)
  }

  private struct Part {
    let progress: Double
    let expected: Double
    let weight: Double
  }

  private init(parts: [Part], total: Int, counts: StatusCounts, settings: Settings) {
    let weight = parts.reduce(0) { $0 + $1.weight }
    let isKnown = weight > 0
    self.progress = isKnown ? parts.reduce(0) { $0 + $1.progress * $1.weight } / weight : nil
    self.expected = isKnown ? parts.reduce(0) { $0 + $1.expected * $1.weight } / weight : nil
    self.known = parts.count
    self.total = total
    self.counts = counts
    self.status = StatusRules(settings: settings).judgeParent(
      progress: progress, expected: expected, counts: counts)
  }
}
