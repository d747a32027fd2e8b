/// Rounds a bound to a number that people would say, to the side on which what it bounds still holds.
struct SafeRounding {
  /// Whether values above the bound hold; otherwise those below do.
  let isRising: Bool
  /// The fewest digits after the point.
  private let fewest: Int
  /// How far it is from one end of what is measured to the other.
  private let distance: Double

  /// Rounds like `values`, which were said, in steps that are small beside the `distance` that is to be covered.
  init(isRising: Bool, like values: [Double], over distance: Double) {
    self.isRising = isRising
    self.fewest = values.map(Figure.digits).max() ?? 0
    self.distance = distance.magnitude
  }

  /// Numbers near `bound` on the safe side, the one with the fewest digits first; each reads as it is when all its digits
  /// are written.
  func candidates(for bound: Double) -> [Double] {
    guard let exact = DecimalDigits(bound), let way = DecimalDigits(distance) else { return [bound] }
    // A bound that is round but for binary noise does not move by a whole digit.
    let clean = exact.rounded(significant: 14)
    let direction: DecimalDigits.Direction = isRising ? .up : .down
    let start = max(0, min(fewest, way.places(ofSignificant: 4)))
    return (start...start + Self.mostMorePlaces).flatMap { places -> [Double] in
      let rounded = clean.rounded(places: places, direction)
      return [rounded.value, exact.rounded(places: places, direction).value, stepped(rounded, places)]
    }
  }

  /// One digit farther on the safe side, for where a bound itself is a hair off.
  private func stepped(_ rounded: DecimalDigits, _ places: Int) -> Double {
    let step = (0..<places).reduce(1.0) { step, _ in step / 10 }
    let value = rounded.value + (isRising ? step : -step)
    return DecimalDigits(value)?.rounded(places: places).value ?? value
  }

  private static let mostMorePlaces = 14
}
