/// Finds the extent of a text in the bytes of a YAML file.
struct ScalarScanner {
  /// How a text is written in the file.
  enum Style: Hashable, Sendable {
    case plain, singleQuoted, doubleQuoted
    /// Folded (`>`) or literal (`|`), with its lines below the header, indented by `indent` spaces.
    case block(isFolded: Bool, content: Int, indent: Int)
  }

  /// A text in the file.
  struct Span: Hashable, Sendable {
    let range: Range<Int>
    let style: Style
  }

  let bytes: [UInt8]

  func byte(_ index: Int) -> UInt8? {
    bytes.indices.contains(index) ? bytes[index] : nil
  }

  /// The text that starts at `start`, in a mapping whose keys are indented by `indent`; nil if its extent is unclear.
  func scalar(at start: Int, isInFlow: Bool, indent: Int) -> Span? {
    switch byte(start) {
    case nil, UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"):
      return nil
    case UInt8(ascii: "'"):
      return endOfSingleQuoted(start).map { Span(range: start..<$0, style: .singleQuoted) }
    case UInt8(ascii: "\""):
      return endOfDoubleQuoted(start).map { Span(range: start..<$0, style: .doubleQuoted) }
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      return isInFlow ? nil : block(start, indent: indent)
    default:
      let end = endOfPlain(start, isInFlow: isInFlow, indent: indent)
      return end > start ? Span(range: start..<end, style: .plain) : nil
    }
  }

  private func endOfSingleQuoted(_ start: Int) -> Int? {
    var index = start + 1
    while let byte = byte(index) {
      index += 1
      guard byte == UInt8(ascii: "'") else { continue }
      guard self.byte(index) == UInt8(ascii: "'") else { return index }
      index += 1
    }
    return nil
  }

  private func endOfDoubleQuoted(_ start: Int) -> Int? {
    var index = start + 1
    while let byte = byte(index) {
      if byte == UInt8(ascii: "\"") { return index + 1 }
      index += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }

  private func endOfPlain(_ start: Int, isInFlow: Bool, indent: Int) -> Int {
    var (index, end) = (start, start)
    while true {
      while let byte = byte(index), !Self.isBreak(byte) {
        if byte == UInt8(ascii: "#"), index > start, Self.isBlank(bytes[index - 1]) { return end }
        if byte == UInt8(ascii: ":"), isEndOfKey(index, isInFlow: isInFlow) { return end }
        if isInFlow, ",[]{}".utf8.contains(byte) { return end }
        index += 1
        if !Self.isBlank(byte) { end = index }
      }
      guard let next = continuation(at: index, isInFlow: isInFlow, indent: indent) else { return end }
      index = next
    }
  }

  /// Whether the colon at `index` ends a key.
  private func isEndOfKey(_ index: Int, isInFlow: Bool) -> Bool {
    guard let next = byte(index + 1) else { return true }
    return Self.isBlank(next) || Self.isBreak(next) || (isInFlow && ",[]{}".utf8.contains(next))
  }

  /// Where unquoted text continues after the end of its line at `index`; nil if it does not.
  private func continuation(at index: Int, isInFlow: Bool, indent: Int) -> Int? {
    var (index, lineStart) = (index, index)
    while let byte = byte(index), Self.isBlank(byte) || Self.isBreak(byte) {
      index += 1
      if Self.isBreak(byte) { lineStart = index }
    }
    guard let first = byte(index), first != UInt8(ascii: "#") else { return nil }
    let columns = bytes[lineStart..<index].prefix { $0 == UInt8(ascii: " ") }.count
    return isInFlow || columns > indent ? index : nil
  }

  private func block(_ start: Int, indent: Int) -> Span? {
    let header = bytes[start...].prefix { !Self.isBreak($0) && $0 != UInt8(ascii: "#") }
    let digit = header.first { (UInt8(ascii: "1")...UInt8(ascii: "9")).contains($0) }
    var wanted = digit.map { indent + Int($0 - UInt8(ascii: "0")) }
    var line = endOfLine(start)
    var content: Int?
    var end: Int?
    while let lineStart = nextLine(after: line) {
      line = endOfLine(lineStart)
      let text = bytes[lineStart..<line]
      let columns = text.prefix { $0 == UInt8(ascii: " ") }.count
      if columns == text.count { continue }
      let least = wanted ?? columns
      guard columns >= least, least > indent else { break }
      wanted = least
      content = content ?? lineStart
      end = line
    }
    guard let wanted, let content, let end else { return nil }
    let isFolded = byte(start) == UInt8(ascii: ">")
    return Span(range: start..<end, style: .block(isFolded: isFolded, content: content, indent: wanted))
  }

  /// The end of the line that contains `index`, before its break.
  func endOfLine(_ index: Int) -> Int {
    var end = index
    while let byte = byte(end), !Self.isBreak(byte) { end += 1 }
    return end
  }

  /// The start of the line after the one that ends at `end`; nil if that one is the last.
  func nextLine(after end: Int) -> Int? {
    guard let first = byte(end) else { return nil }
    let isPair = first == UInt8(ascii: "\r") && byte(end + 1) == UInt8(ascii: "\n")
    return end + (isPair ? 2 : 1)
  }

  /// The start of the line that contains `index`.
  func startOfLine(_ index: Int) -> Int {
    var start = index
    while let byte = byte(start - 1), !Self.isBreak(byte) { start -= 1 }
    return start
  }

  /// The first position from `index` on that is not a blank.
  func afterBlanks(_ index: Int) -> Int {
    var index = index
    while let byte = byte(index), Self.isBlank(byte) { index += 1 }
    return index
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
  static func isBreak(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
}
