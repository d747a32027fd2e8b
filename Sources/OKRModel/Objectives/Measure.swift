/// How a key result is measured: by a value to reach, or by a band to hold.
public enum Measure: Hashable, Sendable {
  case reach(Reach)
  case hold(Band)
}

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

/// The value that a reach leads to.
public enum Target: Hashable, Sendable {
  /// A value in the unit of the key result.
  case absolute(Double)
  /// A change from the baseline in percent: −25 is a quarter less.
  case relative(percent: Double)

  /// The value to reach when the baseline is `baseline`.
  ///
  /// A relative target is reckoned from the size of the baseline, so that `+25%` is more also where the baseline is
  /// negative; nil when it is relative and no baseline is known.
  public func value(from baseline: Double?) -> Double? {
    switch self {
    case .absolute(let value): value
    case .relative(let percent): baseline.map { $0 + percent / 100 * $0.magnitude }
    }
  }
}

/// The values among which a hold is to stay; the bounds belong to the band.
public enum Band: Hashable, Sendable {
  case atLeast(Double)
  case atMost(Double)
  case between(Double, Double)

  /// Whether `value` lies in the band.
  public func contains(_ value: Double) -> Bool {
    switch self {
    case .atLeast(let lower): value >= lower
    case .atMost(let upper): value <= upper
    case .between(let lower, let upper): lower <= value && value <= upper
    }
  }
}
