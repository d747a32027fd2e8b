/// Rounds a bound to a number that people would use, to the side where the bound still holds.
struct SafeRounding {
  /// Whether values above the bound hold; otherwise those below do.
  let isRising: Bool
  /// The fewest decimal places.
  private let fewest: Int
  /// The distance from one end of the measure to the other.
  private let distance: Double

  /// Rounds with the precision of `values`, as reported, in steps that are small compared with `distance`.
  init(isRising: Bool, like values: [Double], over distance: Double) {
    self.isRising = isRising
    self.fewest = values.map(Figure.digits).max() ?? 0
    self.distance = distance.magnitude
  }

  /// Numbers near `bound` on the safe side, the one with the fewest digits first; each is exact when all its digits
  /// are written.
  func candidates(for bound: Double) -> [Double] {
    guard let exact = DecimalDigits(bound), let way = DecimalDigits(distance) else { return [bound] }
    // A bound that is round except for binary noise does not move by a whole digit.
    let clean = exact.rounded(significant: 14)
    let direction: DecimalDigits.Direction = isRising ? .up : .down
    let start = max(0, min(fewest, way.places(ofSignificant: 4)))
    return (start...start + Self.mostMorePlaces).flatMap { places -> [Double] in
      let rounded = clean.rounded(places: places, direction)
      return [rounded.value, exact.rounded(places: places, direction).value, stepped(rounded, places)]
    }
  }

  /// One digit farther on the safe side, in case the bound itself is slightly off.
  private func stepped(_ rounded: DecimalDigits, _ places: Int) -> Double {
    let step = (0..<places).reduce(1.0) { step, _ in step / 10 }
    let value = rounded.value + (isRising ? step : -step)
    return DecimalDigits(value)?.rounded(places: places).value ?? value
  }

  private static let mostMorePlaces = 14
}
