import Platform

/// What this program has appended to a file, so that it can be found again and taken back, and nothing else with it.
struct AppendedBytes {
  /// The file, which may have another name or none by now.
  let file: FileIdentity
  /// Where the bytes begin in it.
  let start: off_t
  let bytes: [UInt8]

  /// Where they end.
  var end: off_t { start + off_t(bytes.count) }

  /// Blanks in the place of the bytes. Line ends stay: one of them may have ended a line of somebody else.
  var blanks: [UInt8] {
    bytes.map { $0 == UInt8(ascii: "\n") ? $0 : UInt8(ascii: " ") }
  }
}
