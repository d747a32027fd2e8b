import Canvas

/// The keys behind escape sequences, in the forms of xterm, rxvt, tmux, screen and the Linux console.
enum EscapeSequence {
  /// What stands after Esc [ where a paste starts.
  static let pasteStart = Array("200~".utf8)
  /// The bytes, Esc included, with which a paste ends.
  static let pasteEnd = Array("\u{1B}[201~".utf8)

  /// The key of the sequence Esc [ `bytes`.
  static func key(_ bytes: [UInt8]) -> Key {
    if bytes.first == UInt8(ascii: "<") { return MouseSequence.decimal(bytes) }
    // Replies of the terminal start with one of < = > ?, and are no keys.
    guard let final = bytes.last, let first = bytes.first, !(0x3C...0x3F).contains(first)
    else { return .unknown }
    if first == UInt8(ascii: "[") {
      return (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(final) ? .function(Int(final) - 0x40) : .unknown
    }
    let numbers = numbers(bytes.dropLast())
    // GNU screen and older terminals leave out the 1 before the modifier.
    let isWordwise = isControlOrAlt(numbers.count > 1 ? numbers[1] : numbers.first ?? 1)
    switch final {
    case UInt8(ascii: "~"): return numbers.first.map(numbered) ?? .unknown
    // rxvt marks Ctrl, Shift, and both of them with these instead of a number.
    case UInt8(ascii: "^"), UInt8(ascii: "$"), UInt8(ascii: "@"):
      return numbers.first.map(numbered) ?? .unknown
    case UInt8(ascii: "Z"): return .backTab
    default: return lettered(final, isWordwise: isWordwise)
    }
  }

  /// Whether Esc [ `bytes` is how rxvt tells Shift and a key. In other sequences the dollar has something after it.
  static func isShiftedInRxvt(_ bytes: [UInt8]) -> Bool {
    bytes.count > 1 && bytes.dropLast().allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// What Alt makes of an arrow; nil where it makes nothing.
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
    let modifier = numbers(bytes.dropLast()).last ?? 1
    switch final {
    case UInt8(ascii: "M"): return .enter
    // rxvt's Ctrl-arrows, of which two are a word's motion.
    case UInt8(ascii: "a"): return .up
    case UInt8(ascii: "b"): return .down
    case UInt8(ascii: "c"): return .controlRight
    case UInt8(ascii: "d"): return .controlLeft
    // The keypad's operators and digits.
    case UInt8(ascii: "j")...UInt8(ascii: "y"): return .character(Character(Unicode.Scalar(final - 0x40)))
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

  /// Modifiers are 1 and the sum of 1 for Shift, 2 for Alt, 4 for Ctrl.
  static func isControlOrAlt(_ modifier: Int) -> Bool {
    modifier > 1 && (modifier - 1) & 0b110 != 0
  }

  /// The numbers between semicolons.
  static func numbers(_ bytes: some Sequence<UInt8>) -> [Int] {
    bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { digits in
      digits.reduce(0) { sum, digit in
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit)
          ? min(sum, 10_000) * 10 + Int(digit) - 0x30 : sum
      }
    }
  }
}
