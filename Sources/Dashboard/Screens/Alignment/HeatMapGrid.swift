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
  /// The rows of a cell, with the blank one below it: one, two or three.
  let cellRows: Int
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
  /// Where the sentence about the selected cell is; empty where the cell has a pane of its own.
  let sentence: Rect

  init(_ browser: HeatMapBrowser, in inside: Rect, hasSentence: Bool) {
    area = inside
    let width = inside.size.columns
    titleColumns = width >= 100 ? 24 : width >= 70 ? 21 : 14
    let hasTotals = width - titleColumns - Self.totalColumns >= 22
    let room = width - titleColumns - (hasTotals ? Self.totalColumns : 0)
    let count = browser.map.columns.count
    let least = browser.columns == .categories ? 11 : 16
    let shown = min(count, max(1, room / least))
    cellColumns = min(28, room / max(1, shown))
    let firstColumn = max(0, min(browser.columnIndex - shown / 2, count - shown))
    columns = firstColumn..<firstColumn + shown
    totalsLeft = hasTotals ? inside.left + titleColumns + shown * cellColumns : nil

    let isHigh = inside.size.rows >= 10
    headRow = inside.top + (isHigh ? 1 : 0)
    firstRow = headRow + 1
    let sentenceRows = !hasSentence ? 0 : isHigh ? 2 : 1
    let hasColumnTotals = inside.size.rows >= 6
    let taken =
      (isHigh ? 2 : 1) + (sentenceRows > 0 && isHigh ? 1 : 0) + sentenceRows + (hasColumnTotals ? 1 : 0)
    let height = max(1, inside.size.rows - taken)
    let stages = browser.map.rows.count
    let most = isHigh ? [3, 2] : []
    cellRows = most.first { stages * $0 <= height } ?? 1
    let shownRows = min(stages, height / cellRows)
    let first = max(0, min(browser.rowIndex - shownRows / 2, stages - shownRows))
    rows = first..<first + shownRows
    totalsRow = hasColumnTotals ? firstRow + shownRows * cellRows : nil
    let sentenceTop = firstRow + shownRows * cellRows + (hasColumnTotals ? 1 : 0) + (isHigh ? 1 : 0)
    sentence = Rect(
      column: inside.left + 1, row: sentenceTop, columns: width - 2, rows: sentenceRows)
  }

  /// The cell in the row at `offset` of the visible ones and the column at `position`, with a blank after it.
  func cell(offset: Int, position: Int) -> Rect {
    Rect(
      column: left(of: position), row: firstRow + offset * cellRows, columns: cellColumns - 1,
      rows: max(1, cellRows - 1))
  }

  /// Where the column at `position` starts.
  func left(of position: Int) -> Int {
    area.left + titleColumns + (position - columns.lowerBound) * cellColumns
  }

  /// The positions of the row and the column at `point`; nil outside the cells.
  func position(at point: Point) -> (row: Int, column: Int)? {
    guard point.row >= firstRow else { return nil }
    let row = rows.lowerBound + (point.row - firstRow) / cellRows
    let offset = point.column - area.left - titleColumns
    guard rows.contains(row), offset >= 0, cellColumns > 0 else { return nil }
    let column = columns.lowerBound + offset / cellColumns
    return columns.contains(column) ? (row, column) : nil
  }
}
