import Canvas

extension Painter {
  /// Shows in the lower border of `rect` which of `count` rows are visible, if not all are: `3–9 of 12`.
  mutating func extent(first: Int, shown: Int, of count: Int, below rect: Rect) {
    guard count > shown, shown > 0 else { return }
    let text = " \(first + 1)\(glyphs.isASCII ? "-" : "–")\(min(count, first + shown)) of \(count) "
    let columns = measure.width(of: text)
    // A part of it would be misleading.
    guard columns + 3 <= rect.size.columns else { return }
    self.text(
      text, at: Point(column: rect.right - columns - 2, row: rect.bottom - 1), columns: columns, role: .muted)
  }
}
