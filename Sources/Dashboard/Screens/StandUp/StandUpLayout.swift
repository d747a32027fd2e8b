import Canvas

/// Where the rows of a page are, and the chart below them.
struct StandUpLayout {
  /// Whether the page shows the four squares side by side instead of rows.
  let showsSquares: Bool
  /// Where the rows are: with margins on all sides, and a row below to show that there is more.
  let text: Rect

  init(page: StandUp.Page, in body: Rect) {
    showsSquares = page == .fourSquare && FourSquareView.fits(in: body)
    let margin = body.size.columns >= 60 ? 2 : 1
    let top = body.size.rows >= 18 ? 1 : 0
    text = Rect(
      column: body.left + margin, row: body.top + top, columns: max(0, body.size.columns - 2 * margin),
      rows: max(0, body.size.rows - top - 1))
  }

  /// Where the chart of the selected key result is, below `rowCount` rows; nil if there is no room for it.
  func chart(below rowCount: Int) -> Rect? {
    let rows = text.size.rows - rowCount - 1
    guard rows >= 7, text.size.columns >= 60 else { return nil }
    return Rect(
      column: text.left + 2, row: text.top + rowCount + 1, columns: min(100, text.size.columns - 4),
      rows: min(12, rows))
  }
}
