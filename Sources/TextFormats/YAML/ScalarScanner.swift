/// Finds where a scalar of a YAML file ends: in quotes, without them, folded or literal, in braces or not.
///
/// Nothing else knows this. Both readers ask here, and keep the answer with the scalar that they have read.
package struct ScalarScanner: Sendable {
  /// How a scalar is written.
  package enum Style: Hashable, Sendable {
    case plain, singleQuoted, doubleQuoted
    /// Folded (`>`) or literal (`|`). Its first line begins at the byte `content`, and each has `indent` blanks before it.
    case block(isFolded: Bool, content: Int, indent: Int)
  }

  /// The bytes of a scalar, its quotes or its header among them.
  package struct Span: Hashable, Sendable {
    package let range: Range<Int>
    package let style: Style

    /// Makes a span of the bytes `range`, which are written in `style`.
    package init(range: Range<Int>, style: Style) {
      self.range = range
      self.style = style
    }
  }

  package let bytes: [UInt8]
  /// The commas in braces that belong to a number, and so do not end it (`FlowCommas`).
  private let numberCommas: Set<Int>

  package init(bytes: [UInt8], numberCommas: Set<Int> = []) {
    self.bytes = bytes
    self.numberCommas = numberCommas
  }

  /// The byte at `index`; nil outside of the file.
  package func byte(_ index: Int) -> UInt8? {
    bytes.indices.contains(index) ? bytes[index] : nil
  }

  /// The scalar that begins at `start`; nil where none begins there, or it has no end. It goes on with lines that are
  /// indented by more than `indent`: the columns before the keys of its mapping, or before the dashes of its list.
  package func scalar(at start: Int, isInFlow: Bool, indent: Int) -> Span? {
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

  /// Whether a list or a mapping in brackets or braces begins at `start`, behind its anchor and its tag if it has them.
  func beginsFlow(at start: Int) -> Bool {
    var index = start
    while byte(index) == UInt8(ascii: "&") || byte(index) == UInt8(ascii: "!") {
      while let byte = byte(index), !Self.isBlank(byte), !Self.isBreak(byte) { index += 1 }
      index = afterBlanks(index)
    }
    return byte(index) == UInt8(ascii: "{") || byte(index) == UInt8(ascii: "[")
  }

  /// Where the list or the mapping in brackets or braces that begins at `start` ends; nil where nothing closes it, or a
  /// comment is in it.
  package func endOfFlow(_ start: Int) -> Int? {
    var (index, depth) = (start, 0)
    // What decides whether a quote opens a text: inside of a plain one it is part of it.
    var before: UInt8 = 0
    while let byte = byte(index) {
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return index + 1 }
      case UInt8(ascii: "#") where Self.isBlank(bytes[index - 1]) || Self.isBreak(bytes[index - 1]):
        return nil
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        guard "{[,:".utf8.contains(before) else { break }
        guard let end = endOfQuoted(index) else { return nil }
        index = end - 1
      default: break
      }
      if !Self.isBlank(byte), !Self.isBreak(byte) { before = byte }
      index += 1
    }
    return nil
  }

  /// Where the scalar in quotes that begins at `start` ends; nil where nothing closes it.
  func endOfQuoted(_ start: Int) -> Int? {
    byte(start) == UInt8(ascii: "'") ? endOfSingleQuoted(start) : endOfDoubleQuoted(start)
  }

  private func endOfSingleQuoted(_ start: Int) -> Int? {
    var index = start + 1
    while index < bytes.count {
      index += 1
      guard bytes[index - 1] == UInt8(ascii: "'") else { continue }
      guard byte(index) == UInt8(ascii: "'") else { return index }
      index += 1
    }
    return nil
  }

  private func endOfDoubleQuoted(_ start: Int) -> Int? {
    var index = start + 1
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\"") { return index + 1 }
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }

  private func endOfPlain(_ start: Int, isInFlow: Bool, indent: Int) -> Int {
    var line = plainLine(start, isInFlow: isInFlow)
    while byte(line.stop).map(Self.isBreak) ?? false,
      let next = continuation(at: line.stop, isInFlow: isInFlow, indent: indent)
    {
      let more = plainLine(next, isInFlow: isInFlow)
      line = (end: more.end > next ? more.end : line.end, stop: more.stop)
    }
    return line.end
  }

  /// The part of a scalar without quotes that begins at `start` and is on the same line: where its text ends, and where
  /// the comment, the colon, the sign of a list or mapping around it, or the end of the line is that stops it.
  func plainLine(_ start: Int, isInFlow: Bool) -> (end: Int, stop: Int) {
    var (index, end) = (start, start)
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return (end, index)
      case UInt8(ascii: " "), UInt8(ascii: "\t"):
        index += 1
        continue
      case UInt8(ascii: "#"):
        if index > start, Self.isBlank(bytes[index - 1]) { return (end, index) }
      case UInt8(ascii: ":"):
        if isEndOfKey(index, isInFlow: isInFlow) { return (end, index) }
      case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"):
        if isInFlow, !numberCommas.contains(index) { return (end, index) }
      default: break
      }
      index += 1
      end = index
    }
    return (end, index)
  }

  /// Whether the text without quotes in `range` says `text`, however it is broken into lines.
  func says(_ text: String, _ range: Range<Int>) -> Bool {
    let isText = { (byte: UInt8) in !Self.isBlank(byte) && !Self.isBreak(byte) }
    return bytes[range].lazy.filter(isText).elementsEqual(text.utf8.lazy.filter(isText))
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

  /// The folded or literal text whose header is at `start`; nil where no line belongs to it.
  func block(_ start: Int, indent: Int) -> Span? {
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
}

// MARK: Lines

extension ScalarScanner {
  /// The end of the line that contains `index`, before its break.
  package func endOfLine(_ index: Int) -> Int {
    var end = index
    while let byte = byte(end), !Self.isBreak(byte) { end += 1 }
    return end
  }

  /// The start of the line after the one that ends at `end`; nil if that one is the last.
  package func nextLine(after end: Int) -> Int? {
    guard let first = byte(end) else { return nil }
    let isPair = first == UInt8(ascii: "\r") && byte(end + 1) == UInt8(ascii: "\n")
    return end + (isPair ? 2 : 1)
  }

  /// The start of the line that contains `index`.
  package func startOfLine(_ index: Int) -> Int {
    var start = index
    while let byte = byte(start - 1), !Self.isBreak(byte) { start -= 1 }
    return start
  }

  /// The first position from `index` on that is not a blank.
  package func afterBlanks(_ index: Int) -> Int {
    var index = index
    while let byte = byte(index), Self.isBlank(byte) { index += 1 }
    return index
  }

  /// Whether `byte` separates words on a line.
  package static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  /// Whether `byte` ends a line.
  package static func isBreak(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}
