import Canvas

/// Where the rows of a page are, and the chart beside them.
struct StandUpLayout {
  /// Whether the page shows the four squares side by side instead of rows.
  let showsSquares: Bool
  /// Where the rows are: with margins on all sides, and a row below to show that there is more.
  let text: Rect
  /// Where the chart of the selected key result is; nil if there is no room for it.
  let side: Rect?

  init(page: StandUp.Page, in body: Rect) {
    showsSquares = page == .fourSquare && FourSquareView.fits(in: body)
    let margin = body.size.columns >= 60 ? 3 : 1
    let top = body.size.rows >= 18 ? 1 : 0
    let columns = Self.sideColumns(of: body, page: page)
    let text = Rect(
      column: body.left + margin, row: body.top + top,
      columns: max(0, body.size.columns - 2 * margin - columns), rows: max(0, body.size.rows - top - 1))
    self.text = text
    side =
      columns > 0
      ? Rect(
        column: text.right + 4, row: text.top + 2, columns: body.right - text.right - 6,
        rows: text.size.rows - 2) : nil
  }

  private static func sideColumns(of body: Rect, page: StandUp.Page) -> Int {
    guard case .stage = page, body.size.columns >= 116, body.size.rows >= 16 else { return 0 }
    return min(60, body.size.columns * 2 / 5)
  }
}
