import Canvas
import OKRModel

/// Where everything is in the heat map: the selected row and column are always visible.
struct HeatMapGrid {
  /// The width of the stages' totals in columns.
  static let totalColumns = 8

  let area: Rect
  /// The width of the stages' titles in columns.
  let titleColumns: Int
  let cellColumns: Int
  /// The indices of the visible columns.
  let columns: Range<Int>
  /// Where the totals of the stages start; nil if there is no room for them.
  let totalsLeft: Int?
  let headRow: Int
  let firstRow: Int
  /// The indices of the visible rows.
  let rows: Range<Int>
  /// The row of the totals of the columns; nil if there is no room for it.
  let totalsRow: Int?
  /// Where the sentence about the selected cell is.
  let sentence: Rect

  init(_ browser: HeatMapBrowser, in inside: Rect) {
    area = inside
    let width = inside.size.columns
    titleColumns = width >= 100 ? 26 : width >= 70 ? 21 : 14
    let hasTotals = width - titleColumns - Self.totalColumns >= 22
    let room = width - titleColumns - (hasTotals ? Self.totalColumns : 0)
    cellColumns = browser.columns == .categories ? max(11, min(16, room / 4)) : 12
    let count = browser.map.columns.count
    let shown = min(count, max(1, room / cellColumns))
    let firstColumn = max(0, min(browser.columnIndex - shown / 2, count - shown))
    columns = firstColumn..<firstColumn + shown
    totalsLeft = hasTotals ? inside.left + titleColumns + shown * cellColumns : nil

    let isHigh = inside.size.rows >= 10
    headRow = inside.top + (isHigh ? 1 : 0)
    firstRow = headRow + 1
    let sentenceRows = isHigh ? 2 : 1
    let hasColumnTotals = inside.size.rows >= 6
    let taken = (isHigh ? 3 : 1) + sentenceRows + (hasColumnTotals ? 1 : 0)
    let height = max(1, inside.size.rows - taken)
    let shownRows = min(browser.map.rows.count, height)
    let first = max(0, min(browser.rowIndex - shownRows / 2, browser.map.rows.count - shownRows))
    rows = first..<first + shownRows
    totalsRow = hasColumnTotals ? firstRow + shownRows : nil
    let sentenceTop = firstRow + shownRows + (hasColumnTotals ? 1 : 0) + (isHigh ? 1 : 0)
    sentence = Rect(
      column: inside.left + 1, row: sentenceTop, columns: width - 2, rows: sentenceRows)
  }

  /// Where the column at `position` starts.
  func left(of position: Int) -> Int {
    area.left + titleColumns + (position - columns.lowerBound) * cellColumns
  }

  /// The positions of the row and the column at `point`; nil outside the cells.
  func position(at point: Point) -> (row: Int, column: Int)? {
    let row = rows.lowerBound + point.row - firstRow
    let offset = point.column - area.left - titleColumns
    guard rows.contains(row), offset >= 0, cellColumns > 0 else { return nil }
    let column = columns.lowerBound + offset / cellColumns
    return columns.contains(column) ? (row, column) : nil
  }
}
