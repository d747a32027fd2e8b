import Canvas
import TextFormats

/// The area of a chart in SVG, and the mapping of days and values to coordinates.
struct SVGPlot {
  let time: ClosedRange<Double>
  let values: ClosedRange<Double>
  let left, right, top, bottom: Double

  /// The approximate width of a label with `count` characters.
  static func width(ofCharacters count: Int) -> Double { Double(count) * 6.3 }

  /// A coordinate with one decimal place.
  static func number(_ value: Double) -> String { JSONValue.number((value * 10).rounded() / 10).text }

  func x(_ value: Double) -> Double { left + Self.share(of: value, in: time) * (right - left) }

  func y(_ value: Double) -> Double { bottom - Self.share(of: value, in: values) * (bottom - top) }

  /// In halves, because the difference of very large numbers would be infinite.
  private static func share(of value: Double, in range: ClosedRange<Double>) -> Double {
    let half = range.upperBound / 2 - range.lowerBound / 2
    guard half > 0, half.isFinite, value.isFinite else { return 0 }
    return min(1, max(0, (value / 2 - range.lowerBound / 2) / half))
  }

  func line(_ style: String, _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) -> HTMLNode {
    .make(
      .line,
      [
        "class": style, "x1": Self.number(x1), "y1": Self.number(y1), "x2": Self.number(x2),
        "y2": Self.number(y2),
      ])
  }

  func line(_ style: String, from start: ChartPoint, to end: ChartPoint) -> HTMLNode {
    line(style, x(start.x), y(start.y), x(end.x), y(end.y))
  }

  func rectangle(_ style: String, _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) -> HTMLNode {
    .make(
      .rect,
      [
        "class": style, "x": Self.number(x1), "y": Self.number(y1), "width": Self.number(max(0, x2 - x1)),
        "height": Self.number(max(0, y2 - y1)),
      ])
  }

  func circle(_ style: String, _ x: Double, _ y: Double, _ radius: Double) -> HTMLNode {
    .make(
      .circle, ["class": style, "cx": Self.number(x), "cy": Self.number(y), "r": Self.number(radius)])
  }

  func label(_ text: String, _ x: Double, _ y: Double, anchor: String? = nil) -> HTMLNode {
    .make(.text, ["x": Self.number(x), "y": Self.number(y), "text-anchor": anchor], .text(text))
  }

  /// The labels of the time axis, as far as there is room; there always is for the last one.
  func ticks(_ ticks: [ChartTick]) -> [HTMLNode] {
    guard let last = ticks.last else { return [] }
    var limit = right - Self.width(ofCharacters: last.label.count) - 6
    var labels = [label(last.label, right, bottom + 18, anchor: "end")]
    for tick in ticks.dropLast().reversed() {
      let place = x(tick.x)
      guard place + Self.width(ofCharacters: tick.label.count) < limit else { continue }
      labels.append(label(tick.label, place, bottom + 18))
      limit = place - 6
    }
    return [line("axis", left, bottom, right, bottom)] + labels
  }
}
