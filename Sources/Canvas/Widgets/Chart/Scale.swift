/// Maps values evenly to the indices from 0 to `count` − 1.
struct Scale {
  let range: ClosedRange<Double>
  let count: Int

  /// The index of `value`; the nearest end if it is outside.
  func index(of value: Double) -> Int {
    // In halves, because the difference of very large numbers would be infinite.
    let half = range.upperBound / 2 - range.lowerBound / 2
    guard half > 0, half.isFinite, count > 1 else { return 0 }
    let fraction = min(max((value / 2 - range.lowerBound / 2) / half, 0), 1)
    return Int((fraction * Double(count - 1)).rounded())
  }

  /// Round values in the range, spaced so that at most `most` of them fit: multiples of 1, 2 or 5 times a
  /// power of ten.
  func roundValues(most: Int) -> [Double] {
    let span = range.upperBound - range.lowerBound
    guard span > 0, span.isFinite, most > 0 else { return [] }
    let step = RoundStep(atLeast: span / Double(most))
    let first = step.count(in: range.lowerBound).rounded(.up)
    let last = step.count(in: range.upperBound).rounded(.down)
    guard first <= last, last - first <= Double(most) else { return [] }
    return stride(from: first, through: last, by: 1).map(step.multiple)
  }
}

/// A step of 1, 2 or 5 times a power of ten. The power is stored as two whole numbers, so that three steps of a tenth
/// are 0.3 and not 0.30000000000000004.
private struct RoundStep {
  private var digit = 1.0
  private var multiplier = 1.0
  private var divisor = 1.0

  /// The smallest step that is `least` or more.
  init(atLeast least: Double) {
    while multiplier * 10 <= least { multiplier *= 10 }
    while 1 / divisor > least { divisor *= 10 }
    let power = multiplier / divisor
    digit = [1, 2, 5].first { $0 * power >= least } ?? 10
  }

  /// How many steps make `value`.
  func count(in value: Double) -> Double {
    value * divisor / multiplier / digit
  }

  /// The value of `count` steps.
  func multiple(_ count: Double) -> Double {
    // Adding 0 prevents a negative zero from being written as "-0".
    count * digit * multiplier / divisor + 0
  }
}
