/// Rounds a bound to the digits of other values, to the side on which what it bounds still holds.
struct SafeRounding {
  /// Whether values above the bound hold; otherwise those below do.
  let isRising: Bool
  /// The digits after the point, 0…4.
  private let digits: Int

  init(isRising: Bool, like values: [Double]) {
    self.isRising = isRising
    self.digits = values.map(Figure.digits).max() ?? 0
  }

  /// The bound with few digits, and the next one that is better, for where the bound itself is a hair off; as it is
  /// where its size leaves no digits to round to.
  func candidates(for bound: Double) -> [Double] {
    guard (0.001..<1e11).contains(bound.magnitude) else { return [bound] }
    let power = Figure.power(of: digits)
    let scaled = bound * power
    // The slack keeps a bound that is round but for binary noise from moving by a whole digit.
    let slack = 1e-11 * max(1, scaled.magnitude)
    let whole = isRising ? (scaled - slack).rounded(.up) : (scaled + slack).rounded(.down)
    return [whole, isRising ? whole + 1 : whole - 1].map { $0 / power + 0 }
  }
}
