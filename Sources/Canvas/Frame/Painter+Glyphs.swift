extension Painter {
  /// Writes one of the glyphs that draw things. They all take one column, so that nothing has to be measured.
  mutating func glyph(_ glyph: String, at point: Point, role: Role) {
    frame.put(glyph, at: point, style: style(of: role))
  }

  /// Writes a glyph into `columns` from `point` on.
  mutating func line(of glyph: String, from point: Point, columns: Int, role: Role) {
    let style = style(of: role)
    for column in point.column..<point.column + max(0, columns) {
      frame.put(glyph, at: Point(column: column, row: point.row), style: style)
    }
  }
}
