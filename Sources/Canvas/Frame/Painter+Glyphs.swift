extension Painter {
  /// Writes one of the drawing glyphs. They all take one column, so nothing needs measuring.
  mutating func glyph(_ glyph: String, at point: Point, role: Role) {
    frame.put(glyph, at: point, style: style(of: role))
  }

  /// Writes a glyph into `columns` starting at `point`.
  mutating func line(of glyph: String, from point: Point, columns: Int, role: Role) {
    let style = style(of: role)
    for column in point.column..<point.column + max(0, columns) {
      frame.put(glyph, at: Point(column: column, row: point.row), style: style)
    }
  }
}
