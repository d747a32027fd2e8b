/// The text of a paste while it arrives.
struct PasteCollector {
  /// The most bytes of a paste that are kept.
  static let limit = 1 << 20

  /// What is kept of the paste.
  private(set) var bytes: [UInt8] = []
  /// How many bytes were dropped after that.
  private(set) var dropped = 0
  /// Whether the end of a paste within this one has arrived, and nothing since then.
  private(set) var mayHaveEnded = false
  /// How many pastes within this one are open.
  private var depth = 0
  /// The last six bytes, as one number.
  private var last: UInt64 = 0
  /// Whether the introducer of the paste was a single byte, as its end may then be too.
  private let isEightBit: Bool

  private static let marker = [UInt8]("\u{1B}[200~".utf8)
  private static let start = number(of: marker)
  private static let end = number(of: [UInt8]("\u{1B}[201~".utf8))
  private static let eightBitEnd = number(of: [0x9B] + [UInt8]("201~".utf8))

  private static func number(of bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }

  init(isEightBit: Bool = false) {
    self.isEightBit = isEightBit
  }

  /// Processes a byte; true when it is the last one of the paste's end.
  ///
  /// A paste within a paste is part of its text, and so is its end: `mayHaveEnded` marks one that may end the outer
  /// paste, and time will tell.
  mutating func take(_ byte: UInt8) -> Bool {
    last = (last << 8 | UInt64(byte)) & 0xFFFF_FFFF_FFFF
    mayHaveEnded = false
    if byte == UInt8(ascii: "~") {
      if last == Self.start {
        depth += 1
        dropMarker(Self.marker.count - 1)
        return false
      }
      if last == Self.end || (isEightBit && last & 0xFF_FFFF_FFFF == Self.eightBitEnd) {
        dropMarker(last == Self.end ? Self.marker.count - 1 : Self.marker.count - 2)
        mayHaveEnded = depth > 0
        depth -= 1
        return !mayHaveEnded
      }
    }
    if bytes.count < Self.limit { bytes.append(byte) } else { dropped += 1 }
    return false
  }

  /// Removes the start of a marker, which was taken for text until now.
  private mutating func dropMarker(_ count: Int) {
    let fromDropped = min(count, dropped)
    dropped -= fromDropped
    bytes.removeLast(min(count - fromDropped, bytes.count))
  }

  /// The kept bytes, without a character that was cut in two.
  var wholeBytes: [UInt8] {
    guard dropped > 0 else { return bytes }
    let tail = bytes.suffix(3)
    guard let lead = tail.lastIndex(where: { $0 & 0xC0 == 0xC0 }) else { return bytes }
    let isWhole = String(validating: bytes[lead...], as: UTF8.self) != nil
    return isWhole ? bytes : Array(bytes[..<lead])
  }
}
