import Canvas

/// A box in the middle of the screen.
enum Card {
  /// The inside of a box of at most `size` in the middle of `area`, with a margin of one column.
  static func inside(size: Size, in area: Rect) -> Rect {
    area.centred(size).inset(columns: 2, rows: 1)
  }

  /// Draws an empty box of at most `size` in the middle of `area`, and returns its inside with a margin of one column.
  static func draw(
    _ title: String, detail: String = "", size: Size, into painter: inout Painter, in area: Rect
  ) -> Rect {
    let rect = area.centred(size)
    painter.fill(rect)
    return painter.pane(rect, title: title, detail: detail, focused: true).inset(columns: 1)
  }
}
