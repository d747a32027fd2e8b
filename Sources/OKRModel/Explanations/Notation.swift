/// How an explanation writes numbers, days and formulas.
struct Notation {
  let ascii: Bool

  var minus: String { ascii ? "-" : "−" }
  var times: String { ascii ? "x" : "×" }
  var unknown: String { ascii ? "-" : "—" }

  /// `17.5`; negative ones in brackets where they stand in a formula.
  func number(_ value: Double, inFormula: Bool = false) -> String {
    let text = Figure.value(value, ascii: ascii)
    return inFormula && value < 0 && text != "0" ? "(\(text))" : text
  }

  /// A result that was reckoned, with three digits after the point: `0.765`.
  func reckoned(_ value: Double) -> String {
    Figure.value(value, asPreciseAs: [0.001], ascii: ascii)
  }

  /// A fraction as a percentage with one digit after the point: `76.5%`.
  func percent(_ fraction: Double) -> String {
    "\(Figure.value((fraction * 1_000).rounded() / 10, ascii: ascii))%"
  }

  /// A gap in points with one digit after the point, or as many as tell it from `threshold`: `26.5 points`.
  func points(_ fraction: Double, apartFrom threshold: Double? = nil) -> String {
    let text = Figure.value(
      fraction * 100, asPreciseAs: [0.1], apartFrom: threshold.map { [$0 * 100] } ?? [], ascii: ascii)
    return text == "1" ? "1 point" : "\(text) points"
  }

  /// The number of points of a threshold: `25`.
  func threshold(_ fraction: Double) -> String {
    Figure.value((fraction * 1_000_000).rounded() / 10_000, ascii: ascii)
  }

  func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }
}
