extension Figure {
  /// Writes a number with all its digits, so that reading it gives the same number: `0.00004`, `1234567.125`.
  public static func exact(_ number: Double, ascii: Bool = true) -> String {
    DecimalDigits(number)?.text(ascii: ascii) ?? "?"
  }

  /// Writes a value that was computed: with as many digits after the point as the values it comes from, or as many more
  /// as it takes to tell it from `others`, such as a target that it only comes near.
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
      if isApart, !rounded.isZero { return rounded.text(ascii: ascii) }
    }
    return digits.text(ascii: ascii)
  }

  /// The digits after the point that a value is written with: four at most, or four that say something where it is
  /// small.
  static func digits(of number: Double) -> Int {
    // What binary fractions add behind the twelfth digit nobody has said.
    guard let digits = DecimalDigits(number)?.rounded(significant: 12) else { return 0 }
    return min(digits.places, max(4, digits.places(ofSignificant: 4)))
  }
}
