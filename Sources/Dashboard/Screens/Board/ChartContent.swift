import Canvas
import OKRModel
import Wording

/// The chart of the selection: check-ins in their unit, or the progress of an objective or stage in percent.
struct ChartContent {
  let app: AppContext
  let board: Board

  private var browser: Browser { board.rested }

  /// The trend of more objectives than this would take longer than a key press may.
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

  private func chart(glyphs: Glyphs) -> LineChart? {
    switch browser.focus {
    case .stages:
      return browser.stage.flatMap { entry in
        let standings = app.standings
        let objectives = entry.stage.map { standings.objectives(ofStage: $0.id) } ?? standings.stageless
        return trendChart(of: objectives.map(\.objective))
      }
    case .objectives:
      return browser.objective.flatMap { trendChart(of: [$0.standing.objective]) }
    case .keyResults:
      guard let selected = browser.keyResult else { return nil }
      return LineChart(of: selected.keyResult, selected.standing, glyphs: glyphs)
    }
  }

  private func trendChart(of objectives: [Objective]) -> LineChart? {
    // One objective has the time of its own cycle, several that of the main one.
    let own = objectives.count == 1 ? objectives.first.flatMap { app.workspace.cycle($0.cycle) } : nil
    guard let cycle = own ?? app.standings.cycle, cycle.start < cycle.end,
      objectives.count <= Self.mostObjectives,
      !objectives.isEmpty
    else { return nil }
    let points = Trend(of: objectives, in: app.workspace, cycle: cycle, asOf: app.asOf).points
    guard let first = points.first, let last = points.last else { return nil }
    return LineChart(
      points: points.map { ChartPoint(x: LineChart.x($0.day), y: $0.progress * 100) },
      // Nothing is expected on the first day of a cycle; this also keeps the scale from starting at the first point.
      expected: (
        from: ChartPoint(x: LineChart.x(cycle.start), y: first.day == cycle.start ? first.expected * 100 : 0),
        to: ChartPoint(x: LineChart.x(last.day), y: last.expected * 100)
      ),
      target: 100, xRange: LineChart.x(cycle.start)...LineChart.x(cycle.end),
      xTicks: LineChart.ticks(from: cycle.start, to: cycle.end), valueLabel: { "\(Figure.value($0))%" })
  }
}
