extension Painter {
  /// Writes `text` into `columns` from `point` on, cut with an ellipsis where it is wider; the columns that it leaves
  /// free stay as they are. Returns the columns that it takes.
  @discardableResult
  public mutating func text(
    _ text: String, at point: Point, columns: Int, role: Role = .text, align: Alignment = .leading
  ) -> Int {
    let style = style(of: role)
    // Most of what is drawn: it needs neither measuring nor cutting.
    if text.utf8.count <= columns, text.isPrintableASCII {
      let width = text.utf8.count
      let start = point.column + align.offset(of: width, in: columns)
      frame.put(ascii: text.utf8, at: Point(column: start, row: point.row), style: style)
      return width
    }
    let line = measure.line(of: text, columns: columns, ellipsis: glyphs.ellipsis)
    let start = point.column + align.offset(of: line.columns, in: columns)
    frame.put(line, at: Point(column: start, row: point.row), style: style)
    return line.columns
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
}
