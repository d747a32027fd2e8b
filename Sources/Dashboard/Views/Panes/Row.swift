import Canvas

/// A row of a pane: a title that gives way, and columns at the right that do not.
struct Row {
  /// A column at the right.
  struct Column {
    let columns: Int
    let draw: (inout Painter, Point) -> Void

    /// A column that shows text at its right end.
    static func text(_ text: String, _ columns: Int, role: Role = .text, align: Alignment = .trailing)
      -> Column
    {
      Column(columns: columns) { painter, point in
        painter.text(
          text, at: Point(column: point.column + 1, row: point.row), columns: columns - 1, role: role,
          align: align)
      }
    }

    /// A column that shows a bar.
    static func bar(_ bar: Bar, _ columns: Int, role: Role) -> Column {
      Column(columns: columns) { painter, point in
        painter.bar(
          bar, at: Point(column: point.column + 1, row: point.row), columns: columns - 1, role: role)
      }
    }
  }

  let title: String
  var titleRole: Role = .text
  let columns: [Column]
  /// Whether it has changed since the day that is looked at; nil when that is today.
  var isChanged: Bool?

  /// Draws the row across `rect`; a selected one carries the pointer and the theme's selection.
  func draw(into painter: inout Painter, in rect: Rect, selection: Role?) {
    guard let selection else { return drawParts(into: &painter, in: rect, isSelected: false) }
    painter.withBackdrop(selection, rect: rect) { painter in
      drawParts(into: &painter, in: rect, isSelected: true)
    }
  }

  private func drawParts(into painter: inout Painter, in rect: Rect, isSelected: Bool) {
    let trailing = columns.reduce(0) { $0 + $1.columns }
    // The pointer has a blank of its own where there is room for one.
    let margin = rect.size.columns >= 30 || isChanged != nil ? 2 : 1
    let titleColumns = rect.size.columns - margin - trailing
    if isSelected { painter.text(painter.glyphs.pointer, at: rect.origin, columns: 1, role: .accent) }
    if isChanged == true {
      painter.text(
        painter.glyphs.changed, at: Point(column: rect.left + 1, row: rect.top), columns: 1, role: .accent)
    }
    painter.text(
      title, at: Point(column: rect.left + margin, row: rect.top), columns: titleColumns, role: titleRole)
    var column = rect.left + margin + max(0, titleColumns)
    for part in columns {
      part.draw(&painter, Point(column: column, row: rect.top))
      column += part.columns
    }
  }
}
