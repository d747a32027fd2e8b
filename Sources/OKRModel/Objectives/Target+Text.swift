/// Why a text is no target.
public enum TargetFault: Error, Hashable, Sendable {
  case notANumber
  /// `80%` may be a value or a change.
  case ambiguous
  /// A comma stands in the number.
  case comma(CommaNumber)

  fileprivate init(_ text: String, unit: String?) {
    self = CommaNumber(text, unit: unit).map(TargetFault.comma) ?? .notANumber
  }
}

extension Target {
  /// Reads a target as a file says it: `-25%` and `+25%` are changes from the baseline, and `80%` is a value where the
  /// unit is `%`; anything else is a number, with its unit behind it or not.
  ///
  /// - Throws: `TargetFault` when it is none.
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
