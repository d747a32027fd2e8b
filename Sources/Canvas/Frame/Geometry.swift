/// A position on the screen: columns and rows from 0 at the top left.
public struct Point: Hashable, Sendable {
  public var column: Int
  public var row: Int

  /// Makes a position.
  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// An extent in columns and rows, never negative.
public struct Size: Hashable, Sendable {
  public var columns: Int
  public var rows: Int

  /// Makes an extent; negative numbers become 0.
  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}

/// A rectangle of cells, possibly empty.
public struct Rect: Hashable, Sendable {
  public var origin: Point
  public var size: Size

  /// Makes a rectangle.
  public init(column: Int, row: Int, columns: Int, rows: Int) {
    self.origin = Point(column: column, row: row)
    self.size = Size(columns: columns, rows: rows)
  }

  /// The rectangle of a whole screen.
  public init(_ size: Size) {
    self.init(column: 0, row: 0, columns: size.columns, rows: size.rows)
  }

  /// The first column.
  public var left: Int { origin.column }
  /// The first row.
  public var top: Int { origin.row }
  /// The column after the last one.
  public var right: Int { origin.column + size.columns }
  /// The row after the last one.
  public var bottom: Int { origin.row + size.rows }
  /// Its rows, from the top.
  public var rows: Range<Int> { top..<bottom }
  /// Its columns, from the left.
  public var columns: Range<Int> { left..<right }
  /// Whether it contains no cells.
  public var isEmpty: Bool { size.columns == 0 || size.rows == 0 }

  /// Whether `point` is in it.
  public func contains(_ point: Point) -> Bool {
    columns.contains(point.column) && rows.contains(point.row)
  }

  /// The rectangle without `columns` at its left and right and `rows` at its top and bottom.
  public func inset(columns: Int = 0, rows: Int = 0) -> Rect {
    Rect(
      column: left + columns, row: top + rows, columns: size.columns - 2 * columns, rows: size.rows - 2 * rows
    )
  }

  /// The part that both rectangles share.
  public func intersection(_ other: Rect) -> Rect {
    let left = max(self.left, other.left)
    let top = max(self.top, other.top)
    return Rect(
      column: left, row: top, columns: min(right, other.right) - left, rows: min(bottom, other.bottom) - top)
  }

  /// Splits it into a left part of `columns` and the rest.
  public func split(leftColumns columns: Int) -> (left: Rect, right: Rect) {
    let width = min(max(0, columns), size.columns)
    return (
      Rect(column: left, row: top, columns: width, rows: size.rows),
      Rect(column: left + width, row: top, columns: size.columns - width, rows: size.rows)
    )
  }

  /// Splits it into an upper part of `rows` and the rest.
  public func split(topRows rows: Int) -> (top: Rect, bottom: Rect) {
    let height = min(max(0, rows), size.rows)
    return (
      Rect(column: left, row: top, columns: size.columns, rows: height),
      Rect(column: left, row: top + height, columns: size.columns, rows: size.rows - height)
    )
  }

  /// A rectangle of at most `size`, centred in this one.
  public func centred(_ size: Size) -> Rect {
    let columns = min(size.columns, self.size.columns)
    let rows = min(size.rows, self.size.rows)
    return Rect(
      column: left + (self.size.columns - columns) / 2, row: top + (self.size.rows - rows) / 2,
      columns: columns, rows: rows)
  }
}
