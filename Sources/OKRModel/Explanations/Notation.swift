/// How an explanation writes numbers, days and formulas.
struct Notation {
  let ascii: Bool

  var minus: String { ascii ? "-" : "−" }
  var times: String { ascii ? "x" : "×" }
  var unknown: String { ascii ? "-" : "—" }

  /// A number that someone entered, with all its digits: `17.5`. Negative numbers are in brackets in a
  /// formula.
  func number(_ value: Double, inFormula: Bool = false) -> String {
    let text = Figure.exact(value, ascii: ascii)
    return inFormula ? bracketed(text) : text
  }

  /// A computed result with three decimal places: `0.765`. A result that is not whole never reads 0 or 1.
  func computed(_ value: Double) -> String {
    Figure.value(value, asPreciseAs: [0.001], apartFrom: [0, 1], ascii: ascii)
  }

  /// A fraction as a percentage with `places` decimal places: `76.5%`.
  func percent(_ fraction: Double, places: Int = 1) -> String {
    "\(rounded(fraction * 100, places: places))%"
  }

  /// `text` in brackets if it is negative.
  func bracketed(_ text: String) -> String { text.hasPrefix(minus) ? "(\(text))" : text }

  /// A gap in points with one decimal place, or as many as distinguish it from `threshold`: `26.5 points`.
  func points(_ fraction: Double, apartFrom threshold: Double? = nil) -> String {
    let isAtThreshold = threshold.map { ($0 - fraction).magnitude <= Figure.tolerance } ?? false
    let shown = isAtThreshold ? threshold ?? fraction : fraction
    let text = Figure.value(
      clean(shown * 100), asPreciseAs: [0.1], apartFrom: threshold.map { [clean($0 * 100)] } ?? [],
      ascii: ascii)
    return text == "1" ? "1 point" : "\(text) points"
  }

  /// The number of points of a threshold: `25`.
  func threshold(_ fraction: Double) -> String {
    Figure.exact(clean(fraction * 100), ascii: ascii)
  }

  func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }

  // MARK: Formulas

  /// The number of decimal places, starting at `fewest`, to which the parts of a formula must be rounded so that it
  /// gives the printed number `result` to its last digit. `formula` computes with parts rounded to the given number of
  /// places. `least` is the number of places that `result` was rounded to before trailing zeros were dropped.
  func places(
    from fewest: Int, toGive result: String, roundedTo least: Int = 0, is formula: (Int) -> Double
  ) -> Int {
    let printed = (result.hasPrefix("−") ? "-" + result.dropFirst() : result).filter { $0 != "," }
    guard let value = Double(printed), let digits = DecimalDigits(value) else { return fewest }
    // A number printed without a fraction was still rounded: at its last digit.
    let shown = printed.split(separator: ".", maxSplits: 1).dropFirst().first?.count ?? 0
    let half = 0.5 * Self.unit(max(shown, digits.places, least))
    let most = fewest + Self.mostPlaces
    return (fewest...most).first { (formula($0) - value).magnitude <= half * (1 + 1e-6) } ?? most
  }

  /// `value` rounded to `places` decimal places.
  func rounded(_ value: Double, places: Int) -> String {
    DecimalDigits(value).map { Figure.grouped($0.rounded(places: places).text(ascii: ascii)) } ?? "?"
  }

  /// The same as a number.
  func roundedValue(_ value: Double, places: Int) -> Double {
    DecimalDigits(value)?.rounded(places: places).value ?? value
  }

  /// `value` without binary rounding noise.
  func clean(_ value: Double) -> Double {
    DecimalDigits(value)?.rounded(significant: 13).value ?? value
  }

  private static let mostPlaces = 18

  /// 10 to the power of −`places`.
  private static func unit(_ places: Int) -> Double {
    (0..<places).reduce(1) { unit, _ in unit / 10 }
  }
}

extension Notation {
  /// How a gap is computed: with as many digits as the subtraction needs to be exact.
  func gapLines(expected: Double, progress: Double) -> [Explanation.Line] {
    let result = points(expected - progress)
    let number = String(result.prefix { $0 != " " })
    let places = places(from: 1, toGive: number, roundedTo: 1) {
      roundedValue(expected * 100, places: $0) - roundedValue(progress * 100, places: $0)
    }
    let parts = [expected, progress].map { percent($0, places: places) }
    return [
      .rule("expected \(minus) progress"),
      .worked("\(parts[0]) \(minus) \(bracketed(parts[1])) = \(result)"),
    ]
  }
}
