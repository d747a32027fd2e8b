/// Where every 256th column of long lines is, so that a position far along a line is found without counting from its
/// start.
struct ColumnMarks: Sendable {
  private static let distance = 256

  /// By line, from 1, the offsets of the columns 257, 513 and so on.
  private let offsets: [Int: [Int]]

  init(_ bytes: [UInt8], lineStarts: [Int]) {
    var offsets: [Int: [Int]] = [:]
    for (index, start) in lineStarts.enumerated() {
      let end = index + 1 < lineStarts.count ? lineStarts[index + 1] : bytes.count
      guard end - start > 2 * Self.distance else { continue }
      var marks: [Int] = []
      var column = 0
      // A continuation byte does not start a column.
      for offset in start..<end where bytes[offset] & 0xC0 != 0x80 {
        if column > 0, column % Self.distance == 0 { marks.append(offset) }
        column += 1
      }
      offsets[index + 1] = marks
    }
    self.offsets = offsets
  }

  /// The last column of the line up to the byte at `offset` whose offset is known, with that offset; nil if there is
  /// none.
  func last(upTo offset: Int, line: Int) -> (column: Int, offset: Int)? {
    guard let marks = offsets[line] else { return nil }
    var (low, high) = (0, marks.count)
    while low < high {
      let middle = (low + high) / 2
      if marks[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? (low * Self.distance + 1, marks[low - 1]) : nil
  }

  /// The last column up to that of `place` whose offset is known, with that offset; the first column and nil if there
  /// is none.
  func last(before place: Place) -> (column: Int, offset: Int?) {
    let number = (place.column - 1) / Self.distance
    guard number > 0, let marks = offsets[place.line], let last = marks.prefix(number).last else {
      return (1, nil)
    }
    return (min(number, marks.count) * Self.distance + 1, last)
  }
}
