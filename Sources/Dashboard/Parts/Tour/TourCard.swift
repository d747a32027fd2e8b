import Canvas

/// The card of the tour: between the screen and the key bar, in rows of its own.
struct TourCard {
  let app: AppContext
  let tour: Tour

  /// What to do, with the keys that are bound.
  var text: String { tour.step.text { app.keymap.name(of: $0, in: .panes) } }

  /// How many rows it takes: its text below a line with the heading, as far as the screen leaves room for it.
  var rows: Int {
    let size = app.surface.size
    let lines = app.surface.measure.wrapped(text, to: max(1, size.columns - 2))
    return min(lines.count + 1, max(1, (size.rows - 6) / 3))
  }

  func draw(into painter: inout Painter, in rect: Rect) {
    guard rect.size.rows > 0 else { return }
    painter.fill(rect)
    let heading = Rect(column: rect.left, row: rect.top, columns: rect.size.columns, rows: 1)
    let line = String(repeating: painter.glyphs.horizontal, count: rect.size.columns)
    painter.text(line, at: heading.origin, columns: rect.size.columns, role: .borderFocused)
    painter.spans(
      [Span(" \(tour.heading) ", .accent)], at: Point(column: rect.left + 2, row: rect.top),
      columns: rect.size.columns - 4)
    let aside = " :tour puts it aside "
    let columns = painter.measure.width(of: aside)
    if rect.size.columns >= columns + 40 {
      painter.text(
        aside, at: Point(column: rect.right - columns - 2, row: rect.top), columns: columns, role: .muted)
    }
    let lines = painter.measure.wrapped(text, to: max(1, rect.size.columns - 2))
    for (offset, line) in lines.prefix(rect.size.rows - 1).enumerated() {
      painter.text(
        line, at: Point(column: rect.left + 1, row: rect.top + 1 + offset), columns: rect.size.columns - 2)
    }
  }
}
