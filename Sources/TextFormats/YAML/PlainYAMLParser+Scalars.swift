extension PlainYAMLParser {
  /// An unquoted key that starts at `start` and ends before a colon; nil when there is none.
  func key(at start: Int, to end: Int) -> Range<Int>? {
    var index = start
    while index < end, Self.isWord(bytes[index]) || (index > start && bytes[index] == UInt8(ascii: "-")) {
      index += 1
    }
    guard index > start, index - start <= 128, index < end, bytes[index] == UInt8(ascii: ":") else {
      return nil
    }
    guard index + 1 == end || bytes[index + 1] == UInt8(ascii: " ") else { return nil }
    return start..<index
  }

  /// The unquoted text that starts at `start`, up to the end of the line or a comment.
  func plainScalar(_ start: Int, on line: PlainYAMLLines.Line) throws(Beyond) -> YAMLScalar {
    guard canBegin(start, to: line.end) else { throw Beyond() }
    let (end, stop) = scanner.plainLine(start, isInFlow: false)
    guard stop == line.end || bytes[stop] == UInt8(ascii: "#") else { throw Beyond() }
    let comment: YAMLScalar.Comment =
      end == line.end ? .none : .init(tail: text(end..<line.end))
    return YAMLScalar(
      text: text(start..<end), isPlain: true, comment: comment,
      span: ScalarScanner.Span(range: start..<end, style: .plain))
  }

  /// The quoted text that starts at `position`, which moves past it.
  func quotedScalar(_ position: inout Int, to end: Int) throws(Beyond) -> YAMLScalar {
    let start = position
    let isDouble = bytes[start] == UInt8(ascii: "\"")
    guard let close = scanner.endOfQuoted(start), close <= end else { throw Beyond() }
    let content = start + 1..<close - 1
    if isDouble, bytes[content].contains(UInt8(ascii: "\\")) { throw Beyond() }
    position = close
    let quote = UInt8(ascii: "'")
    let written = isDouble ? bytes[content] : bytes[content].replacing([quote, quote], with: [quote])
    return YAMLScalar(
      text: String(decoding: written, as: UTF8.self), isPlain: false, comment: .none,
      span: ScalarScanner.Span(
        range: start..<close, style: isDouble ? .doubleQuoted : .singleQuoted))
  }

  /// The folded (`>`) or literal (`|`) text below the line with its header.
  mutating func blockScalar(
    header: Int, on line: PlainYAMLLines.Line, parent: Int
  ) throws(Beyond) -> YAMLScalar {
    let isStripped = header + 1 < line.end && bytes[header + 1] == UInt8(ascii: "-")
    guard skipBlanks(header + (isStripped ? 2 : 1), line.end) == line.end,
      let span = scanner.block(header, indent: parent), case .block(let isFolded, _, let indent) = span.style,
      let first = lines[next], !first.isBlank
    else { throw Beyond() }
    var content: [UInt8] = []
    var breaks = 0
    while let current = lines[next], current.start < span.range.upperBound {
      if current.isBlank {
        guard current.end - current.start <= indent else { throw Beyond() }
        breaks += 1
      } else {
        guard !isFolded || current.indent == indent else { throw Beyond() }
        append(breaks: breaks, isFolded: isFolded, to: &content)
        content += bytes[(current.start + indent)..<current.end]
        breaks = 1
      }
      next += 1
    }
    if !isStripped, span.range.upperBound < bytes.count { content.append(UInt8(ascii: "\n")) }
    while let blank = lines[next], blank.isBlank {
      guard blank.end - blank.start <= indent else { throw Beyond() }
      next += 1
    }
    if let behind = lines[next], behind.indent > parent { throw Beyond() }
    return YAMLScalar(
      text: String(decoding: content, as: UTF8.self), isPlain: false, comment: .none, span: span)
  }

  private func append(breaks: Int, isFolded: Bool, to content: inout [UInt8]) {
    guard breaks > 0 else { return }
    if !isFolded {
      content += Array(repeating: UInt8(ascii: "\n"), count: breaks)
    } else if breaks == 1 {
      content.append(UInt8(ascii: " "))
    } else {
      content += Array(repeating: UInt8(ascii: "\n"), count: breaks - 1)
    }
  }

  /// Whether unquoted text can start at `start`.
  func canBegin(_ start: Int, to end: Int) -> Bool {
    switch bytes[start] {
    case UInt8(ascii: "-"):
      return start + 1 < end && Self.isWord(bytes[start + 1])
    case UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: "/"), UInt8(ascii: "~"),
      UInt8(ascii: "$"), UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: "_"):
      return true
    default: return Self.isWord(bytes[start]) || bytes[start] >= 0x80
    }
  }

  /// Whether only blanks and a comment preceded by one follow from `position` on.
  func isTail(_ position: Int, _ end: Int) -> Bool {
    let index = skipBlanks(position, end)
    return index == end || (index > position && bytes[index] == UInt8(ascii: "#"))
  }

  func skipBlanks(_ position: Int, _ end: Int) -> Int {
    var index = position
    while index < end, bytes[index] == UInt8(ascii: " ") { index += 1 }
    return index
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The place of the byte at `position`, with its column counted in scalars.
  func place(_ position: Int, on line: PlainYAMLLines.Line) -> Place {
    let known = marks.last(upTo: position, line: line.number)
    var column = known?.column ?? 1
    for byte in bytes[(known?.offset ?? line.start)..<position] where byte & 0xC0 != 0x80 { column += 1 }
    return Place(line: line.number, column: column)
  }

  /// Whether a byte is a letter, a digit or an underscore.
  package static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
