/// How units stand beside numbers.
extension Figure {
  /// The unit as written beside a number; nil if there is none, or if the value is yes or no.
  public static func unitShown(_ unit: String?) -> String? {
    guard let unit, !unit.isEmpty, !isYesOrNo(unit) else { return nil }
    return unit
  }

  /// The sign of a currency, which stands before the number: `$5`; nil for any other unit.
  public static func signBefore(_ unit: String?) -> String? {
    unit.map { String($0.trimmed) }.flatMap { currencySigns.contains($0) ? $0 : nil }
  }

  /// `number`, a number as written, with the sign of a currency before its digits: `−$5`, `~$1.27k`; unchanged for any
  /// other unit.
  public static func withSign(_ number: String, unit: String?) -> String {
    guard let sign = signBefore(unit), let digit = number.firstIndex(where: { ("0"..."9").contains($0) })
    else { return number }
    return number[..<digit] + sign + number[digit...]
  }

  /// `number`, a number as written, with its unit: `17.5 min`, `$5`, `1 day`.
  public static func withUnit(_ number: String, unit: String?) -> String {
    if signBefore(unit) != nil { return withSign(number, unit: unit) }
    return unitBehind(number, unit: unit).map { "\(number) \($0)" } ?? number
  }

  /// The unit that stands behind `text`, one number or several: `day` behind `1`, and `days` behind `2` and `3 → 1`.
  /// Only common words of time and count change; any other unit is as the file says it. Nil for one that stands before.
  public static func unitBehind(_ text: String, unit: String?) -> String? {
    guard signBefore(unit) == nil, let unit = unitShown(unit) else { return nil }
    let isOne = ["1", "-1", "−1"].contains(text)
    // A unit that is all capitals is an abbreviation.
    guard unit.dropFirst().allSatisfy(\.isLowercase) else { return unit }
    let word = unit.lowercased()
    if isOne, word.hasSuffix("s"), countedWords.contains(String(word.dropLast())) {
      return String(unit.dropLast())
    }
    return !isOne && countedWords.contains(word) ? unit + "s" : unit
  }

  private static let currencySigns: Set<String> = ["$", "€", "£", "¥"]

  /// Words, in the singular, that take an "s" in the plural and nothing else.
  private static let countedWords: Set<String> = [
    "second", "minute", "hour", "day", "week", "month", "quarter", "year", "sprint", "point", "time", "item",
    "customer", "user", "visitor", "visit", "team", "employee", "hire", "call", "ticket", "incident", "bug",
    "defect", "error", "complaint", "request", "question", "order", "contract", "agreement", "deal",
    "project",
    "product", "feature", "release", "deployment", "test", "review", "interview", "document", "page", "step",
    "site", "station", "language", "drill", "email", "vote", "star",
  ]
}
