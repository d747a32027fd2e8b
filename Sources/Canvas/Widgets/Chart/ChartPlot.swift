/// The layout of a chart in its rectangle, and the mapping of values to it.
struct ChartPlot {
  /// The value axis is the column left of this area, the time axis the row below it.
  let area: Rect
  /// The width of the value labels in columns.
  let labelColumns: Int
  /// How a value is written in a label.
  let label: @Sendable (Double) -> String
  /// Left to right, in dots.
  private let across: Scale
  /// Bottom to top, in dots.
  private let up: Scale

  /// Lays `chart` out in `rect`; nil if there is no room.
  init?(_ chart: LineChart, in rect: Rect, measure: TextMeasure) {
    guard rect.size.columns >= 16, rect.size.rows >= 4, let range = chart.valueRange else { return nil }
    // Below the area are the time axis and its labels.
    let rows = rect.size.rows - 2
    self.up = Scale(range: range, count: rows * DotGrid.dotsDown)
    let values = chart.labelledValues(in: up, rows: rows)
    let room = rect.size.columns / 3
    let width = { (label: (Double) -> String) in values.map { measure.width(of: label($0)) }.max() ?? 0 }
    let short = chart.shortValueLabel.flatMap { width(chart.valueLabel) > room ? $0 : nil }
    label = short ?? chart.valueLabel
    let labelColumns = min(width(label), room)
    self.labelColumns = labelColumns
    // A blank and the axis are between a label and the area.
    let gutter = labelColumns + 2
    self.area = Rect(
      column: rect.left + gutter, row: rect.top, columns: rect.size.columns - gutter, rows: rows)
    self.across = Scale(range: chart.xRange, count: area.size.columns * DotGrid.dotsAcross)
  }

  /// The dot for a point, from the top left of the area.
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

  /// The values to label, no two of them on adjacent rows except the references.
  func labelledValues(of chart: LineChart) -> [Double] {
    chart.labelledValues(in: up, rows: area.size.rows)
  }
}
