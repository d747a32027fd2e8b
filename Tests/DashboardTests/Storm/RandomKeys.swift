import Canvas

@testable import Dashboard

/// Keys as a cat on the keyboard presses them: everything in the action table, text, pastes, the mouse, and other
/// screen sizes.
struct RandomKeys {
  private static let actionKeys = ActionTable.all.flatMap(\.keys)
  private static let texts = [
    "17.5", "-3", "yesterday", "7", "é日本👩‍💻", "two words\nand a line\tq", "\u{202E}\u{0}x", "", "as-of -14",
    String(repeating: "long ", count: 200), "2026-11-31", "1e400", "e\u{301}\u{300}",
  ]

  private var random: SeededNumbers

  init(seed: UInt64) {
    random = SeededNumbers(state: seed)
  }

  /// The next event: mostly a key.
  mutating func next() -> Key {
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<65: Self.actionKeys.randomElement(using: &random) ?? .enter
    case 65..<77: .character(Character(Unicode.Scalar(UInt8.random(in: 0x20..<0x7F, using: &random))))
    case 77..<81: .paste(text)
    case 81..<85: text.first.map(Key.character) ?? .unknown
    case 85..<89: .mouse(mouse)
    case 89..<91: .resize(size)
    case 91..<93: .alt("x")
    case 93..<95: .function(Int.random(in: 1...24, using: &random))
    case 95: .unknown
    default:
      [.delete, .insert, .backspace, .controlLeft, .controlRight].randomElement(using: &random) ?? .delete
    }
  }

  mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }

  private var text: String {
    mutating get { Self.texts.randomElement(using: &random) ?? "" }
  }

  private var mouse: MouseEvent {
    mutating get {
      let action = [MouseEvent.Action.press, .wheelUp, .wheelDown].randomElement(using: &random) ?? .press
      let point = Point(
        column: .random(in: -2...300, using: &random), row: .random(in: -2...120, using: &random))
      return MouseEvent(action, at: point)
    }
  }

  /// A size from a single cell to a large window; mostly one that fits the dashboard.
  private var size: Size {
    mutating get {
      Int.random(in: 0..<4, using: &random) == 0
        ? Size(columns: .random(in: 1...60, using: &random), rows: .random(in: 1...14, using: &random))
        : Size(columns: .random(in: 40...200, using: &random), rows: .random(in: 10...60, using: &random))
    }
  }
}

/// Random numbers that are the same on every run (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
