import Canvas

/// What the mouse does, as terminals tell it: in decimal numbers (SGR, mode 1006), or in three bytes where a terminal
/// knows only the older way (X10, mode 1000).
enum MouseSequence {
  /// How many bytes follow Esc [ M in the older way.
  static let plainLength = 3

  /// The key of the sequence Esc [ `bytes`, where these are `<button;column;row` and M, or m when a button is let go.
  static func decimal(_ bytes: [UInt8]) -> Key {
    let numbers = EscapeSequence.numbers(bytes.dropFirst().dropLast())
    guard bytes.last == UInt8(ascii: "M"), numbers.count == 3 else { return .unknown }
    return key(button: numbers[0], column: numbers[1], row: numbers[2])
  }

  /// The key of the three `bytes` after Esc [ M.
  static func plain(_ bytes: [UInt8]) -> Key {
    let numbers = bytes.map { Int($0) - 0x20 }
    guard numbers.count == plainLength else { return .unknown }
    return key(button: numbers[0], column: numbers[1], row: numbers[2])
  }

  /// Columns and rows are counted from 1.
  private static func key(button: Int, column: Int, row: Int) -> Key {
    guard column > 0, row > 0 else { return .unknown }
    let position = Point(column: column - 1, row: row - 1)
    // Shift, Alt and Ctrl are 4, 8 and 16, and change nothing. Letting go (3) and moving (32) are nothing here.
    return switch button & ~0b11100 {
    case 0: .mouse(MouseEvent(.press, at: position))
    case 64: .mouse(MouseEvent(.wheelUp, at: position))
    case 65: .mouse(MouseEvent(.wheelDown, at: position))
    default: .unknown
    }
  }
}
