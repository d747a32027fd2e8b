/// Lines of dots finer than cells: two by four per cell in Braille, one per cell in ASCII.
struct DotGrid {
  /// A dot: columns and rows of dots from 0 at the top left.
  struct Dot: Hashable {
    var column: Int
    var row: Int
  }

  let columns: Int
  let rows: Int
  /// The dots of each cell as the low byte of its Braille character, row by row.
  private var cells: [UInt8]

  /// Makes an empty grid over `columns` and `rows` of cells.
  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    self.cells = Array(repeating: 0, count: max(0, columns * rows))
  }

  static let dotsAcross = 2
  static let dotsDown = 4

  /// Sets a dot; dots outside are ignored.
  mutating func set(_ dot: Dot) {
    guard dot.column >= 0, dot.row >= 0 else { return }
    let column = dot.column / Self.dotsAcross
    let row = dot.row / Self.dotsDown
    guard column < columns, row < rows else { return }
    cells[row * columns + column] |= Self.bit(of: dot)
  }

  /// Draws a straight line between two dots (Bresenham's algorithm), with gaps if it `isBroken`.
  mutating func line(from start: Dot, to end: Dot, isBroken: Bool = false) {
    let across = abs(end.column - start.column)
    let down = -abs(end.row - start.row)
    var dot = start
    var error = across + down
    // Two cells of line and one of gap, from the start, so that it looks neither solid nor dotted.
    func isDrawn(_ dot: Dot) -> Bool {
      !isBroken || abs(dot.column / Self.dotsAcross - start.column / Self.dotsAcross) % 3 < 2
    }
    if isDrawn(dot) { set(dot) }
    while dot != end {
      let doubled = 2 * error
      if doubled >= down {
        error += down
        dot.column += start.column < end.column ? 1 : -1
      }
      if doubled <= across {
        error += across
        dot.row += start.row < end.row ? 1 : -1
      }
      if isDrawn(dot) { set(dot) }
    }
  }

  /// Thickens the line at a dot to the block of two by two that contains it.
  mutating func mark(_ dot: Dot) {
    let left = dot.column / 2 * 2
    let top = dot.row / 2 * 2
    for row in top...top + 1 {
      for column in left...left + 1 {
        set(Dot(column: column, row: row))
      }
    }
  }

  /// The Braille character of a cell; nil for one without dots.
  func character(column: Int, row: Int) -> String? {
    guard (0..<columns).contains(column), (0..<rows).contains(row) else { return nil }
    let dots = cells[row * columns + column]
    guard dots != 0 else { return nil }
    return Unicode.Scalar(0x2800 + UInt32(dots)).map { String(Character($0)) }
  }

  /// The bit of a dot in its Braille character (Unicode, chapter 21.1): dots 1 to 3 and 7 are the left column from
  /// the top, 4 to 6 and 8 the right one.
  private static func bit(of dot: Dot) -> UInt8 {
    switch (dot.column % dotsAcross, dot.row % dotsDown) {
    case (0, 3): 0x40
    case (1, 3): 0x80
    case (0, let row): 0x01 << row
    case (_, let row): 0x08 << row
    }
  }
}
