/// A progress bar with a mark for the expected progress, as inline SVG. The figures are beside it as text, so it is
/// hidden from screen readers.
struct SVGBar {
  /// A fraction, unclamped; nil when it is unknown.
  let progress: Double?
  let expected: Double?

  var node: HTMLNode {
    .make(
      .svg,
      ["class": "bar", "viewBox": "0 0 100 10", "preserveAspectRatio": "none", "aria-hidden": "true"],
      parts)
  }

  private var parts: [HTMLNode] {
    guard let progress, progress.isFinite else {
      return [.make(.line, ["class": "unknown", "x1": "0", "y1": "5", "x2": "100", "y2": "5"])]
    }
    let share = min(1, max(0, progress)) * 100
    let track = HTMLNode.make(
      .rect, ["class": "track", "x": "0", "y": "1", "width": "100", "height": "8"])
    let fill = HTMLNode.make(
      .rect, ["class": "fill", "x": "0", "y": "1", "width": SVGPlot.number(share), "height": "8"])
    guard let expected, expected.isFinite else { return [track, fill] }
    let place = SVGPlot.number(min(99, max(0.5, expected * 100)))
    return [
      track, fill, .make(.line, ["class": "mark", "x1": place, "y1": "0", "x2": place, "y2": "10"]),
    ]
  }
}
