/// The value that a reach aims at.
public enum Target: Hashable, Sendable {
  /// A value in the unit of the key result.
  case absolute(Double)
  /// A change from the baseline in percent: −25 is a quarter less.
  case relative(percent: Double)

  /// The value to reach when the baseline is `baseline`.
  ///
  /// A relative target is computed from the magnitude of the baseline, so that `+25%` is more even if the baseline is
  /// negative; nil when it is relative and no baseline is known.
  public func value(from baseline: Double?) -> Double? {
    switch self {
    case .absolute(let value): value
    case .relative(let percent):
      baseline.map { baseline in
        let value = baseline + percent / 100 * baseline.magnitude
        // Without binary noise, so that reaching the value shown reaches the target.
        return DecimalDigits(value)?.rounded(significant: 15).value ?? value
      }
    }
  }
}

/// Why a text is not a target.
public enum TargetFault: Error, Hashable, Sendable {
  case notANumber
  /// `80%` may be a value or a change.
  case ambiguous
  /// The number has a comma.
  case comma(CommaNumber)

  fileprivate init(_ text: String, unit: String?) {
    self = CommaNumber(text, unit: unit).map(TargetFault.comma) ?? .notANumber
  }
}

extension Target {
  /// Reads a target as a file writes it: `-25%` and `+25%` are changes from the baseline, and `80%` is a value if the
  /// unit is `%`; anything else is a number, optionally followed by its unit.
  ///
  /// - Throws: `TargetFault` if it is not a target.
  public static func parse(_ text: String, unit: String?) throws(TargetFault) -> Target {
    let value = text.trimmed
    guard value.hasSuffix("%") else {
      guard let number = Figure.parse(text, unit: unit) else { throw .init(text, unit: unit) }
      return .absolute(number)
    }
    guard let percent = Figure.parse(String(value), unit: "%") else { throw .init(text, unit: "%") }
    if ["+", "-", "−"].contains(value.prefix(1)) { return .relative(percent: percent) }
    guard unit == "%" else { throw .ambiguous }
    return .absolute(percent)
  }

  /// The target as a file would say it, for a key result in `unit`.
  public func text(unit: String?) -> String {
    switch self {
    case .absolute(let value): Figure.exactText(of: value, unit: unit)
    case .relative(let percent): (percent < 0 ? "" : "+") + Figure.exactText(of: percent, unit: nil) + "%"
    }
  }
}
