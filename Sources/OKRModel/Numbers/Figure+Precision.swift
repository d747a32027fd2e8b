extension Figure {
  /// Writes a value that was reckoned: with as many digits after the point as the values it comes from, or as many more
  /// as it takes to tell it from `others`, such as a target that it only comes near.
  public static func value(
    _ number: Double, asPreciseAs values: some Sequence<Double>, apartFrom others: [Double] = [],
    ascii: Bool = true
  ) -> String {
    guard (0.001..<1e11).contains(number.magnitude) else { return value(number, ascii: ascii) }
    let digits = values.lazy.map(self.digits).max() ?? 0
    let near = others.filter { ($0 - number).magnitude > 1e-9 * max($0.magnitude, number.magnitude) }
    for count in digits...mostDigits {
      let rounded = rounded(number, digits: count)
      let isTold = near.allSatisfy { ($0 < number) == ($0 < rounded) && $0 != rounded }
      if isTold, rounded != 0 { return value(rounded, ascii: ascii) }
    }
    return value(number, ascii: ascii)
  }

  /// The digits after the point that a value is written with, 0…4.
  static func digits(of number: Double) -> Int {
    guard (0.001..<1e11).contains(number.magnitude) else { return 0 }
    return (0..<mostDigits).first { (rounded(number, digits: $0) - number).magnitude < 1e-6 } ?? mostDigits
  }

  private static func rounded(_ number: Double, digits: Int) -> Double {
    let power = power(of: digits)
    return (number * power).rounded() / power
  }

  private static let mostDigits = 4

  /// 10 to the power of `digits`, 0…4.
  static func power(of digits: Int) -> Double {
    (0..<digits).reduce(1) { power, _ in power * 10 }
  }
}
