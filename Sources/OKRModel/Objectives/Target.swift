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
    case .relative(let percent):
      baseline.map { baseline in
        let value = baseline + percent / 100 * baseline.magnitude
        // Without the noise of binary fractions, so that the value that is shown is the one that reaches it.
        return DecimalDigits(value)?.rounded(significant: 15).value ?? value
      }
    }
  }
}
