/// How numbers are written and read where people see them.
public enum Figure {
  /// Writes a value with at most four digits after the point and no idle zeros: `17.5`, `20`, `−0.6`.
  ///
  /// The sign is the true minus (U+2212) unless `ascii`.
  public static func value(_ number: Double, ascii: Bool = true) -> String {
    guard number.isFinite else { return "?" }
    guard number.magnitude < 1e15 else { return "\(number)" }
    let scaled = (number.magnitude * 10_000).rounded()
    guard scaled < 9e18 else { return "\(number)" }
    let (whole, fraction) = Int64(scaled).quotientAndRemainder(dividingBy: 10_000)
    var text = String(whole)
    if fraction != 0 {
      var digits = String(String(10_000 + fraction).dropFirst())
      while digits.hasSuffix("0") { digits.removeLast() }
      text += ".\(digits)"
    }
    guard number < 0, scaled > 0 else { return text }
    return (ascii ? "-" : "−") + text
  }

  /// Writes a change with its sign: `+1.2`, `−0.6`, `0`.
  public static func change(_ number: Double, ascii: Bool = true) -> String {
    let text = value(number, ascii: ascii)
    return number > 0 && text != "0" ? "+\(text)" : text
  }

  /// Writes a fraction as a whole percentage: 0.456 is `46%`.
  ///
  /// What is not finished never reads `100%`, and what has regressed never reads `0%`.
  public static func percent(_ fraction: Double, ascii: Bool = true) -> String {
    "\(wholePercent(fraction).description.replacingMinus(ascii: ascii))%"
  }

  /// Writes a gap in whole percentage points with its sign: 0.06 is `+6`.
  public static func points(_ fraction: Double, ascii: Bool = true) -> String {
    change((fraction * 100).rounded(), ascii: ascii)
  }

  /// The whole percentage that `percent` writes.
  public static func wholePercent(_ fraction: Double) -> Int {
    guard fraction.isFinite else { return 0 }
    let limited = min(99_999, max(-99_999, fraction * 100))
    if fraction < 1 - Progress.tolerance, limited > 99 { return 99 }
    if fraction < -Progress.tolerance, limited > -1 { return -1 }
    return Int(limited.rounded())
  }

  /// Reads a number as a person types it, with its unit behind it or not; `yes` and `no` where the unit is `done`.
  ///
  /// Nil for anything that is not a finite decimal number.
  public static func parse(_ text: String, unit: String? = nil) -> Double? {
    var digits = text[...]
    if let unit, !unit.isEmpty, digits.hasSuffix(unit) { digits = digits.dropLast(unit.count) }
    while digits.last?.isWhitespace == true { digits.removeLast() }
    if unit == "done" {
      switch digits.lowercased() {
      case "yes", "done": return 1
      case "no": return 0
      default: break
      }
    }
    let ascii = digits.hasPrefix("−") ? "-" + digits.dropFirst() : String(digits)
    let allowed = ascii.utf8.allSatisfy { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "+-.eE".utf8.contains(byte)
    }
    guard allowed, let number = Double(ascii), number.isFinite else { return nil }
    return number
  }
}

extension String {
  fileprivate func replacingMinus(ascii: Bool) -> String {
    !ascii && hasPrefix("-") ? "−" + dropFirst() : self
  }
}
