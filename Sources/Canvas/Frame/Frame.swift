/// A whole screen as it should look: a grid of cells and the cursor position. A terminal draws the difference.
public struct Frame: Equatable, Sendable {
  public let size: Size
  /// The cells, row by row.
  public internal(set) var cells: [Cell]
  /// The position of the real cursor; nil to hide it.
  public var cursor: Point?

  /// Makes a frame of blanks.
  public init(size: Size, style: Style = Style()) {
    self.size = size
    self.cells = Array(repeating: Cell(style: style), count: size.columns * size.rows)
  }

  /// The cell at `point`; outside the frame it reads as a blank, and writing does nothing.
  public subscript(point: Point) -> Cell {
    get {
      guard let index = index(of: point) else { return Cell() }
      return cells[index]
    }
    set {
      guard let index = index(of: point) else { return }
      cells[index] = newValue
    }
  }

  /// The cells of `row`; empty outside the frame.
  public func row(_ row: Int) -> ArraySlice<Cell> {
    guard (0..<size.rows).contains(row) else { return [] }
    return cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// The frame as plain text: a line per row, without trailing blanks.
  public var text: String {
    (0..<size.rows).map { index in
      var line = row(index).map(\.text).joined()
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }

  func index(of point: Point) -> Int? {
    guard (0..<size.columns).contains(point.column), (0..<size.rows).contains(point.row) else { return nil }
    return point.row * size.columns + point.column
  }
}
