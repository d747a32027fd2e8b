import CNcurses

/// How to decode text bytes from the keyboard.
///
/// UTF-8 is tried first in every case but `multiByte`: terminals send it whatever the locale is, and text in a
/// single-byte character set is hardly ever valid UTF-8 by accident.
enum KeyboardCharset: Sendable {
  /// UTF-8 and nothing else.
  case utf8
  /// UTF-8; an invalid byte is decoded by the closure, if it returns something.
  case singleByte(@Sendable (UInt8) -> Unicode.Scalar?)
  /// A character set whose characters may have several bytes. UTF-8 cannot be distinguished from it.
  case multiByte(@Sendable ([UInt8]) -> Character)

  /// The decoding of some bytes in a multi-byte character set.
  enum Character: Hashable, Sendable {
    case scalar(Unicode.Scalar)
    case incomplete
    case none
  }

  /// The character set of the locale, if that is not UTF-8.
  static var locale: KeyboardCharset {
    guard cncurses_longest_character() > 1 else {
      return .singleByte { byte in
        UInt32(exactly: cncurses_scalar_of_byte(byte)).flatMap(Unicode.Scalar.init)
      }
    }
    return .multiByte { bytes in
      switch Int(cncurses_scalar_of_bytes(bytes, Int32(bytes.count))) {
      case Int(CNCURSES_SCALAR_INCOMPLETE): .incomplete
      case let value: UInt32(exactly: value).flatMap(Unicode.Scalar.init).map { .scalar($0) } ?? .none
      }
    }
  }
}
