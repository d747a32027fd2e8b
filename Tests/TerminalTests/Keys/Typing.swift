import Canvas

@testable import CursesTerminal

/// What a user's keyboard sends, piece by piece, and the keys that come of it.
struct Typing {
  private var decoder: KeyDecoder

  init(isUTF8: Bool = true, readsMouse: Bool = false) {
    decoder = KeyDecoder(isUTF8: isUTF8, readsMouse: readsMouse)
  }

  /// The keys of pieces that arrive one after another, each followed by a pause.
  mutating func keys(of pieces: String...) -> [Key] {
    keys(ofBytes: pieces.map { Array($0.utf8) })
  }

  /// The keys of pieces that need not be text.
  mutating func keys(ofBytes pieces: [[UInt8]]) -> [Key] {
    for piece in pieces {
      piece.forEach { decoder.take(byte: $0) }
      decoder.pause()
    }
    return decoder.takeKeys()
  }

  /// A key that curses has recognised by itself, directly after some bytes.
  mutating func curses(_ key: Key, after bytes: String = "") -> [Key] {
    bytes.utf8.forEach { decoder.take(byte: $0) }
    decoder.take(key)
    return decoder.takeKeys()
  }

  /// The keys that come when nothing follows for long.
  mutating func keysAfterWaiting() -> [Key] {
    decoder.stopWaiting()
    return decoder.takeKeys()
  }

  var isWaiting: Bool { decoder.patience != nil }
}
