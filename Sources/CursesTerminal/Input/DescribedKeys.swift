import CNcurses
import Canvas

/// What keys send according to the terminal's description. The decoder knows most of it anyway; this is for unusual
/// terminals, such as the VT52 and BSD consoles.
struct DescribedKeys: Sendable {
  private var keys: [[UInt8]: Key] = [:]
  private var beginnings: Set<[UInt8]> = []

  /// Makes a table of what keys send, which is never empty; if two keys send the same, the first one counts.
  init(_ keys: [(sequence: [UInt8], key: Key)] = []) {
    for (sequence, key) in keys where self.keys[sequence] == nil {
      // A single byte that every keyboard sends for something else keeps that meaning: more than one terminal's
      // description has Backspace for its ←.
      guard sequence.count > 1 || !Self.fixed.contains(sequence.first ?? 0) else { continue }
      self.keys[sequence] = key
      for length in 1..<max(1, sequence.count) { beginnings.insert(Array(sequence.prefix(length))) }
    }
  }

  /// Backspace, Tab, Enter and Esc.
  private static let fixed: Set<UInt8> = [0x00, 0x08, 0x09, 0x0D, 0x1B, 0x7F]

  /// The key that sends `bytes`; nil when none does.
  subscript(bytes: [UInt8]) -> Key? { keys[bytes] }

  /// Whether `bytes` are the start of what some key sends.
  func isBeginning(_ bytes: [UInt8]) -> Bool { beginnings.contains(bytes) }

  /// The keys of the terminal that curses was started on.
  static func ofTerminal() -> DescribedKeys {
    DescribedKeys(
      capabilities.compactMap { name, key in
        guard let text = cncurses_capability(name) else { return nil }
        let sequence = withoutPauses(String(cString: text).utf8.map { $0 })
        return sequence.isEmpty ? nil : (sequence, key)
      })
  }

  /// `sequence` without pauses such as `$<5>`, which are for sending.
  private static func withoutPauses(_ sequence: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var rest = sequence[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "$"), rest.first == UInt8(ascii: "<"),
        let end = rest.firstIndex(of: UInt8(ascii: ">"))
      {
        rest = rest[(end + 1)...]
      } else {
        result.append(byte)
      }
    }
    return result
  }

  /// The capabilities in terminfo and their keys: the standard ones, and those that xterm's description adds.
  private static let capabilities: [(String, Key)] =
    [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("kri", .up), ("kind", .down),
      ("kLFT", .left), ("kRIT", .right), ("khome", .home), ("kend", .end), ("kHOM", .home), ("kEND", .end),
      ("ka1", .home), ("kc1", .end), ("kfnd", .home), ("kslt", .end), ("kpp", .pageUp), ("knp", .pageDown),
      ("ka3", .pageUp), ("kc3", .pageDown), ("kPRV", .pageUp), ("kNXT", .pageDown), ("kich1", .insert),
      ("kIC", .insert), ("kdch1", .delete), ("kDC", .delete), ("kcbt", .backTab), ("kent", .enter),
      ("kbs", .backspace),
    ] + (1...12).map { ("kf\($0)", Key.function($0)) } + extended

  /// The names of xterm's keys with modifiers: `kRIT5` is Ctrl-→.
  private static let extended: [(String, Key)] = (3...8).flatMap { modifier in
    let isWordwise = EscapeSequence.isControlOrAlt(modifier)
    let keys: [(String, Key)] = [
      ("kUP", .up), ("kDN", .down), ("kLFT", isWordwise ? .controlLeft : .left),
      ("kRIT", isWordwise ? .controlRight : .right), ("kHOM", .home), ("kEND", .end), ("kNXT", .pageDown),
      ("kPRV", .pageUp), ("kDC", .delete), ("kIC", .insert),
    ]
    return keys.map { ("\($0)\(modifier)", $1) }
  }
}
