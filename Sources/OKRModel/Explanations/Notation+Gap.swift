extension Notation {
  /// How a gap comes about: with as many digits as make the subtraction true.
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
