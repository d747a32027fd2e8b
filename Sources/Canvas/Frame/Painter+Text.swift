extension Painter {
  /// Writes `text` into `columns` starting at `point`, cut with an ellipsis if it is wider; unused columns stay as they
  /// are. Returns the columns that it takes.
  @discardableResult
  public mutating func text(
    _ text: String, at point: Point, columns: Int, role: Role = .text, align: Alignment = .leading
  ) -> Int {
    let style = style(of: role)
    // The common case: it needs neither measuring nor cutting.
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

  /// Writes text being typed into `columns`: an ellipsis hides what does not fit, even digits, because a field scrolls
  /// and they come back. Returns the columns that it takes.
  public mutating func typed(_ text: String, at point: Point, columns: Int, role: Role) -> Int {
    let line = measure.line(of: text, columns: columns, ellipsis: glyphs.ellipsis, keepsNumbers: false)
    frame.put(line, at: point, style: style(of: role))
    return line.columns
  }

  /// Writes `spans` one after another into `columns` starting at `point`; if they are wider together, they are cut as
  /// one text, with one ellipsis. Returns the columns that they take.
  @discardableResult
  public mutating func spans(_ spans: [Span], at point: Point, columns: Int) -> Int {
    var used = 0
    for span in measure.fitted(spans, to: columns, ellipsis: glyphs.ellipsis) {
      let place = Point(column: point.column + used, row: point.row)
      used += text(span.text, at: place, columns: columns - used, role: span.role)
    }
    return used
  }
}
