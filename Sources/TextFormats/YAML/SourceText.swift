/// The text of a file, by line.
package struct SourceText: Sendable {
  package let text: String
  /// The bytes of the text.
  let bytes: [UInt8]
  private let lineStarts: [Int]
  private let marks: ColumnMarks

  /// Takes the bytes of a file; nil when they are not UTF-8. A byte order mark is skipped.
  package init?(_ bytes: [UInt8]) {
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    guard let text = String(validating: content, as: UTF8.self) else { return nil }
    self.text = text
    self.bytes = content
    var starts = [0]
    for (index, byte) in content.enumerated() where byte == UInt8(ascii: "\n") { starts.append(index + 1) }
    self.lineStarts = starts
    self.marks = ColumnMarks(content, lineStarts: starts)
  }

  /// The number of lines.
  var lineCount: Int { lineStarts.count }

  /// The line with `number`, from 1, without its end; nil when there is none.
  package func line(_ number: Int) -> Substring? {
    guard lineStarts.indices.contains(number - 1) else { return nil }
    let start = lineStarts[number - 1]
    var end = lineStarts.indices.contains(number) ? lineStarts[number] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return Substring(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// The comment on the line behind the byte at `offset`, where a plain text ends; where that `isAlone`, there is none.
  package func comment(behind offset: Int, isAlone: Bool = false) -> YAMLScalar.Comment {
    // A list of thousands may be one line, so that no more is looked at than the blanks and two characters.
    let blanks = bytes[offset...].prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.count
    let tail = bytes[offset...].prefix(blanks + 2)
    let end = tail.firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? tail.endIndex
    return YAMLScalar.Comment(
      tail: Substring(decoding: bytes[offset..<end], as: UTF8.self), isAlone: isAlone)
  }

  /// The rest of the line from `place` on.
  package func rest(from place: Place) -> Substring? {
    guard let line = line(place.line) else { return nil }
    return Substring(line.unicodeScalars.dropFirst(place.column - 1))
  }

  /// The place of the character that is `offset` characters from the start.
  package func place(ofCharacter offset: Int) -> Place {
    let end = text.index(text.startIndex, offsetBy: offset, limitedBy: text.endIndex) ?? text.endIndex
    let before = text[..<end].utf8.count
    let line = lineStarts.lastIndex { $0 <= before } ?? 0
    let lineText = String(decoding: bytes[lineStarts[line]..<before], as: UTF8.self)
    return Place(line: line + 1, column: lineText.unicodeScalars.count + 1)
  }

  /// The number of bytes before `place`, without the byte order mark; nil if there is no such place.
  package func offset(of place: Place) -> Int? {
    guard lineStarts.indices.contains(place.line - 1), place.column > 0 else { return nil }
    let (column, mark) = marks.last(before: place)
    var offset = mark ?? lineStarts[place.line - 1]
    for _ in column..<place.column {
      guard offset < bytes.count else { return nil }
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    }
    return offset
  }

  /// The text with scalars replaced, by place.
  package func replacing(_ replacements: [Place: Unicode.Scalar]) -> String {
    var result = String.UnicodeScalarView()
    var line = 1
    var column = 1
    for current in text.unicodeScalars {
      result.append(replacements[Place(line: line, column: column)] ?? current)
      column += 1
      if current == "\n" {
        line += 1
        column = 1
      }
    }
    return String(result)
  }
}
