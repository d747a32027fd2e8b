import Canvas
import Dashboard
import Foundation

@testable import TestSupport

/// The bytes of random keys: everything in the action table, text, pastes, mouse input, and bytes that are not keys at
/// all.
struct RandomTyping {
  private static let keys = ActionTable.all.filter { $0.id != .quit && $0.id != .suspend }.flatMap(\.keys)
  private static let texts = [
    "17.5", "-3", "yesterday", "7", "é日本👩‍💻", "check", "e\u{301}\u{300}", "\u{202E}x", "as-of -14", "!~/{}",
  ]

  private var random: SeededRandom

  init(seed: UInt64) {
    random = SeededRandom(seed)
  }

  /// The bytes of one more key.
  mutating func next() -> [UInt8] {
    switch Int.random(in: 0..<1_000, using: &random) {
    case 0: [UInt8(ascii: "q")]
    case 1: [0x03]
    case 2: [0x1A]
    case 3..<650: Self.keys.randomElement(using: &random).map(Self.bytes) ?? []
    case 650..<800: [.random(in: 0x20..<0x7F, using: &random)].map { $0 == UInt8(ascii: "q") ? 0x20 : $0 }
    case 800..<880: Array((Self.texts.randomElement(using: &random) ?? "").utf8)
    case 880..<910: paste
    case 910..<950: mouse
    default: noise
    }
  }

  mutating func chance(_ many: Int) -> Bool {
    Int.random(in: 0..<many, using: &random) == 0
  }

  /// A size of the terminal.
  mutating func size() -> (columns: Int, rows: Int) {
    (.random(in: 1...220, using: &random), .random(in: 1...70, using: &random))
  }

  private var paste: [UInt8] {
    mutating get {
      var text = Array((Self.texts.randomElement(using: &random) ?? "").utf8) + Array("q\nq\u{1B}[A".utf8)
      text += noise
      return Array("\u{1B}[200~".utf8) + text + Array("\u{1B}[201~".utf8)
    }
  }

  private var mouse: [UInt8] {
    mutating get {
      let (column, row) = (Int.random(in: 0...400, using: &random), Int.random(in: 0...200, using: &random))
      let button = [0, 1, 2, 32, 64, 65, 999].randomElement(using: &random) ?? 0
      return Array("\u{1B}[<\(button);\(column);\(row)\(Bool.random(using: &random) ? "M" : "m")".utf8)
    }
  }

  /// Broken UTF-8, half sequences, and anything else that does not end or stop a program.
  private var noise: [UInt8] {
    mutating get {
      (0..<Int.random(in: 1...6, using: &random)).map { _ in
        let byte = UInt8.random(in: 0...255, using: &random)
        return [0x03, 0x1A, 0x1C, UInt8(ascii: "q")].contains(byte) ? 0xC3 : byte
      }
    }
  }

  /// What a terminal sends for `key`.
  static func bytes(of key: Key) -> [UInt8] {
    switch key {
    case .character(let character): Array(String(character).utf8)
    case .control(let character): [(character.asciiValue ?? 0x20) & 0x1F]
    case .alt(let character): [0x1B] + Array(String(character).utf8)
    case .enter: [0x0D]
    case .escape: [0x1B]
    case .tab: [0x09]
    case .backspace: [0x7F]
    case .backTab: Array("\u{1B}[Z".utf8)
    case .up: Array("\u{1B}OA".utf8)
    case .down: Array("\u{1B}OB".utf8)
    case .right: Array("\u{1B}OC".utf8)
    case .left: Array("\u{1B}OD".utf8)
    case .home: Array("\u{1B}[1~".utf8)
    case .end: Array("\u{1B}[4~".utf8)
    case .pageUp: Array("\u{1B}[5~".utf8)
    case .pageDown: Array("\u{1B}[6~".utf8)
    default: Array("\u{1B}[3~".utf8)
    }
  }
}
