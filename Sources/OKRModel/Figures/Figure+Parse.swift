extension Figure {
  /// The unit of a result that is done or not: 1 is yes, 0 is no.
  public static let yesOrNoUnit = "done"

  /// Whether values in `unit` are yes or no.
  public static func isYesOrNo(_ unit: String?) -> Bool { unit?.trimmed.lowercased() == yesOrNoUnit }

  /// Reads a number as a person types it, optionally with its unit behind or before it: `17.5`, `17.5 min`, `$15`, `-3`,
  /// `1e6`.
  ///
  /// If the unit is `done`, a word for yes is 1 and one for no is 0. Nil for anything that is not a finite decimal
  /// number; a comma is never read because it is ambiguous (`CommaNumber`).
  public static func parse(_ text: String, unit: String? = nil) -> Double? {
    let text = text.trimmed
    if isYesOrNo(unit), let answer = yesOrNo(String(text)) { return answer ? 1 : 0 }
    // The digits come first because a unit may be a number itself, such as the "2" of a scale.
    if let number = decimal(text) { return number }
    return withoutUnit(text, unit).flatMap(decimal)
  }

  /// `value` as a person writes it, or with all its digits if that would change it; yes or no if that is the `unit`.
  public static func exactText(of value: Double, unit: String? = nil) -> String {
    if let word = yesOrNoWord(for: value, unit: unit) { return word }
    let text = Figure.plain(value)
    return parse(text) == value ? text : "\(value)"
  }

  /// Writes `value` for people: `yes` or `no` if `unit` is `done`, otherwise the number.
  public static func value(_ value: Double, unit: String?, ascii: Bool = true) -> String {
    yesOrNoWord(for: value, unit: unit) ?? Figure.value(value, ascii: ascii)
  }

  /// The same with the unit.
  public static func valueWithUnit(_ value: Double, unit: String?, ascii: Bool = true) -> String {
    withUnit(Figure.value(value, unit: unit, ascii: ascii), unit: unit)
  }

  private static func yesOrNoWord(for value: Double, unit: String?) -> String? {
    guard isYesOrNo(unit) else { return nil }
    return value == 1 ? "yes" : value == 0 ? "no" : nil
  }

  private static func yesOrNo(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "yes", "y", "done", "true": true
    case "no", "n", "not done", "false": false
    default: nil
    }
  }

  /// `text` without the unit at its end or at its start, in the singular or the plural; nil if it has none there.
  static func withoutUnit(_ text: some StringProtocol, _ unit: String?) -> Substring? {
    guard let unit = unit?.trimmed, !unit.isEmpty else { return nil }
    let text = Substring(text)
    return forms(of: unit.lowercased()).lazy.compactMap { withoutForm(text, $0) }.first
  }

  /// `unit` as said, and `day` for `days` or `days` for `day`.
  private static func forms(of unit: String) -> [String] {
    guard unit.count > 2, unit.allSatisfy(\.isLetter) else { return [unit] }
    return [unit, unit.hasSuffix("s") ? String(unit.dropLast()) : unit + "s"]
  }

  private static func withoutForm(_ text: Substring, _ unit: String) -> Substring? {
    guard text.count > unit.count else { return nil }
    if text.suffix(unit.count).lowercased() == unit { return text.dropLast(unit.count).trimmed }
    // A digit before a number belongs to the number.
    guard !unit.contains(where: \.isNumber) else { return nil }
    let sign = text.prefix { "+-−".contains($0) }
    let rest = text.dropFirst(sign.count)
    guard rest.count > unit.count, rest.prefix(unit.count).lowercased() == unit else { return nil }
    return Substring(sign + rest.dropFirst(unit.count).trimmed)
  }

  private static func decimal(_ digits: some StringProtocol) -> Double? {
    let ascii = digits.hasPrefix("−") ? "-" + digits.dropFirst() : String(digits)
    let isDecimal = ascii.utf8.allSatisfy { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "+-.eE".utf8.contains(byte)
    }
    guard isDecimal, let number = Double(ascii), number.isFinite else { return nil }
    return number
  }
}
