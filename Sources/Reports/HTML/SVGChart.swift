import Canvas

/// A chart of values over time as inline SVG: as in the terminal, lines are distinguished by how they are drawn, not
/// only by colour. Check-ins are dots on a solid line, the expected progress is dashed, the target a line with its
/// name, the band a shaded area, the forecast dotted with a ring at its end.
struct SVGChart {
  let chart: LineChart
  /// A short title.
  let title: String
  /// The same facts in a sentence, for people who cannot see it.
  let description: String

  private static let size = (width: 360.0, height: 170.0)

  /// The chart; nil when there is nothing to show.
  var node: HTMLNode? {
    guard let plot else { return nil }
    let parts = axes(plot) + references(plot) + expected(plot) + forecast(plot) + checkIns(plot)
    return .make(
      .svg, ["class": "chart", "viewBox": "0 0 360 170", "role": "img"],
      [.make(.title, [:], .text(title)), .make(.desc, [:], .text(description))] + parts)
  }

  private var plot: SVGPlot? {
    guard let values = chart.valueRange, chart.xRange.lowerBound < chart.xRange.upperBound else { return nil }
    let widest = chart.valueTicks(most: 4).map { chart.valueLabel($0).count }.max() ?? 0
    return SVGPlot(
      time: chart.xRange, values: values, left: SVGPlot.width(ofCharacters: widest) + 8,
      right: Self.size.width - 10,
      top: 12, bottom: Self.size.height - 28)
  }

  private func axes(_ plot: SVGPlot) -> [HTMLNode] {
    let levels = chart.valueTicks(most: 4).flatMap { value -> [HTMLNode] in
      let y = plot.y(value)
      return [
        plot.line("grid", plot.left, y, plot.right, y),
        plot.label(chart.valueLabel(value), plot.left - 5, y + 4, anchor: "end"),
      ]
    }
    return levels + plot.ticks(chart.xTicks)
  }

  private func references(_ plot: SVGPlot) -> [HTMLNode] {
    let names = chart.references.map { value, name in
      let y = plot.y(value)
      // With two bounds, the upper one is named above its line and the lower one below, so that the band stays free.
      let isBelow = name == chart.bandNames.lower || y < plot.top + 12
      let x = chart.earlier.last.map { max(plot.left, min(plot.right - 60, plot.x($0.until))) } ?? plot.left
      return plot.label(name, x + 4, isBelow ? y + 12 : y - 4)
    }
    let lines =
      chart.referenceLines.map { value, time in
        plot.line("target", plot.x(time.lowerBound), plot.y(value), plot.x(time.upperBound), plot.y(value))
      } + names
    guard let band = chart.band else { return lines }
    let top = band.upper.map(plot.y) ?? plot.top
    let bottom = band.lower.map(plot.y) ?? plot.bottom
    return [plot.rectangle("band", plot.left, top, plot.right, bottom)] + lines
  }

  private func expected(_ plot: SVGPlot) -> [HTMLNode] {
    chart.shownExpected.map { plot.line("expected", from: $0.from, to: $0.to) }
  }

  private func forecast(_ plot: SVGPlot) -> [HTMLNode] {
    guard let shown = chart.shownForecast, let label = chart.forecast?.label else { return [] }
    let (x, y) = (plot.x(shown.to.x), plot.y(shown.to.y))
    // On the side that the line does not come from, as long as there is room.
    let isAbove = shown.to.y >= shown.from.y ? y > plot.top + 14 : y > plot.bottom - 16
    return [
      plot.line("forecast", from: shown.from, to: shown.to), plot.circle("ring", x, y, 3.5),
      plot.label(label, x - 6, isAbove ? y - 7 : y + 15, anchor: "end"),
    ]
  }

  private func checkIns(_ plot: SVGPlot) -> [HTMLNode] {
    let points = chart.shownPoints.map { (plot.x($0.x), plot.y($0.y)) }
    let path = points.map { "\(SVGPlot.number($0)),\(SVGPlot.number($1))" }.joined(separator: " ")
    return [.make(.polyline, ["class": "checkins", "points": path])]
      + points.map { plot.circle("dot", $0, $1, 2.6) }
  }
}
