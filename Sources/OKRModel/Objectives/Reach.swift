/// A measure that leads from a baseline to a target; its direction follows from the two.
public struct Reach: Hashable, Sendable {
  /// The value at the start; nil when the first check-in is to be the baseline.
  public let baseline: Double?
  /// The value to reach.
  public let target: Target

  /// Makes a reach from `baseline` to `target`.
  public init(baseline: Double?, target: Target) {
    self.baseline = baseline
    self.target = target
  }
}
