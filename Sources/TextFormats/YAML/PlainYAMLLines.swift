/// The lines of a text that a `PlainYAMLParser` may be able to parse.
struct PlainYAMLLines {
  /// A line of the text, without its end.
  struct Line {
    /// The number, from 1.
    let number: Int
    /// The offset where it starts.
    let start: Int
    /// The offset where its text starts, after the blanks and dashes already read.
    var content: Int
    /// The offset where it ends.
    let end: Int

    /// The number of columns before the text.
    var indent: Int { content - start }
    var isBlank: Bool { content == end }
  }

  private(set) var lines: [Line] = []

  /// Splits `bytes` into lines; nil when they contain anything that is not plain: tabs and other control characters,
  /// Unicode line breaks, document markers, or bytes that are not UTF-8.
  init?(_ bytes: [UInt8]) {
    lines.reserveCapacity(bytes.count / 24 + 1)
    var start = 0
    var content: Int?
    var isASCII = true
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\n") {
        append(start, content ?? index, index)
        start = index + 1
        content = nil
        continue
      }
      if content == nil, byte != UInt8(ascii: " ") { content = index }
      switch byte {
      case ..<0x20, 0x7F: return nil
      case 0x80...:
        isASCII = false
        guard Self.isPlain(byte, at: index, in: bytes) else { return nil }
      default: break
      }
    }
    if start < bytes.count { append(start, content ?? bytes.count, bytes.count) }
    guard isASCII || String(validating: bytes, as: UTF8.self) != nil else { return nil }
    let hasMarkers = lines.contains { line in
      line.indent == 0 && ["---", "...", "%"].contains { bytes[line.start..<line.end].starts(with: $0.utf8) }
    }
    if hasMarkers { return nil }
  }

  private mutating func append(_ start: Int, _ content: Int, _ end: Int) {
    lines.append(Line(number: lines.count + 1, start: start, content: content, end: end))
  }

  /// Whether the scalar that starts with `byte` is neither refused by YAML nor taken for a line break.
  private static func isPlain(_ byte: UInt8, at index: Int, in bytes: [UInt8]) -> Bool {
    guard byte == 0xC2 || byte == 0xE2 || byte == 0xEF else { return true }
    guard index + 1 < bytes.count else { return false }
    let second = bytes[index + 1]
    if byte == 0xC2 { return second >= 0xA0 }
    guard index + 2 < bytes.count else { return false }
    let third = bytes[index + 2]
    if byte == 0xE2 { return !(second == 0x80 && (third == 0xA8 || third == 0xA9)) }
    return !(second == 0xBB && third == 0xBF) && !(second == 0xBF && third >= 0xBE)
  }

  subscript(index: Int) -> Line? {
    lines.indices.contains(index) ? lines[index] : nil
  }

  /// Moves the start of the text of the line at `index` to `content`.
  mutating func advance(_ index: Int, to content: Int) {
    guard lines.indices.contains(index) else { return }
    lines[index].content = content
  }
}
