import Canvas
import OKRModel
import Wording

/// The chart of the selection: check-ins in their unit, or the progress of an objective, a stage or what rolls up in
/// percent.
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
      guard let selected = browser.keyResult, let reference = browser.selectedKeyResult else { return nil }
      guard !selected.standing.isRolledUp else {
        return trendChart(of: selected.standing.children.filter { !$0.isLeftOut }.map(\.objective))
      }
      let earlier = app.workspace.earlierMeasures(of: reference, asOf: app.asOf)
      return LineChart(of: selected.keyResult, selected.standing, earlier: earlier, glyphs: glyphs)
    }
  }

  /// The time from the first to the last day of the cycles of `objectives`; that of the main one if they have none.
  private func span(of objectives: [Objective]) -> Cycle? {
    let cycles = Set(objectives.map(\.cycle)).compactMap(app.workspace.cycle)
    guard let start = cycles.map(\.start).min(), let end = cycles.map(\.end).max(), let first = cycles.first
    else { return app.standings.cycle }
    return Cycle(id: first.id, start: start, end: end)
  }

  private func trendChart(of objectives: [Objective]) -> LineChart? {
    guard let cycle = span(of: objectives), cycle.start < cycle.end,
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
