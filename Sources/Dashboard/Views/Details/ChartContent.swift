import Canvas
import OKRModel

/// The chart of what is selected: check-ins in their unit, or the progress of an objective or stage in percent.
struct ChartContent {
  let state: State

  private var browser: Browser { state.rested }

  /// A trend of more objectives than this would take longer than a key may.
  private static let mostObjectives = 60

  /// Draws the chart, or says that there is nothing to draw.
  func draw(into painter: inout Painter, in area: Rect) {
    guard let chart = chart(glyphs: painter.glyphs) else {
      painter.text(
        "Nothing to draw yet", at: Point(column: area.left + 1, row: area.top),
        columns: area.size.columns - 2,
        role: .muted)
      return
    }
    painter.chart(chart, in: area)
  }

  /// Draws the chart of the key result that `reference` names, where there is something to draw.
  func draw(keyResult reference: KeyResultReference, into painter: inout Painter, in area: Rect) {
    guard let keyResult = state.keyResult(reference), let standing = state.standing(of: reference) else {
      return
    }
    if let chart = checkInChart(of: keyResult, standing, glyphs: painter.glyphs) {
      painter.chart(chart, in: area)
    }
  }

  private func chart(glyphs: Glyphs) -> LineChart? {
    switch browser.focus {
    case .stages:
      return browser.stage.flatMap { entry in
        trendChart(of: state.standings.objectives(ofStage: entry.stage.id).map(\.objective))
      }
    case .objectives:
      return browser.objective.flatMap { trendChart(of: [$0.standing.objective]) }
    case .keyResults:
      guard let selected = browser.keyResult else { return nil }
      return checkInChart(of: selected.keyResult, selected.standing, glyphs: glyphs)
    }
  }

  private func checkInChart(
    of keyResult: KeyResult, _ standing: KeyResultStanding, glyphs: Glyphs
  ) -> LineChart? {
    let checkIns = standing.checkIns
    let period = standing.period
    let first = min(period.start, checkIns.first?.date ?? period.start)
    let last = max(period.due, checkIns.last?.date ?? period.due)
    guard first < last else { return nil }
    var chart = LineChart(
      points: checkIns.map { ChartPoint(x: Self.x($0.date), y: $0.value) },
      xRange: Self.x(first)...Self.x(last), xTicks: Self.ticks(from: first, to: last),
      valueLabel: { Figure.value($0, ascii: glyphs.isASCII) })
    switch keyResult.measure {
    case .reach:
      chart.target = standing.target
      if let baseline = standing.baseline, let target = standing.target {
        chart.expected = (
          from: ChartPoint(x: Self.x(period.start), y: baseline),
          to: ChartPoint(x: Self.x(period.due), y: target)
        )
      }
    case .hold(let band): chart.band = band.bounds
    }
    if let text = ForecastText(keyResult, standing, glyphs: glyphs) { chart.forecast = Self.forecast(text) }
    return chart.points.isEmpty && chart.expected == nil && chart.band == nil ? nil : chart
  }

  /// From the latest check-in to the due day, along the line on which it rests.
  private static func forecast(_ text: ForecastText) -> (from: ChartPoint, to: ChartPoint, label: String)? {
    guard let landing = text.forecast.valueOnDueDay, let value = text.value else { return nil }
    let start = text.forecast.last
    return (
      from: ChartPoint(x: x(start), y: text.forecast.value(on: start)),
      to: ChartPoint(x: x(text.standing.period.due), y: landing), label: "forecast \(value)"
    )
  }

  private func trendChart(of objectives: [Objective]) -> LineChart? {
    guard let cycle = state.standings.cycle, cycle.start < cycle.end, objectives.count <= Self.mostObjectives,
      !objectives.isEmpty
    else { return nil }
    let points = Trend(of: objectives, in: state.workspace, cycle: cycle, asOf: state.asOf).points
    guard let first = points.first, let last = points.last else { return nil }
    return LineChart(
      points: points.map { ChartPoint(x: Self.x($0.day), y: $0.progress * 100) },
      // Nothing is expected on the first day of a cycle; that also keeps the scale from beginning at the first point.
      expected: (
        from: ChartPoint(x: Self.x(cycle.start), y: first.day == cycle.start ? first.expected * 100 : 0),
        to: ChartPoint(x: Self.x(last.day), y: last.expected * 100)
      ),
      target: 100, xRange: Self.x(cycle.start)...Self.x(cycle.end),
      xTicks: Self.ticks(from: cycle.start, to: cycle.end), valueLabel: { "\(Figure.value($0))%" })
  }

  /// The first day, the first of each month, and the last day.
  private static func ticks(from first: CivilDay, to last: CivilDay) -> [ChartTick] {
    var ticks: [ChartTick] = []
    var (year, month, day) = first.components
    if day == 1 { ticks.append(ChartTick(x: x(first), label: first.monthName)) }
    day = 1
    while true {
      (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
      guard let next = CivilDay(year: year, month: month, day: day), next < last, ticks.count < 60 else {
        break
      }
      ticks.append(ChartTick(x: x(next), label: next.monthName))
    }
    return ticks + [ChartTick(x: x(last), label: last.shortText)]
  }

  private static func x(_ day: CivilDay) -> Double { Double(day.dayNumber) }
}
