extension Painter {
  /// Draws a pane: a border with `title` at its top left and `detail` at its top right, and blanks inside. If both do
  /// not fit, the detail is dropped first. Returns the inside; if there is no room for a border, nothing is drawn and
  /// the inside is empty.
  @discardableResult
  public mutating func pane(_ rect: Rect, title: String, detail: String = "", focused: Bool) -> Rect {
    guard rect.size.columns >= 2, rect.size.rows >= 2 else {
      return Rect(column: rect.left, row: rect.top, columns: 0, rows: 0)
    }
    let inside = rect.inset(columns: 1, rows: 1)
    fill(inside)
    border(rect, role: focused ? .borderFocused : .border)
    // Some border stays on both sides of either text.
    let titleRoom = inside.size.columns - 2
    let detailRoom = titleRoom - label(title, at: rect.left + 2, row: rect.top, columns: titleRoom) - 1
    let detailColumns = measure.width(of: detail) + 2
    // A few letters of a detail are useless.
    guard detailColumns <= detailRoom || detailRoom >= 12 else { return inside }
    let shownColumns = min(detailColumns, detailRoom)
    label(detail, at: rect.right - 2 - shownColumns, row: rect.top, columns: shownColumns)
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
    let (topLeft, topRight, bottomLeft, bottomRight) = glyphs.corners
    let (top, bottom, left, right) = (rect.top, rect.bottom - 1, rect.left, rect.right - 1)
    for row in [top, bottom] {
      line(of: glyphs.horizontal, from: Point(column: left, row: row), columns: rect.size.columns, role: role)
    }
    for row in top + 1..<bottom {
      glyph(glyphs.vertical, at: Point(column: left, row: row), role: role)
      glyph(glyphs.vertical, at: Point(column: right, row: row), role: role)
    }
    glyph(topLeft, at: Point(column: left, row: top), role: role)
    glyph(topRight, at: Point(column: right, row: top), role: role)
    glyph(bottomLeft, at: Point(column: left, row: bottom), role: role)
    glyph(bottomRight, at: Point(column: right, row: bottom), role: role)
  }
}
