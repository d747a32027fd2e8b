/// The values among which a hold is to stay; the bounds belong to the band.
public enum Band: Hashable, Sendable {
  /// The value given or more.
  case atLeast(Double)
  /// The value given or less.
  case atMost(Double)
  /// From the first value to the second, which is not the lesser.
  case between(Double, Double)

  /// Whether `value` lies in the band.
  public func contains(_ value: Double) -> Bool {
    switch self {
    case .atLeast(let lower): value >= lower
    case .atMost(let upper): value <= upper
    case .between(let lower, let upper): lower <= value && value <= upper
    }
  }

  /// The lowest and the highest value of the band; nil where it is open.
  public var bounds: (lower: Double?, upper: Double?) {
    switch self {
    case .atLeast(let lower): (lower, nil)
    case .atMost(let upper): (nil, upper)
    case .between(let lower, let upper): (lower, upper)
    }
  }
}
