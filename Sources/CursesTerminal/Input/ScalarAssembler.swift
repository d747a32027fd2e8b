/// Assembles scalars from bytes that may come one at a time.
struct ScalarAssembler {
  /// What some bytes became.
  enum Result: Equatable {
    case scalar(Unicode.Scalar)
    /// Bytes that are not text.
    case broken([UInt8])
  }

  /// More bytes than a character has in any character set.
  private static let longestCharacter = 8

  private let charset: KeyboardCharset
  private var bytes: [UInt8] = []
  private var missing = 0

  init(_ charset: KeyboardCharset) {
    self.charset = charset
  }

  /// Whether no character is incomplete.
  var isEmpty: Bool { bytes.isEmpty }

  /// Processes a byte; the result is empty if it needs more bytes after it.
  mutating func take(_ byte: UInt8) -> [Result] {
    if case .multiByte(let decode) = charset { return takeInLocale(byte, decode) }
    if !bytes.isEmpty {
      guard byte & 0xC0 == 0x80 else { return finish() + take(byte) }
      bytes.append(byte)
      missing -= 1
      return missing == 0 ? finish() : []
    }
    guard byte >= 0x80 else { return [.scalar(Unicode.Scalar(byte))] }
    bytes.append(byte)
    switch byte {
    case 0xC2...0xDF: missing = 1
    case 0xE0...0xEF: missing = 2
    case 0xF0...0xF4: missing = 3
    default: return finish()
    }
    return []
  }

  /// Called when nothing more has arrived for now: if the pending bytes are text in the locale, they do not wait for
  /// more.
  mutating func pause() -> [Result] {
    guard case .singleByte(let decode) = charset, bytes.allSatisfy({ decode($0) != nil }) else { return [] }
    return finish()
  }

  /// Turns the pending bytes into what they can be without more.
  mutating func finish() -> [Result] {
    guard !bytes.isEmpty else { return [] }
    defer {
      bytes = []
      missing = 0
    }
    // Overlong forms and surrogates are detected here.
    if missing == 0, !isInLocale, let scalar = String(validating: bytes, as: UTF8.self)?.unicodeScalars.first
    {
      return [.scalar(scalar)]
    }
    guard case .singleByte(let decode) = charset else { return [.broken(bytes)] }
    return bytes.map { byte in decode(byte).map { .scalar($0) } ?? .broken([byte]) }
  }

  /// The text of `bytes` as a whole, with U+FFFD for invalid ones; and the invalid bytes.
  func decode(_ bytes: [UInt8]) -> (text: String, broken: [UInt8]) {
    if !isInLocale, let text = String(validating: bytes, as: UTF8.self) { return (text, []) }
    var assembler = ScalarAssembler(charset)
    var text = String.UnicodeScalarView()
    var broken: [UInt8] = []
    func add(_ results: [Result]) {
      for result in results {
        switch result {
        case .scalar(let scalar): text.append(scalar)
        case .broken(let bytes):
          text.append("\u{FFFD}")
          broken += bytes
        }
      }
    }
    for byte in bytes { add(assembler.take(byte)) }
    add(assembler.finish())
    return (String(text), broken)
  }

  private var isInLocale: Bool {
    if case .multiByte = charset { true } else { false }
  }

  private mutating func takeInLocale(_ byte: UInt8, _ decode: ([UInt8]) -> KeyboardCharset.Character)
    -> [Result]
  {
    if byte < 0x80, bytes.isEmpty { return [.scalar(Unicode.Scalar(byte))] }
    bytes.append(byte)
    switch decode(bytes) {
    case .scalar(let scalar):
      bytes = []
      return [.scalar(scalar)]
    case .incomplete: return bytes.count < Self.longestCharacter ? [] : finish()
    case .none:
      guard bytes.count > 1, byte < 0x80 else { return finish() }
      // An ASCII byte starts something new.
      bytes.removeLast()
      return finish() + [.scalar(Unicode.Scalar(byte))]
    }
  }
}
