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
    var end = start
    var index = start
    while index < line.end {
      switch bytes[index] {
      case UInt8(ascii: " "): break
      case UInt8(ascii: "#") where bytes[index - 1] == UInt8(ascii: " "):
        return scalar(start..<end, tail: end..<line.end)
      case UInt8(ascii: ":") where index + 1 == line.end || bytes[index + 1] == UInt8(ascii: " "):
        throw Beyond()
      default: end = index + 1
      }
      index += 1
    }
    return scalar(start..<end, tail: end..<line.end)
  }

  private func scalar(_ range: Range<Int>, tail: Range<Int>) -> YAMLScalar {
    let comment: YAMLScalar.Comment = tail.isEmpty ? .none : .init(tail: text(tail))
    return YAMLScalar(text: text(range), isPlain: true, comment: comment)
  }

  /// The quoted text that starts at `position`, which moves past it.
  func quotedScalar(_ position: inout Int, to end: Int) throws(Beyond) -> YAMLScalar {
    let quote = bytes[position]
    let isDouble = quote == UInt8(ascii: "\"")
    var content: [UInt8] = []
    var index = position + 1
    while index < end {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\\"), isDouble { throw Beyond() }
      if byte == quote {
        guard !isDouble, index + 1 < end, bytes[index + 1] == quote else {
          position = index + 1
          return YAMLScalar(text: String(decoding: content, as: UTF8.self), isPlain: false, comment: .none)
        }
        index += 1
      }
      content.append(byte)
      index += 1
    }
    throw Beyond()
  }

  /// The folded (`>`) or literal (`|`) text below the line with its header.
  mutating func blockScalar(
    header: Int, on line: PlainYAMLLines.Line, parent: Int
  ) throws(Beyond) -> YAMLScalar {
    let isFolded = bytes[header] == UInt8(ascii: ">")
    let isStripped = header + 1 < line.end && bytes[header + 1] == UInt8(ascii: "-")
    guard skipBlanks(header + (isStripped ? 2 : 1), line.end) == line.end,
      let first = lines[next], !first.isBlank, first.indent > parent
    else { throw Beyond() }
    var content: [UInt8] = []
    var breaks = 0
    var isTerminated = true
    while let current = lines[next] {
      if current.isBlank {
        guard current.end - current.start <= first.indent else { throw Beyond() }
        breaks += 1
      } else if current.indent >= first.indent {
        guard !isFolded || current.indent == first.indent else { throw Beyond() }
        append(breaks: breaks, isFolded: isFolded, to: &content)
        content += bytes[(current.start + first.indent)..<current.end]
        breaks = 1
        isTerminated = current.end < bytes.count
      } else {
        guard current.indent <= parent else { throw Beyond() }
        break
      }
      next += 1
    }
    if !isStripped, isTerminated { content.append(UInt8(ascii: "\n")) }
    return YAMLScalar(text: String(decoding: content, as: UTF8.self), isPlain: false, comment: .none)
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
