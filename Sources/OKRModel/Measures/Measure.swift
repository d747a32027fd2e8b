/// How a key result is measured: by a value to reach, by a band to hold, or by milestones to pass.
public enum Measure: Hashable, Sendable {
  /// The objectives that contribute to it: it has no values of its own.
  case rollUp
  /// A value to reach from a baseline.
  case reach(Reach)
  /// A band to stay in.
  case hold(Band)
  /// Milestones that are done or not, in the order of the file.
  case milestones([Milestone])
}

/// A measure that leads from a baseline to a target; its direction follows from the two.
public struct Reach: Hashable, Sendable {
  /// The value at the start; nil when the first check-in will be the baseline.
  public let baseline: Double?
  /// The value to reach.
  public let target: Target

  /// Makes a reach from `baseline` to `target`.
  public init(baseline: Double?, target: Target) {
    self.baseline = baseline
    self.target = target
  }
}

/// The values that a hold should stay within; the bounds are part of it unless they are strict.
public enum Band: Hashable, Sendable {
  /// The value given or more.
  case atLeast(Double)
  /// The value given or less.
  case atMost(Double)
  /// More than the value given.
  case above(Double)
  /// Less than the value given.
  case below(Double)
  /// From the first value to the second, which is not the smaller.
  case between(Double, Double)

  /// Whether `value` lies in the band.
  public func contains(_ value: Double) -> Bool {
    switch self {
    case .atLeast(let lower): value >= lower
    case .atMost(let upper): value <= upper
    case .above(let lower): value > lower
    case .below(let upper): value < upper
    case .between(let lower, let upper): lower <= value && value <= upper
    }
  }

  /// The lowest and the highest value of the band; nil if it is open.
  public var bounds: (lower: Double?, upper: Double?) {
    switch self {
    case .atLeast(let lower), .above(let lower): (lower, nil)
    case .atMost(let upper), .below(let upper): (nil, upper)
    case .between(let lower, let upper): (lower, upper)
    }
  }

  /// Whether its bound is not part of it.
  public var isStrict: Bool {
    switch self {
    case .above, .below: true
    case .atLeast, .atMost, .between: false
    }
  }

  /// A value within it.
  var example: Double {
    switch self {
    case .atLeast(let bound), .atMost(let bound), .between(_, let bound): bound
    case .above(let bound): bound + max(1, bound.magnitude)
    case .below(let bound): bound - max(1, bound.magnitude)
    }
  }
}
