extension Figure {
  /// The unit of a result that is either there or not: 1 is yes, 0 is no.
  public static let yesOrNoUnit = "done"

  /// Reads a number as a person types it, with its unit behind it or not: `17.5`, `17.5 min`, `-3`, `1e6`.
  ///
  /// Where the unit is `done`, `yes` and `done` are 1 and `no` is 0. Nil for anything that is not a finite decimal
  /// number; a comma is never read, for it means two things.
  public static func parse(_ text: String, unit: String? = nil) -> Double? {
    var digits = text.trimmed
    if unit == yesOrNoUnit {
      switch digits.lowercased() {
      case "yes", "done": return 1
      case "no": return 0
      default: break
      }
    }
    if let unit, digits.hasSuffix(unit) { digits = digits.dropLast(unit.count).trimmed }
    let ascii = digits.hasPrefix("−") ? "-" + digits.dropFirst() : String(digits)
    let isDecimal = ascii.utf8.allSatisfy { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "+-.eE".utf8.contains(byte)
    }
    guard isDecimal, let number = Double(ascii), number.isFinite else { return nil }
    return number
  }

  /// `value` as a person writes it, or with all its digits where that would change it.
  public static func exactText(of value: Double, unit: String? = nil) -> String {
    let text = Figure.value(value)
    return parse(text, unit: unit) == value ? text : "\(value)"
  }
}
