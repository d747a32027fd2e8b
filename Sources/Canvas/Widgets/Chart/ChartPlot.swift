/// Where the parts of a chart stand in its rectangle, and where values fall in it.
struct ChartPlot {
  /// The value axis is the column left of this area, the time axis the row below it.
  let area: Rect
  /// The columns that the value labels have.
  let labelColumns: Int
  /// From left to right, in dots.
  private let across: Scale
  /// From the bottom up, in dots.
  private let up: Scale

  /// Lays `chart` out in `rect`; nil where there is no room.
  init?(_ chart: LineChart, in rect: Rect, measure: TextMeasure) {
    guard rect.size.columns >= 16, rect.size.rows >= 4, let values = chart.valueRange else { return nil }
    // Below the area are the time axis and its labels.
    let rows = rect.size.rows - 2
    self.up = Scale(range: values, count: rows * DotGrid.dotsDown)
    let labels = chart.labelledValues(in: up, rows: rows).map { measure.width(of: chart.valueLabel($0)) }
    let labelColumns = min(labels.max() ?? 0, rect.size.columns / 3)
    self.labelColumns = labelColumns
    // A blank and the axis stand between a label and the area.
    let gutter = labelColumns + 2
    self.area = Rect(
      column: rect.left + gutter, row: rect.top, columns: rect.size.columns - gutter, rows: rows)
    self.across = Scale(range: chart.xRange, count: area.size.columns * DotGrid.dotsAcross)
  }

  /// The dot that a point falls on, from the top left of the area.
  func dot(of point: ChartPoint) -> DotGrid.Dot {
    DotGrid.Dot(column: across.index(of: point.x), row: up.count - 1 - up.index(of: point.y))
  }

  /// The column on the screen at `x`.
  func column(of x: Double) -> Int {
    area.left + across.index(of: x) / DotGrid.dotsAcross
  }

  /// The row on the screen at `y`.
  func row(of y: Double) -> Int {
    area.top + (up.count - 1 - up.index(of: y)) / DotGrid.dotsDown
  }

  /// The values to label, no two of them on neighbouring rows but for what the chart measures against.
  func labelledValues(of chart: LineChart) -> [Double] {
    chart.labelledValues(in: up, rows: area.size.rows)
  }
}

extension LineChart {
  /// The values that the check-ins are measured against: a target or bounds.
  var references: [(value: Double, name: String)] {
    let all = [(target, "target"), (band?.lower, "at least"), (band?.upper, "at most")]
    return all.compactMap { value, name in
      value.flatMap { $0.isFinite ? ($0, name) : nil }
    }
  }

  /// What was measured within the time shown, in order of time.
  var shownPoints: [ChartPoint] {
    points.filter { $0.y.isFinite && xRange.contains($0.x) }.sorted { $0.x < $1.x }
  }

  /// The part of the expected line within the time shown; nil where there is none.
  var shownExpected: (from: ChartPoint, to: ChartPoint)? {
    guard let (start, end) = expected, start.x.isFinite, end.x.isFinite, start.y.isFinite, end.y.isFinite
    else {
      return nil
    }
    let left = max(start.x, xRange.lowerBound)
    let right = min(end.x, xRange.upperBound)
    guard left < right else { return nil }
    let rise = (end.y - start.y) / (end.x - start.x)
    return (
      ChartPoint(x: left, y: start.y + rise * (left - start.x)),
      ChartPoint(x: right, y: end.y - rise * (end.x - right))
    )
  }

  /// The values from the lowest to the highest of all that is shown; nil when there is nothing to show.
  fileprivate var valueRange: ClosedRange<Double>? {
    let expectedValues = shownExpected.map { [$0.from.y, $0.to.y] } ?? []
    let values = (shownPoints.map(\.y) + references.map(\.value) + expectedValues).filter(\.isFinite)
    guard let lowest = values.min(), let highest = values.max() else { return nil }
    guard lowest == highest else { return lowest...highest }
    let margin = max(abs(lowest) / 10, 1)
    return lowest - margin...highest + margin
  }

  /// The references, and round values wherever a row is free between itself and every other label.
  fileprivate func labelledValues(in scale: Scale, rows: Int) -> [Double] {
    func row(of value: Double) -> Int { scale.index(of: value) / DotGrid.dotsDown }
    var values = references.map(\.value)
    for value in scale.roundValues(most: max(1, (rows - 1) / 2))
    where values.allSatisfy({ abs(row(of: $0) - row(of: value)) > 1 }) {
      values.append(value)
    }
    return values
  }
}
