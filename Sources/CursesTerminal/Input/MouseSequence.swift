import Canvas

/// Mouse events as terminals report them: in decimal numbers (SGR, mode 1006, or urxvt's, mode 1015), or in three
/// bytes (X10, mode 1000), of which two may be UTF-8 (mode 1005).
enum MouseSequence {
  /// How many values follow Esc [ M in the older form.
  private static let plainLength = 3

  /// The key of `sequence`; nil when it is not a mouse event.
  static func decimal(_ sequence: ControlSequence) -> Key? {
    let numbers = sequence.parameters.map { $0.first ?? nil }
    switch (sequence.marker, sequence.final) {
    case (UInt8(ascii: "<"), UInt8(ascii: "M")):
      guard numbers.count == 3, let button = numbers[0], let column = numbers[1], let row = numbers[2] else {
        return .unknown
      }
      return key(button: button, column: column, row: row)
    case (nil, UInt8(ascii: "M")):
      guard numbers.count == 3, let button = numbers[0], let column = numbers[1], let row = numbers[2] else {
        return .unknown
      }
      return key(button: button - 0x20, column: column, row: row)
    default: return nil
    }
  }

  /// The key of the `bytes` after Esc [ M; nil while some are missing. Beyond column 95 the older form and UTF-8 look
  /// alike at first: `isLast` means that no more bytes will arrive.
  static func plain(_ bytes: [UInt8], isLast: Bool) -> Key? {
    var values: [Int] = []
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      if (0xC2...0xDF).contains(byte), let next = rest.first, next & 0xC0 == 0x80 {
        values.append(Int(byte & 0x1F) << 6 | Int(next & 0x3F))
        rest.removeFirst()
      } else {
        values.append(Int(byte))
      }
    }
    if values.count < plainLength, isLast, bytes.count == plainLength { values = bytes.map { Int($0) } }
    guard values.count >= plainLength else { return nil }
    // A byte that could start UTF-8 needs the next one.
    if let last = bytes.last, !isLast, (0xC2...0xDF).contains(last) { return nil }
    return key(button: values[0] - 0x20, column: values[1] - 0x20, row: values[2] - 0x20)
  }

  /// Columns and rows are counted from 1.
  private static func key(button: Int, column: Int, row: Int) -> Key {
    guard column > 0, row > 0 else { return .unknown }
    let position = Point(column: column - 1, row: row - 1)
    // Shift, Alt and Ctrl are 4, 8 and 16, and do not matter. Releases (3) and motion (32) have no meaning here.
    return switch button & ~0b11100 {
    case 0: .mouse(MouseEvent(.press, at: position))
    case 64: .mouse(MouseEvent(.wheelUp, at: position))
    case 65: .mouse(MouseEvent(.wheelDown, at: position))
    default: .unknown
    }
  }
}
