extension Painter {
  /// Writes `text` into `columns` from `point` on, cut with an ellipsis where it is wider; the columns that it leaves
  /// free stay as they are. Returns the columns that it takes.
  @discardableResult
  public mutating func text(
    _ text: String, at point: Point, columns: Int, role: Role = .text, align: Alignment = .leading
  ) -> Int {
    guard columns > 0 else { return 0 }
    var shown = text
    var width = measure.width(of: text)
    if width > columns {
      shown = measure.fitted(text, to: columns, ellipsis: glyphs.ellipsis)
      width = measure.width(of: shown)
    }
    let start = Point(column: point.column + align.offset(of: width, in: columns), row: point.row)
    write(shown, at: start, style: style(of: role))
    return width
  }

  /// Writes `spans` one after another into `columns` from `point` on; where they are wider together they are cut as
  /// one text, with one ellipsis. Returns the columns that they take.
  @discardableResult
  public mutating func spans(_ spans: [Span], at point: Point, columns: Int) -> Int {
    let widths = spans.map { measure.width(of: $0.text) }
    let isCut = widths.reduce(0, +) > columns
    // The ellipsis has to have room behind whatever is kept.
    let room = isCut ? columns - measure.width(of: glyphs.ellipsis) : columns
    var used = 0
    for (span, width) in zip(spans, widths) {
      let place = Point(column: point.column + used, row: point.row)
      if used + width > room {
        // With an ellipsis behind it the span is too wide for what is left, and so is cut to end in one.
        return used + text(span.text + glyphs.ellipsis, at: place, columns: columns - used, role: span.role)
      }
      used += text(span.text, at: place, columns: width, role: span.role)
    }
    return used
  }

  /// Writes text that is known to have room.
  mutating func write(_ text: String, at point: Point, style: Style) {
    if text.isPrintableASCII {
      frame.put(ascii: text.utf8, at: point, style: style)
      return
    }
    var place = point
    for cluster in measure.clusters(of: text) {
      frame.put(cluster, at: place, style: style)
      place.column += cluster.columns
    }
  }
}
