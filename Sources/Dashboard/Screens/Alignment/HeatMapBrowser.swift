public import OKRModel

/// The heat map, and its selected cell.
public struct HeatMapBrowser: Sendable {
  public internal(set) var columns: HeatMap.Columns
  public internal(set) var map: HeatMap
  private var rowPosition = 0
  private var columnPositions: [HeatMap.Columns: Int] = [:]

  init(_ map: HeatMap, columns: HeatMap.Columns) {
    self.map = map
    self.columns = columns
  }

  /// The position of the selected row, from 0.
  public var rowIndex: Int { min(rowPosition, max(0, map.rows.count - 1)) }
  /// The position of the selected column, from 0.
  public var columnIndex: Int { min(columnPositions[columns] ?? 0, max(0, map.columns.count - 1)) }

  /// The stage of the selected cell; nil without stages.
  public var row: ConstructID? { map.rows.element(at: rowIndex) }
  /// The category or capability of the selected cell; nil without any.
  public var column: ConstructID? { map.columns.element(at: columnIndex) }

  /// What is in the selected cell; nil if there is a gap.
  public var cell: HeatMap.Cell? {
    guard let row, let column else { return nil }
    return map.cell(row, column)
  }

  mutating func select(row: Int) { rowPosition = min(max(0, row), max(0, map.rows.count - 1)) }

  mutating func select(column: Int) {
    columnPositions[columns] = min(max(0, column), max(0, map.columns.count - 1))
  }
}
