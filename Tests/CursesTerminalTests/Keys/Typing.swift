import Canvas

@testable import CursesTerminal

/// A user's keyboard input, piece by piece, and the resulting keys.
struct Typing {
  private var decoder: KeyDecoder

  /// A keyboard of a UTF-8 terminal.
  init(readsMouse: Bool = false, described: DescribedKeys = DescribedKeys()) {
    decoder = KeyDecoder(charset: .utf8, described: described, readsMouse: readsMouse)
  }

  /// A keyboard whose bytes are read in `charset`.
  init(charset: KeyboardCharset, readsMouse: Bool = false) {
    decoder = KeyDecoder(charset: charset, readsMouse: readsMouse)
  }

  /// The keys of pieces that arrive one after another.
  mutating func keys(of pieces: String...) -> [Key] {
    keys(ofBytes: pieces.map { Array($0.utf8) })
  }

  /// The keys of pieces that need not be text.
  mutating func keys(ofBytes pieces: [[UInt8]]) -> [Key] {
    pieces.forEach { decoder.take($0) }
    return decoder.takeKeys()
  }

  /// The keys that result when nothing follows for long.
  mutating func keysAfterWaiting() -> [Key] {
    decoder.stopWaiting()
    return decoder.takeKeys()
  }

  var isWaiting: Bool { decoder.patience != nil }
  var patience: Duration? { decoder.patience }
}

extension KeyboardCharset {
  /// Latin-1, where every byte is a character.
  static let latin1 = KeyboardCharset.singleByte { Unicode.Scalar($0) }
  /// The C locale, which has ASCII and nothing else.
  static let ascii = KeyboardCharset.singleByte { $0 < 0x80 ? Unicode.Scalar($0) : nil }
}
