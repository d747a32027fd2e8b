import Canvas

/// The shortest sequences that move the cursor.
struct CursorMove {
  /// Whether the terminal can move to a column of the same row (CHA).
  let movesToColumn: Bool

  /// The sequence that moves from `start`, nil if that is unknown, to `end`; empty if they are the same.
  func sequence(from start: Point?, to end: Point) -> String {
    let anywhere = Self.absolute(end)
    guard let start else { return anywhere }
    guard start.row <= end.row else { return anywhere }
    // A line feed moves straight down: the screen is taken over with raw output.
    let down = String(repeating: "\n", count: end.row - start.row)
    guard down.utf8.count < anywhere.utf8.count else { return anywhere }
    let near = down + along(from: start.column, to: end.column)
    return near.utf8.count < anywhere.utf8.count ? near : anywhere
  }

  private static func absolute(_ end: Point) -> String {
    switch (end.row, end.column) {
    case (0, 0): "\u{1B}[H"
    case (_, 0): "\u{1B}[\(end.row + 1)H"
    default: "\u{1B}[\(end.row + 1);\(end.column + 1)H"
    }
  }

  /// The shortest way from one column of a row to another.
  private func along(from start: Int, to end: Int) -> String {
    if start == end { return "" }
    var ways: [String] = []
    if end == 0 { ways.append("\r") }
    if start < end {
      ways.append(Self.sequence(by: end - start, "C"))
    } else {
      ways.append(Self.sequence(by: start - end, "D"))
      if start - end < 4 { ways.append(String(repeating: "\u{8}", count: start - end)) }
    }
    if movesToColumn { ways.append("\u{1B}[\(end + 1)G") }
    return ways.min { $0.utf8.count < $1.utf8.count } ?? ""
  }

  private static func sequence(by count: Int, _ final: String) -> String {
    count == 1 ? "\u{1B}[\(final)" : "\u{1B}[\(count)\(final)"
  }
}
