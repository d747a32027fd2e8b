/// How numbers are written where people see them.
public enum Figure {
  /// The slack within which two fractions count as equal, so that a target is met despite binary rounding.
  public static let tolerance = 1e-9

  /// Writes a value for people, with at most four decimal places and no trailing zeros: `17.5`, `20`, `−0.6`,
  /// `15,000,000`.
  ///
  /// A value below 0.1 has four significant digits, `0.00016`, so that it reads neither as 0 nor as another value;
  /// below a millionth it is `2e-7`, and one too large for whole digits `1e+16`. The sign is the true minus (U+2212)
  /// unless `ascii`.
  public static func value(_ number: Double, ascii: Bool = true) -> String {
    grouped(plain(number, ascii: ascii))
  }

  /// The same without groups, as it may be typed: `15000000`.
  public static func plain(_ number: Double, ascii: Bool = true) -> String {
    guard number.isFinite else { return "?" }
    let sign = ascii ? "-" : "−"
    let text = magnitude(number.magnitude)
    return number < 0 && text != "0" ? sign + text : text
  }

  /// Writes a change with its sign: `+1.2`, `−0.6`, `0`.
  public static func change(_ number: Double, ascii: Bool = true) -> String {
    let text = value(number, ascii: ascii)
    return number > 0 && number.isFinite && text != "0" ? "+\(text)" : text
  }

  /// Writes a fraction as a whole percentage: 0.456 is `46%`.
  ///
  /// What is not finished never reads `100%`, and what has regressed never reads `0%`.
  public static func percent(_ fraction: Double, ascii: Bool = true) -> String {
    let text = "\(plain(Double(wholePercent(fraction)), ascii: ascii))%"
    guard fraction.isFinite, (fraction * 100).magnitude >= 99_999.5 else { return text }
    return fraction > 0 ? ">\(text)" : "<\(text)"
  }

  /// Writes a gap in whole percentage points with its sign: 0.06 is `+6`.
  public static func points(_ fraction: Double, ascii: Bool = true) -> String {
    change((fraction * 100).rounded(), ascii: ascii)
  }

  /// The whole percentage that `percent` writes, −99,999…99,999.
  public static func wholePercent(_ fraction: Double) -> Int {
    guard fraction.isFinite else { return 0 }
    let limited = min(99_999, max(-99_999, fraction * 100))
    if fraction < 1 - tolerance, limited > 99 { return 99 }
    if fraction < -tolerance, limited > -1 { return -1 }
    return Int(limited.rounded())
  }

  /// `text`, a number, with commas between the thousands of its whole part if that has five digits or more: `10,500`.
  /// One with a power, `1e+16`, is unchanged.
  static func grouped(_ text: String) -> String {
    let first = text.firstIndex { ("0"..."9").contains($0) } ?? text.endIndex
    let end = text[first...].firstIndex { !("0"..."9").contains($0) } ?? text.endIndex
    let digits = text[first..<end]
    guard digits.count >= fewestGroupedDigits, !text.contains("e") else { return text }
    var groups = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { groups.append(",") }
      groups.append(digit)
    }
    return text[..<first] + groups + text[end...]
  }

  /// Four digits are as easy to read without a comma.
  private static let fewestGroupedDigits = 5

  private static func magnitude(_ number: Double) -> String {
    // Below the first bound lies only the rounding error of a difference of equals; past the last but one, a Double has
    // no decimal places left to round; past the last, it does not fit the integer that is written.
    switch number {
    case ..<1e-12: return "0"
    case ..<1e-6: return small(number)
    case ..<0.1: return DecimalDigits(number)?.rounded(significant: 4).text() ?? "?"
    case ..<1e11: return rounded(number)
    case ..<1e16: return String(Int64(number.rounded()))
    default: return "\(number)"
    }
  }

  private static func rounded(_ number: Double) -> String {
    let scaled = Int64((number * 10_000).rounded())
    let (whole, fraction) = scaled.quotientAndRemainder(dividingBy: 10_000)
    guard fraction != 0 else { return String(whole) }
    var digits = String(10_000 + fraction).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return "\(whole).\(digits)"
  }

  private static func small(_ number: Double) -> String {
    var mantissa = number
    var exponent = 0
    while mantissa < 0.99995 {
      mantissa *= 10
      exponent += 1
    }
    return "\(rounded((mantissa * 1_000).rounded() / 1_000))e-\(exponent)"
  }
}
