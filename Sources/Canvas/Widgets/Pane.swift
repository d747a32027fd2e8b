extension Painter {
  /// Draws a pane: a border with `title` at its top left and `detail` at its top right, and blanks inside. Of the two
  /// the detail gives way first. Returns the inside; where there is no room for a border, nothing is drawn and the
  /// inside is empty.
  @discardableResult
  public mutating func pane(_ rect: Rect, title: String, detail: String = "", focused: Bool) -> Rect {
    guard rect.size.columns >= 2, rect.size.rows >= 2 else {
      return Rect(column: rect.left, row: rect.top, columns: 0, rows: 0)
    }
    let inside = rect.inset(columns: 1, rows: 1)
    fill(inside)
    border(rect, role: focused ? .borderFocused : .border)
    // A stretch of border stays on both sides of either text.
    let titleRoom = inside.size.columns - 2
    let titleColumns = label(title, at: rect.left + 2, row: rect.top, columns: titleRoom)
    let detailRoom = titleRoom - titleColumns - 1
    let detailColumns = min(detailRoom, measure.width(of: detail) + 2)
    guard detailColumns >= 6 || detailColumns == measure.width(of: detail) + 2 else { return inside }
    label(detail, at: rect.right - 2 - detailColumns, row: rect.top, columns: detailColumns)
    return inside
  }

  /// Writes a title into a border, with a blank on both sides. Returns the columns that it takes.
  @discardableResult
  private mutating func label(_ text: String, at column: Int, row: Int, columns: Int) -> Int {
    guard !text.isEmpty, columns >= 3 else { return 0 }
    let shown = " " + measure.fitted(text, to: columns - 2, ellipsis: glyphs.ellipsis) + " "
    return self.text(shown, at: Point(column: column, row: row), columns: columns, role: .title)
  }

  private mutating func border(_ rect: Rect, role: Role) {
    let style = style(of: role)
    let (topLeft, topRight, bottomLeft, bottomRight) = glyphs.corners
    let line = String(repeating: glyphs.horizontal, count: rect.size.columns - 2)
    write(topLeft + line + topRight, at: rect.origin, style: style)
    write(bottomLeft + line + bottomRight, at: Point(column: rect.left, row: rect.bottom - 1), style: style)
    for row in rect.rows.dropFirst().dropLast() {
      write(glyphs.vertical, at: Point(column: rect.left, row: row), style: style)
      write(glyphs.vertical, at: Point(column: rect.right - 1, row: row), style: style)
    }
  }
}
