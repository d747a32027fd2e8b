import Canvas

/// A key in one of the newer encodings: the number of its character, with modifiers.
///
/// There are two of them: `CSI code:shifted:base ; modifiers:event ; text u` (kitty's keyboard protocol, which
/// includes fixterms' `CSI code ; modifiers u`) and `CSI 27 ; modifiers ; code ~` (xterm's modifyOtherKeys).
struct ModifiedKey {
  /// The event type of a key release.
  static let release = 3

  /// The character of the key without modifiers, or kitty's number for a key that has none.
  private let code: Int
  /// The character of the key with Shift; nil if not given.
  private let shifted: Int?
  /// The character of the same key on an American keyboard; nil if not given.
  private let base: Int?
  private let modifiers: Modifiers
  private let isReleased: Bool
  /// The characters that it types; empty if not given.
  private let text: [Int]

  private struct Modifiers: OptionSet {
    let rawValue: Int
    static let shift = Modifiers(rawValue: 1)
    static let alt = Modifiers(rawValue: 2)
    static let control = Modifiers(rawValue: 4)
    /// Super, Hyper and Meta, which have no meaning here.
    static let foreign = Modifiers(rawValue: 8 + 16 + 32)
    static let capsLock = Modifiers(rawValue: 64)
  }

  /// Reads `CSI … u`; nil when it is not a key.
  init?(unicode sequence: ControlSequence) {
    guard let code = sequence.number(0) else { return nil }
    self.code = code
    shifted = sequence.number(0, 1)
    base = sequence.number(0, 2)
    modifiers = Modifiers(rawValue: max(0, (sequence.number(1) ?? 1) - 1))
    isReleased = sequence.number(1, 1) == Self.release
    text = sequence.parameters.count > 2 ? sequence.parameters[2].compactMap(\.self) : []
  }

  /// Reads `CSI 27 ; modifiers ; code ~`; nil when it is not a key.
  init?(other sequence: ControlSequence) {
    guard let code = sequence.number(2) else { return nil }
    self.code = code
    (shifted, base) = (nil, nil)
    modifiers = Modifiers(rawValue: max(0, (sequence.number(1) ?? 1) - 1))
    isReleased = false
    text = []
  }

  /// The keys that it stands for: none for a release or a lone modifier, several when it types several characters.
  var keys: [Key] {
    if isReleased { return [] }
    if !modifiers.isDisjoint(with: .foreign) { return [.unknown] }
    if let keys = namedKeys ?? functionalKeys { return keys }
    if modifiers.contains(.control) {
      return [modifiers.contains(.alt) ? .unknown : controlKey]
    }
    if modifiers.contains(.alt) { return [altKey] }
    let typed = text.compactMap(Self.character)
    if !typed.isEmpty { return typed.map(Key.character) }
    return [character.map(Key.character) ?? .unknown]
  }

  /// The keys that have always had a number of their own; nil if it is not one of them.
  private var namedKeys: [Key]? {
    let isWordwise = !modifiers.isDisjoint(with: [.control, .alt])
    switch code {
    case 9, 57346: return [modifiers.contains(.shift) ? .backTab : .tab]
    case 13, 57345, 57414: return [.enter]
    case 27, 57344: return [.escape]
    case 8, 127, 57347: return [isWordwise ? .control("w") : .backspace]
    case 32 where modifiers.contains(.control): return [.control(" ")]
    default: return nil
    }
  }

  /// The keys that kitty numbers in the private use area; nil if it is not one of them.
  private var functionalKeys: [Key]? {
    let isWordwise = !modifiers.isDisjoint(with: [.control, .alt])
    switch code {
    case 57348, 57425: return [.insert]
    case 57349, 57426: return [.delete]
    case 57350, 57417: return [isWordwise ? .controlLeft : .left]
    case 57351, 57418: return [isWordwise ? .controlRight : .right]
    case 57352, 57419: return [.up]
    case 57353, 57420: return [.down]
    case 57354, 57421: return [.pageUp]
    case 57355, 57422: return [.pageDown]
    case 57356, 57423: return [.home]
    case 57357, 57424: return [.end]
    case 57364...57398: return [.function(code - 57363)]
    case 57399...57408: return [.character(Character("\(code - 57399)"))]
    case 57409...57416: return [Self.keypad[code - 57409]].compactMap(\.self)
    // Locks, media keys, and lone modifiers.
    case 57344..<63744: return []
    default: return nil
    }
  }

  /// The keypad from its decimal point on; its Enter has been handled.
  private static let keypad: [Key?] = [
    .character("."), .character("/"), .character("*"), .character("-"), .character("+"), .enter,
    .character("="),
    .character(","),
  ]

  /// The character that it types without Ctrl and Alt; nil when its number is not a character.
  private var character: Character? {
    let isShifted = modifiers.contains(.shift)
    // Caps Lock and Shift together produce lower case.
    guard isShifted != modifiers.contains(.capsLock) else { return Self.character(code) }
    if isShifted, let shifted { return Self.character(shifted) }
    guard let character = Self.character(code) else { return nil }
    let upper = character.uppercased()
    return upper.count == 1 ? upper.first : character
  }

  /// Alt with the character; on a keyboard for another script, with that of the same key on an American one.
  private var altKey: Key {
    guard let character else { return .unknown }
    if !character.isASCII, let base = base.flatMap(Self.character) { return .alt(base) }
    return .alt(character)
  }

  /// Ctrl with a character, as terminals have always sent it.
  private var controlKey: Key {
    let codes = [code, base].compactMap(\.self)
    guard let ascii = codes.first(where: { (0x20..<0x7F).contains($0) }).flatMap(Self.character) else {
      return .unknown
    }
    switch ascii {
    case "@", "2": return .control(" ")
    case "3": return .escape
    case "4": return .control("\\")
    case "5": return .control("]")
    case "6": return .control("^")
    case "7", "/": return .control("_")
    case "8", "?": return .backspace
    default: return Key(name: "Ctrl-\(ascii)") ?? .unknown
    }
  }

  private static func character(_ code: Int) -> Character? {
    guard let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init) else { return nil }
    switch scalar.properties.generalCategory {
    case .control, .surrogate, .privateUse, .unassigned: return nil
    default: return Character(scalar)
    }
  }
}
