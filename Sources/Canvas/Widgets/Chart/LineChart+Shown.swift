extension LineChart {
  /// The reference values for the check-ins: a target or bounds.
  public var references: [(value: Double, name: String)] {
    let all = [(target, "target"), (band?.lower, bandNames.lower), (band?.upper, bandNames.upper)]
    return all.compactMap { value, name in
      value.flatMap { $0.isFinite ? ($0, name) : nil }
    }
  }

  /// The references as level lines within the time shown: those before a change up to it, and those of today after it.
  public var referenceLines: [(value: Double, time: ClosedRange<Double>)] {
    var lines: [(value: Double, time: ClosedRange<Double>)] = []
    for (span, wanted) in spans {
      let values = wanted?.values.filter(\.isFinite) ?? references.map(\.value)
      lines += values.map { ($0, span) }
    }
    return lines
  }

  /// The stretches of time between changes within the time shown, with what was wanted in each; nil for today's.
  private var spans: [(time: ClosedRange<Double>, wanted: EarlierReferences?)] {
    var spans: [(time: ClosedRange<Double>, wanted: EarlierReferences?)] = []
    var start = xRange.lowerBound
    for wanted in earlier where wanted.until > start {
      let end = min(wanted.until, xRange.upperBound)
      spans.append((start...end, wanted))
      start = end
    }
    return spans + [(start...xRange.upperBound, nil)]
  }

  /// The measured points within the time shown, in order of time.
  public var shownPoints: [ChartPoint] {
    points.filter { $0.y.isFinite && xRange.contains($0.x) }.sorted { $0.x < $1.x }
  }

  /// The straight pieces of the expected line within the time shown, in order of time.
  public var shownExpected: [(from: ChartPoint, to: ChartPoint)] {
    let now = expected.map { [$0.from] + waypoints + [$0.to] } ?? []
    return spans.flatMap { time, wanted in
      let points = wanted?.expected ?? now
      return zip(points, points.dropFirst()).compactMap { Self.piece(from: $0, to: $1, in: time) }
    }
  }

  private static func piece(
    from start: ChartPoint, to end: ChartPoint, in time: ClosedRange<Double>
  ) -> (from: ChartPoint, to: ChartPoint)? {
    guard start.x.isFinite, end.x.isFinite, start.y.isFinite, end.y.isFinite else { return nil }
    let left = max(start.x, time.lowerBound)
    let right = min(end.x, time.upperBound)
    guard left < right else { return nil }
    let rise = (end.y - start.y) / (end.x - start.x)
    return (
      ChartPoint(x: left, y: start.y + rise * (left - start.x)),
      ChartPoint(x: right, y: end.y - rise * (end.x - right))
    )
  }

  /// The part of the forecast within the time and the values shown; nil if there is none.
  public var shownForecast: (from: ChartPoint, to: ChartPoint)? {
    guard let (start, end, _) = forecast, let values = valueRange, start.x.isFinite, end.x.isFinite,
      start.y.isFinite, end.y.isFinite, start.x < end.x, xRange.contains(start.x), values.contains(start.y)
    else { return nil }
    // Cut off where it leaves the chart, at the side or at the top or bottom.
    let limit = end.y > start.y ? values.upperBound : values.lowerBound
    let isOutside = !values.contains(end.y)
    let share = min(
      1, (xRange.upperBound - start.x) / (end.x - start.x),
      isOutside ? (limit - start.y) / (end.y - start.y) : 1)
    guard share > 0 else { return nil }
    return (
      start, ChartPoint(x: start.x + share * (end.x - start.x), y: start.y + share * (end.y - start.y))
    )
  }

  /// The range of all values shown; nil when there is nothing to show.
  public var valueRange: ClosedRange<Double>? {
    guard let range = measuredRange, let (start, end, _) = forecast else { return measuredRange }
    // A wild forecast must not squash the measured values.
    let most = (range.upperBound / 2 - range.lowerBound / 2)
    let foretold = [start.y, end.y].filter(\.isFinite).map {
      min(range.upperBound + most, max(range.lowerBound - most, $0))
    }.filter(\.isFinite)
    return min(
      range.lowerBound, foretold.min() ?? range.lowerBound)...max(
        range.upperBound, foretold.max() ?? range.upperBound)
  }

  private var measuredRange: ClosedRange<Double>? {
    let expectedValues = shownExpected.flatMap { [$0.from.y, $0.to.y] }
    let values = (shownPoints.map(\.y) + referenceLines.map(\.value) + expectedValues).filter(\.isFinite)
    guard let lowest = values.min(), let highest = values.max() else { return nil }
    guard lowest == highest else { return lowest...highest }
    let margin = max(abs(lowest) / 10, 1)
    return lowest - margin...highest + margin
  }

  /// Values to label on the value axis: the references, and about `most` round ones where they fit.
  public func valueTicks(most: Int) -> [Double] {
    guard let valueRange else { return [] }
    let rows = 2 * max(1, most)
    return labelledValues(in: Scale(range: valueRange, count: rows * DotGrid.dotsDown), rows: rows)
  }

  /// The references, and round values wherever a row is free between them and every other label.
  func labelledValues(in scale: Scale, rows: Int) -> [Double] {
    func row(of value: Double) -> Int { scale.index(of: value) / DotGrid.dotsDown }
    var values = references.map(\.value)
    for value in scale.roundValues(most: max(1, (rows - 1) / 2))
    where values.allSatisfy({ abs(row(of: $0) - row(of: value)) > 1 }) {
      values.append(value)
    }
    return values
  }
}
