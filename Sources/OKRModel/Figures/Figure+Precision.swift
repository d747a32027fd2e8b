extension Figure {
  /// Writes a number for people with all its digits: `0.00004`, `1,234,567.125`.
  public static func exact(_ number: Double, ascii: Bool = true) -> String {
    grouped(exactPlain(number, ascii: ascii))
  }

  /// The same without groups, so that it may be typed: `1234567.125`.
  public static func exactPlain(_ number: Double, ascii: Bool = true) -> String {
    DecimalDigits(number)?.text(ascii: ascii) ?? "?"
  }

  /// Writes a computed value with as many decimal places as the values it comes from, or as many more as it takes to
  /// distinguish it from `others`, such as a target that it only comes near.
  public static func value(
    _ number: Double, asPreciseAs values: some Sequence<Double>, apartFrom others: [Double] = [],
    ascii: Bool = true
  ) -> String {
    guard (1e-12..<1e16).contains(number.magnitude), let digits = DecimalDigits(number) else {
      return value(number, ascii: ascii)
    }
    let near = others.filter { ($0 - number).magnitude > 1e-9 * max($0.magnitude, number.magnitude) }
    let fewest = values.lazy.map(self.digits).max() ?? 0
    for places in fewest...max(fewest, digits.places) {
      let rounded = digits.rounded(places: places)
      let isApart = near.allSatisfy { ($0 < number) == ($0 < rounded.value) && $0 != rounded.value }
      if isApart, !rounded.isZero { return grouped(rounded.text(ascii: ascii)) }
    }
    return grouped(digits.text(ascii: ascii))
  }

  /// The decimal places that a value is written with: at most four, or four significant digits if it is
  /// small.
  static func digits(of number: Double) -> Int {
    // Digits past the twelfth are binary noise that no one entered.
    guard let digits = DecimalDigits(number)?.rounded(significant: 12) else { return 0 }
    return min(digits.places, max(4, digits.places(ofSignificant: 4)))
  }
}

/// Shorter ways to write a number that stay true, for places that cannot grow.
extension Figure {
  /// A percentage, from the full form to the shortest: `1267%`, `>999%`.
  public static func percentForms(_ fraction: Double, ascii: Bool = true) -> [String] {
    let whole = percent(fraction, ascii: ascii)
    let points = wholePercent(fraction)
    if points > 999 { return [whole, ">999%"] }
    if points < -99 { return [whole, ascii ? "<-99%" : "<−99%"] }
    return [whole]
  }

  /// A value with a letter for thousands (`k`), millions (`M`), billions (`B`) or trillions (`T`) and at most three
  /// digits, after a `~` if that rounds it: `15M`, `~1.27k`. A value below ten thousand is written as by `value`.
  public static func short(_ number: Double, ascii: Bool = true) -> String {
    let whole = value(number, ascii: ascii)
    guard (10_000..<1e15).contains(number.magnitude) else { return whole }
    let scales: [(size: Double, letter: String)] = [(1e12, "T"), (1e9, "B"), (1e6, "M"), (1e3, "k")]
    // 999,950 is 1M, not 1000k.
    guard let scale = scales.first(where: { number.magnitude >= $0.size * 0.9995 }) else { return whole }
    let scaled = number / scale.size
    let fraction: Double = scaled.magnitude < 9.995 ? 100 : scaled.magnitude < 99.95 ? 10 : 1
    let rounded = (scaled * fraction).rounded() / fraction
    let isExact = (rounded * scale.size - number).magnitude <= number.magnitude * 1e-12
    return (isExact ? "" : "~") + value(rounded, ascii: ascii) + scale.letter
  }
}
