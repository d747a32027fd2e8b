/// A point of a chart: `x` along the time, `y` in the unit of what is measured.
public struct ChartPoint: Hashable, Sendable {
  public var x: Double
  public var y: Double

  /// Makes a point.
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

/// A labelled position on the time axis of a chart.
public struct ChartTick: Hashable, Sendable {
  public var x: Double
  public var label: String

  /// Makes a tick.
  public init(x: Double, label: String) {
    self.x = x
    self.label = label
  }
}

/// What a chart's references and expected line were before they were changed.
public struct EarlierReferences: Sendable {
  /// Where they ended.
  public var until: Double
  /// The values to reach, or the bounds to keep within.
  public var values: [Double]
  /// The points of the line that was expected, in order of time.
  public var expected: [ChartPoint]

  /// Makes references that ended at `until`.
  public init(until: Double, values: [Double], expected: [ChartPoint] = []) {
    (self.until, self.values, self.expected) = (until, values, expected)
  }
}

/// A chart of values over time, with their references: the expected line and the target of a reach, or the bounds of a
/// hold; and with their forecast.
public struct LineChart: Sendable {
  /// The measured points, in any order.
  public var points: [ChartPoint]
  /// The ends of the line that was expected, which is straight unless it has `waypoints`.
  public var expected: (from: ChartPoint, to: ChartPoint)?
  /// The points between its ends through which the expected line goes, in order of time.
  public var waypoints: [ChartPoint] = []
  /// The straight line of the forecast, and its label.
  public var forecast: (from: ChartPoint, to: ChartPoint, label: String)?
  /// The value to reach.
  public var target: Double?
  /// The bounds to keep within; either may be open.
  public var band: (lower: Double?, upper: Double?)?
  /// What the bounds are called.
  public var bandNames = (lower: "at least", upper: "at most")
  /// What was wanted before, in order of time.
  public var earlier: [EarlierReferences] = []
  /// The time range of the chart.
  public var xRange: ClosedRange<Double>
  /// The labels below the time axis, as far as there is room.
  public var xTicks: [ChartTick]
  /// How a value is written beside the value axis.
  public var valueLabel: @Sendable (Double) -> String
  /// How a value is written there if `valueLabel` would take too much space.
  public var shortValueLabel: (@Sendable (Double) -> String)?

  /// Makes a chart.
  public init(
    points: [ChartPoint], expected: (from: ChartPoint, to: ChartPoint)? = nil,
    forecast: (from: ChartPoint, to: ChartPoint, label: String)? = nil, target: Double? = nil,
    band: (lower: Double?, upper: Double?)? = nil, xRange: ClosedRange<Double>, xTicks: [ChartTick] = [],
    valueLabel: @escaping @Sendable (Double) -> String,
    shortValueLabel: (@Sendable (Double) -> String)? = nil
  ) {
    self.points = points
    self.expected = expected
    self.forecast = forecast
    self.target = target
    self.band = band
    self.xRange = xRange
    self.xTicks = xTicks
    self.valueLabel = valueLabel
    self.shortValueLabel = shortValueLabel
  }
}
