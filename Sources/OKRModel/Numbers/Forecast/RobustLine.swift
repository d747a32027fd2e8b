/// A straight line through values over days that a few outliers do not bend: the slope is the median of the slopes
/// between every two of them, the height the median of the residuals.
///
/// H. Theil, "A rank-invariant method of linear and polynomial regression analysis", Proc. Kon. Ned. Akad. v. Wetensch.
/// A 53 (1950); P. K. Sen, "Estimates of the regression coefficient based on Kendall's tau", Journal of the American
/// Statistical Association 63 (1968). Up to 29% of the values may be arbitrary without spoiling the line.
struct RobustLine: Hashable, Sendable {
  /// A value on a day.
  struct Sample: Hashable, Sendable {
    let day: CivilDay
    let value: Double
  }

  /// The change of the value per day.
  let slope: Double
  /// The latest day of the samples.
  let anchor: CivilDay
  /// The value of the line on the day `anchor`.
  let height: Double

  /// The line through `samples`, in any order but each on a different day; nil for fewer than two, or if the numbers
  /// are too large.
  init?(through samples: [Sample]) {
    guard let anchor = samples.map(\.day).max() else { return nil }
    let points = samples.map { (x: Double(anchor.days(to: $0.day)), y: $0.value) }
    let slopes = points.indices.flatMap { first in
      points[(first + 1)...].compactMap { other -> Double? in
        other.x == points[first].x ? nil : (other.y - points[first].y) / (other.x - points[first].x)
      }
    }
    guard let slope = Self.median(of: slopes),
      let height = Self.median(of: points.map { $0.y - slope * $0.x })
    else { return nil }
    self.slope = slope
    self.anchor = anchor
    self.height = height
  }

  /// The value of the line on `day`.
  func value(on day: CivilDay) -> Double {
    height + slope * Double(anchor.days(to: day))
  }

  /// How many days after `anchor` the line is at `value`, negative before; nil if it never is.
  func days(to value: Double) -> Double? {
    let days = (value - height) / slope
    return days.isFinite ? days : nil
  }

  /// The median of `numbers`; nil if there are none, or one is NaN.
  static func median(of numbers: [Double]) -> Double? {
    guard !numbers.isEmpty, numbers.allSatisfy(\.isFinite) else { return nil }
    let sorted = numbers.sorted()
    let middle = sorted.count / 2
    // Halved first, because the sum of two large numbers may overflow.
    return sorted.count.isMultiple(of: 2) ? sorted[middle - 1] / 2 + sorted[middle] / 2 : sorted[middle]
  }
}
