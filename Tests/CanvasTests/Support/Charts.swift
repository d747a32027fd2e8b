import Canvas

extension LineChart {
  /// A key result that falls from 20 to 15 within half a year, seventeen weeks in.
  static let waitTime = LineChart(
    points: [20, 20, 19.6, 19.1, 18.5, 18.3, 18.1, 18.1, 17.5].enumerated().map { fortnight, value in
      ChartPoint(x: Double(fortnight * 14), y: value)
    },
    expected: (ChartPoint(x: 0, y: 20), ChartPoint(x: 183, y: 15)),
    target: 15,
    xRange: 0...183,
    xTicks: [(0, "Jul"), (31, "Aug"), (62, "Sep"), (92, "Oct"), (123, "Nov"), (153, "Dec"), (183, "31 Dec")]
      .map { ChartTick(x: $0.0, label: $0.1) },
    valueLabel: { "\($0)" })

  /// A key result that should stay at 120 or less, and once did not.
  static let overtime = LineChart(
    points: [112, 109, 118, 125, 121, 114, 117].enumerated().map { week, value in
      ChartPoint(x: Double(week * 7), y: value)
    },
    band: (nil, 120),
    xRange: 0...91,
    xTicks: [(0, "Oct"), (31, "Nov"), (61, "Dec"), (91, "31 Dec")].map { ChartTick(x: $0.0, label: $0.1) },
    valueLabel: { "\(Int($0))" })

  /// The chart as text, in a frame of its own.
  func drawn(_ columns: Int, _ rows: Int, glyphs: Glyphs = .unicode) -> String {
    var painter = Painter.test(columns, rows, glyphs: glyphs)
    painter.chart(self, in: painter.bounds)
    return painter.frame.text
  }
}
