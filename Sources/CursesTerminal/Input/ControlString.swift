import Canvas

/// A control string while it arrives: an operating system command (OSC), a device control string (DCS), a start of
/// string (SOS), an application program command (APC) or a privacy message (PM).
struct ControlString: Hashable {
  /// What a byte did to the string.
  enum Outcome: Hashable {
    case open
    /// It has ended, with BEL or with the string terminator.
    case ended(byBell: Bool)
  }

  /// The byte after Esc that started it.
  let introducer: UInt8
  /// Whether it started with a single byte instead of Esc and another one.
  let isEightBit: Bool
  /// Whether nothing has arrived since its introducer.
  private(set) var isEmpty = true
  /// What has arrived since then, up to the length of any answer with a meaning here.
  private(set) var start: [UInt8] = []
  private var last: UInt8 = 0

  private static let longestAnswer = 64

  init(isEightBit: Bool, introducer: UInt8) {
    self.isEightBit = isEightBit
    self.introducer = introducer
  }

  /// The key that the introducer was if nothing followed it; nil if it was none.
  var loneKey: Key? {
    isEmpty && !isEightBit ? .alt(Character(Unicode.Scalar(introducer))) : nil
  }

  /// Processes a byte. An Esc without a following backslash is part of the string: a key in the middle of it neither
  /// ends it nor acts.
  mutating func take(_ byte: UInt8) -> Outcome {
    defer {
      isEmpty = false
      last = byte
      if start.count < Self.longestAnswer { start.append(byte) }
    }
    switch (last, byte) {
    case (0x1B, UInt8(ascii: "\\")): return .ended(byBell: false)
    case (_, 0x07): return .ended(byBell: true)
    // The terminator as a character of its own, in UTF-8 and in a single-byte character set.
    case (0xC2, 0x9C): return .ended(byBell: false)
    case (_, 0x9C) where isEightBit && !isInUTF8: return .ended(byBell: false)
    default: return .open
    }
  }

  /// Whether the last byte implies that the next one is part of a UTF-8 character.
  private var isInUTF8: Bool { last >= 0x80 }
}
