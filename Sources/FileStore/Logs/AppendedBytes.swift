import Platform

/// What this program has appended to a file, so that it can find and remove exactly that.
struct AppendedBytes {
  /// The file, which may have another name or none by now.
  let file: FileIdentity
  /// The offset where the bytes start.
  let start: off_t
  let bytes: [UInt8]

  /// The offset where they end.
  var end: off_t { start + off_t(bytes.count) }

  /// Blanks in place of the bytes. Line ends stay: one of them may end someone else's line.
  var blanks: [UInt8] {
    bytes.map { $0 == UInt8(ascii: "\n") ? $0 : UInt8(ascii: " ") }
  }
}
