import Canvas

/// Maps escape sequences to keys, in the forms of xterm, kitty, rxvt, tmux, screen and the Linux console.
enum EscapeSequence {
  /// What follows Esc [ at the start of a paste.
  static let pasteStart = Array("200~".utf8)

  /// The keys of the sequence Esc [ `bytes`: none for a key release, `unknown` for anything that is not a key.
  static func keys(_ bytes: [UInt8], readsMouse: Bool) -> [Key] {
    if bytes.first == UInt8(ascii: "[") { return [consoleKey(bytes)] }
    if isShiftedInRxvt(bytes) {
      return [digitsAlone(bytes.dropLast()).map(numbered) ?? .unknown]
    }
    guard let sequence = ControlSequence(bytes), sequence.intermediates.isEmpty else { return [.unknown] }
    if let mouse = MouseSequence.decimal(sequence) { return [readsMouse ? mouse : .unknown] }
    // Replies of the terminal start with one of < = > ?, and are not keys.
    guard sequence.marker == nil else { return [.unknown] }
    switch sequence.final {
    case UInt8(ascii: "u"): return ModifiedKey(unicode: sequence)?.keys ?? [.unknown]
    case UInt8(ascii: "~") where sequence.number(0) == 27 && sequence.parameters.count > 2:
      return ModifiedKey(other: sequence)?.keys ?? [.unknown]
    default: return sequence.number(1, 1) == ModifiedKey.release ? [] : [key(of: sequence)]
    }
  }

  private static func key(of sequence: ControlSequence) -> Key {
    // GNU screen and older terminals omit the 1 before the modifier.
    let isWordwise = isControlOrAlt(
      (sequence.parameters.count > 1 ? sequence.number(1) : sequence.number(0)) ?? 1)
    switch sequence.final {
    // rxvt marks Ctrl, and Ctrl with Shift, with these instead of a number.
    case UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "@"):
      return sequence.number(0).map(numbered) ?? .unknown
    case UInt8(ascii: "Z"): return .backTab
    case UInt8(ascii: "a")...UInt8(ascii: "d") where sequence.parameters != []:
      // Only rxvt's Shift-arrows are in lower case, and they have no numbers.
      return .unknown
    // With numbers it may as well be a cursor position report that some program requested.
    case UInt8(ascii: "R") where sequence.parameters != []: return .unknown
    default:
      return sequence.parameters.count > 2 ? .unknown : lettered(sequence.final, isWordwise: isWordwise)
    }
  }

  /// The Linux console puts a second [ before the letters of F1 to F5.
  private static func consoleKey(_ bytes: [UInt8]) -> Key {
    guard let final = bytes.last, (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(final) else {
      return .unknown
    }
    return .function(Int(final) - 0x40)
  }

  /// Whether Esc [ `bytes` is rxvt's form for Shift and a key. In other sequences the dollar is followed by something.
  static func isShiftedInRxvt(_ bytes: [UInt8]) -> Bool {
    bytes.last == UInt8(ascii: "$") && digitsAlone(bytes.dropLast()).map(numbered) ?? .unknown != .unknown
  }

  /// The number in `bytes`; nil unless they are one to three digits.
  private static func digitsAlone(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard (1...3).contains(bytes.count) else { return nil }
    return Int(String(decoding: bytes, as: UTF8.self))
  }

  /// The key for Alt with an arrow; nil if it has no meaning.
  static func wordMotion(of key: Key) -> Key? {
    switch key {
    case .left: .controlLeft
    case .right: .controlRight
    default: nil
    }
  }

  /// The key of the sequence Esc O `bytes`.
  static func applicationKey(_ bytes: [UInt8]) -> Key {
    guard let final = bytes.last else { return .unknown }
    let parameters = String(decoding: bytes.dropLast(), as: UTF8.self).split(separator: ";")
    let modifier = parameters.last.flatMap { Int($0) } ?? 1
    switch final {
    case UInt8(ascii: "M"): return .enter
    case UInt8(ascii: "I"): return .tab
    // rxvt's Ctrl-arrows, of which two move by a word.
    case UInt8(ascii: "a"): return .up
    case UInt8(ascii: "b"): return .down
    case UInt8(ascii: "c"): return .controlRight
    case UInt8(ascii: "d"): return .controlLeft
    // The keypad's operators and digits.
    case UInt8(ascii: "j")...UInt8(ascii: "y"): return .character(Character(Unicode.Scalar(final - 0x40)))
    case UInt8(ascii: "X"): return .character("=")
    default: return lettered(final, isWordwise: isControlOrAlt(modifier))
    }
  }

  private static func lettered(_ letter: UInt8, isWordwise: Bool) -> Key {
    switch letter {
    case UInt8(ascii: "A"), UInt8(ascii: "a"): .up
    case UInt8(ascii: "B"), UInt8(ascii: "b"): .down
    case UInt8(ascii: "C"), UInt8(ascii: "c"): isWordwise ? .controlRight : .right
    case UInt8(ascii: "D"), UInt8(ascii: "d"): isWordwise ? .controlLeft : .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(letter) - 0x4F)
    default: .unknown
    }
  }

  private static func numbered(_ number: Int) -> Key {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23, 24: .function(number - 12)
    default: .unknown
    }
  }

  /// Whether `modifier` contains Ctrl or Alt. It is 1 plus 1 for Shift, 2 for Alt, 4 for Ctrl, and other values that do
  /// not matter here.
  static func isControlOrAlt(_ modifier: Int) -> Bool {
    modifier > 1 && (modifier - 1) & 0b110 != 0
  }
}
