extension Painter {
  /// Draws `chart` to fill `rect`. Below 16 columns or 4 rows, or without anything to show, it draws nothing. Check-ins
  /// are a solid line, the expected one is dotted, the forecast is broken, target and bounds are dashed.
  public mutating func chart(_ chart: LineChart, in rect: Rect) {
    guard let plot = ChartPlot(chart, in: rect, measure: measure) else { return }
    valueAxis(of: chart, plot)
    timeAxis(of: chart, plot)
    for line in chart.referenceLines { dashes(at: plot.row(of: line.value), line.time, plot) }
    for piece in chart.shownExpected { dots(from: piece.from, to: piece.to, plot) }
    if let forecast = chart.shownForecast { brokenLine(from: forecast.from, to: forecast.to, plot) }
    checkIns(chart.shownPoints, plot)
    let start = chart.earlier.last { chart.xRange.contains($0.until) }.map { plot.column(of: $0.until) + 1 }
    for reference in chart.references {
      name(reference.name, at: plot.row(of: reference.value), from: start, plot)
    }
    if let forecast = chart.shownForecast, let label = chart.forecast?.label {
      name(label, besides: forecast.to, plot)
    }
    legend(of: chart, plot)
  }

  // MARK: Axes

  private mutating func valueAxis(of chart: LineChart, _ plot: ChartPlot) {
    let axis = plot.area.left - 1
    for row in plot.area.rows {
      glyph(glyphs.vertical, at: Point(column: axis, row: row), role: .chartAxis)
    }
    let references = Set(chart.references.map { plot.row(of: $0.value) })
    for value in plot.labelledValues(of: chart).reversed() {
      let row = plot.row(of: value)
      let label = Point(column: axis - 1 - plot.labelColumns, row: row)
      text(
        plot.label(value), at: label, columns: plot.labelColumns, role: .chartAxis, align: .trailing)
      let tick = references.contains(row) ? glyphs.axisCross : glyphs.axisTickLeft
      glyph(tick, at: Point(column: axis, row: row), role: .chartAxis)
    }
  }

  private mutating func timeAxis(of chart: LineChart, _ plot: ChartPlot) {
    let row = plot.area.bottom
    let start = Point(column: plot.area.left - 1, row: row)
    line(of: glyphs.horizontal, from: start, columns: plot.area.size.columns + 1, role: .chartAxis)
    glyph(glyphs.corners.2, at: start, role: .chartAxis)
    var taken: [Range<Int>] = []
    for tick in chart.ticksByWeight {
      let width = min(measure.width(of: tick.label), plot.area.size.columns)
      let column = plot.column(of: tick.x)
      let left = min(column, plot.area.right - width)
      // There must be a blank on both sides.
      guard !taken.contains(where: { $0.overlaps(left - 1..<left + width + 1) }) else { continue }
      taken.append(left..<left + width)
      glyph(glyphs.axisTickDown, at: Point(column: column, row: row), role: .chartAxis)
      text(tick.label, at: Point(column: left, row: row + 1), columns: width, role: .chartAxis)
    }
  }

  // MARK: Lines

  private mutating func dashes(at row: Int, _ time: ClosedRange<Double>, _ plot: ChartPlot) {
    let start = Point(column: plot.column(of: time.lowerBound), row: row)
    let columns = plot.column(of: time.upperBound) - start.column + 1
    line(of: glyphs.dashed, from: start, columns: columns, role: .chartTarget)
  }

  private mutating func dots(from start: ChartPoint, to end: ChartPoint, _ plot: ChartPlot) {
    let first = plot.column(of: start.x)
    let last = plot.column(of: end.x)
    // Every other column: a dotted line must not look solid.
    for column in stride(from: first, through: last, by: 2) {
      let fraction = last > first ? Double(column - first) / Double(last - first) : 0
      let row = plot.row(of: start.y + fraction * (end.y - start.y))
      glyph(glyphs.dotted, at: Point(column: column, row: row), role: .chartAxis)
    }
  }

  private mutating func brokenLine(from start: ChartPoint, to end: ChartPoint, _ plot: ChartPlot) {
    var grid = DotGrid(columns: plot.area.size.columns, rows: plot.area.size.rows)
    grid.line(from: plot.dot(of: start), to: plot.dot(of: end), isBroken: !glyphs.isASCII)
    draw(grid, ascii: "~", plot)
  }

  private mutating func checkIns(_ points: [ChartPoint], _ plot: ChartPlot) {
    var grid = DotGrid(columns: plot.area.size.columns, rows: plot.area.size.rows)
    let dots = points.map(plot.dot)
    for (start, end) in zip(dots, dots.dropFirst()) { grid.line(from: start, to: end) }
    for dot in dots { grid.mark(dot) }
    draw(grid, ascii: "*", plot)
    guard glyphs.isASCII else { return }
    for point in points {
      let place = Point(column: plot.column(of: point.x), row: plot.row(of: point.y))
      glyph("o", at: place, role: .chartLine)
    }
  }

  private mutating func draw(_ grid: DotGrid, ascii: String, _ plot: ChartPlot) {
    for row in 0..<grid.rows {
      for column in 0..<grid.columns {
        guard let braille = grid.character(column: column, row: row) else { continue }
        let place = Point(column: plot.area.left + column, row: plot.area.top + row)
        glyph(glyphs.isASCII ? ascii : braille, at: place, role: .chartLine)
      }
    }
  }

  // MARK: Names

  /// Labels a line that ends at `end`, at the nearest free place in another row.
  private mutating func name(_ name: String, besides end: ChartPoint, _ plot: ChartPlot) {
    let width = measure.width(of: name) + 2
    guard plot.area.size.columns >= 2 * width else { return }
    let row = plot.row(of: end.y)
    let last = plot.column(of: end.x) + 1 - width
    // A row is about two columns tall.
    let places = plot.area.rows.filter { $0 != row }.flatMap { other in
      (max(plot.area.left, last - plot.area.size.columns / 3)...max(plot.area.left, last)).map { left in
        (
          place: Rect(column: left, row: other, columns: width, rows: 1),
          cost: 2 * abs(other - row) + last - left
        )
      }
    }
    guard
      let best = places.sorted(by: { $0.cost < $1.cost }).first(where: { holds(only: [" "], in: $0.place) })
    else { return }
    let start = Point(column: best.place.left + 1, row: best.place.top)
    text(name, at: start, columns: width - 2, role: .chartLine)
  }

  /// Labels a dashed line, which starts at the column `start` if it does not start at the left, at its right end, or at
  /// its left one if the right is not free.
  private mutating func name(_ name: String, at row: Int, from start: Int?, _ plot: ChartPlot) {
    let width = measure.width(of: name) + 2
    let dashes = [glyphs.dashed]
    for left in [plot.area.right - width, start ?? plot.area.left] where plot.area.size.columns >= 2 * width {
      let place = Rect(column: left, row: row, columns: width, rows: 1)
      guard holds(only: dashes, in: place) else { continue }
      fill(place)
      let start = Point(column: left + 1, row: row)
      text(name, at: start, columns: width - 2, role: .chartTarget)
      return
    }
  }

  /// Explains the lines, each in a row of its own; in a small chart only the expected one, and nothing where there is
  /// only one.
  private mutating func legend(of chart: LineChart, _ plot: ChartPlot) {
    let isLarge = plot.area.size.rows >= 8 && plot.area.size.columns >= 36
    if isLarge, !chart.points.isEmpty, !chart.shownExpected.isEmpty || chart.shownForecast != nil {
      legend("measured", mark: glyphs.horizontal, role: .chartLine, plot)
    }
    if !chart.shownExpected.isEmpty { legend("expected", mark: glyphs.dotted, role: .chartAxis, plot) }
    if isLarge, chart.shownForecast != nil {
      legend("forecast", mark: glyphs.dashed, role: .chartLine, plot)
    }
  }

  /// Explains a mark in the first row from the top that is free at its right end.
  private mutating func legend(_ name: String, mark: String, role: Role, _ plot: ChartPlot) {
    let text = "\(mark) \(name)"
    let width = measure.width(of: text) + 2
    guard plot.area.size.columns >= 2 * width else { return }
    for row in plot.area.rows {
      let place = Rect(column: plot.area.right - width, row: row, columns: width, rows: 1)
      guard holds(only: [" "], in: place) else { continue }
      let start = Point(column: place.left + 1, row: row)
      self.text(text, at: start, columns: width - 2, role: role)
      return
    }
  }

  private func holds(only characters: [String], in rect: Rect) -> Bool {
    rect.columns.allSatisfy { characters.contains(frame[Point(column: $0, row: rect.top)].text) }
  }
}

extension LineChart {
  /// The ticks, with those first that must not give way: the first and the last.
  fileprivate var ticksByWeight: [ChartTick] {
    let shown = xTicks.filter { xRange.contains($0.x) }.sorted { $0.x < $1.x }
    guard let first = shown.first, let last = shown.last, shown.count > 2 else { return shown }
    return [first, last] + shown.dropFirst().dropLast()
  }
}

extension Glyphs {
  fileprivate var axisTickLeft: String { isASCII ? "+" : "┤" }
  fileprivate var axisTickDown: String { isASCII ? "+" : "┬" }
  fileprivate var axisCross: String { isASCII ? "+" : "┼" }
  fileprivate var dashed: String { isASCII ? "-" : "╌" }
  fileprivate var dotted: String { isASCII ? "." : "·" }
}
