import CNcurses

/// Puts scalars together from bytes that may come one at a time.
struct ScalarAssembler {
  /// What came of a byte.
  enum Result: Equatable {
    case scalar(Unicode.Scalar)
    /// Bytes that are no text.
    case broken
  }

  private let isUTF8: Bool
  private var bytes: [UInt8] = []
  private var missing = 0

  init(isUTF8: Bool) {
    self.isUTF8 = isUTF8
  }

  /// Whether no character is open.
  var isEmpty: Bool { bytes.isEmpty }

  /// Takes a byte; nothing comes of one that needs others after it.
  mutating func take(_ byte: UInt8) -> [Result] {
    guard isUTF8 else { return [Self.scalar(ofSingleByte: byte)] }
    if !bytes.isEmpty {
      guard byte & 0xC0 == 0x80 else {
        reset()
        return [.broken] + take(byte)
      }
      bytes.append(byte)
      missing -= 1
      return missing == 0 ? [finish()] : []
    }
    guard byte >= 0x80 else { return [.scalar(Unicode.Scalar(byte))] }
    switch byte {
    case 0xC2...0xDF: missing = 1
    case 0xE0...0xEF: missing = 2
    case 0xF0...0xF4: missing = 3
    default: return [.broken]
    }
    bytes.append(byte)
    return []
  }

  /// Drops what is open; true when something was.
  @discardableResult
  mutating func reset() -> Bool {
    defer {
      bytes = []
      missing = 0
    }
    return !bytes.isEmpty
  }

  /// The text of `bytes` as a whole; what is broken in it becomes U+FFFD.
  func decode(_ bytes: some Collection<UInt8>) -> String {
    if isUTF8 { return String(decoding: bytes, as: UTF8.self) }
    var text = String.UnicodeScalarView()
    for byte in bytes {
      if case .scalar(let scalar) = Self.scalar(ofSingleByte: byte) {
        text.append(scalar)
      } else {
        text.append("\u{FFFD}")
      }
    }
    return String(text)
  }

  private mutating func finish() -> Result {
    defer { reset() }
    // Overlong forms and surrogates are found here.
    guard let scalar = String(validating: bytes, as: UTF8.self)?.unicodeScalars.first else { return .broken }
    return .scalar(scalar)
  }

  private static func scalar(ofSingleByte byte: UInt8) -> Result {
    let value = cncurses_scalar_of_byte(byte)
    return UInt32(exactly: value).flatMap(Unicode.Scalar.init).map { .scalar($0) } ?? .broken
  }
}
