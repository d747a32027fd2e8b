/// Parses the YAML that people write by hand, many times faster than a general parser.
///
/// It supports block mappings and lists, flow ones on a single line, unquoted text or quoted text without escapes on a
/// single line, and folded and literal blocks. Anything beyond that (anchors, tags, several documents, escapes, text
/// over several lines, and every fault) makes it give up in favour of the general parser. They never differ on what
/// both accept.
package struct PlainYAMLParser {
  /// Thrown when the text goes beyond what is supported here.
  package struct Beyond: Error {}

  /// The deepest nesting of lists and mappings.
  package static let depthLimit = 24
  /// The most keys in one mapping; each is compared with all before it.
  static let keyLimit = 64

  let scanner: ScalarScanner
  var bytes: [UInt8] { scanner.bytes }
  var lines: PlainYAMLLines
  let marks: ColumnMarks
  /// The next line to read.
  var next = 0

  /// The root of the document in `bytes`; nil when it holds nothing but comments.
  package static func compose(_ bytes: [UInt8]) throws(Beyond) -> YAMLNode? {
    guard let lines = PlainYAMLLines(bytes) else { throw Beyond() }
    let marks = ColumnMarks(bytes, lineStarts: lines.lines.map(\.start))
    var parser = PlainYAMLParser(scanner: ScalarScanner(bytes: bytes), lines: lines, marks: marks)
    guard let first = parser.line() else { return nil }
    let root = try parser.block(indent: first.indent, depth: 0)
    guard parser.line() == nil else { throw Beyond() }
    return root
  }

  /// The next line that is neither blank nor a comment.
  mutating func line() -> PlainYAMLLines.Line? {
    while let line = lines[next] {
      if !line.isBlank, bytes[line.content] != UInt8(ascii: "#") { return line }
      next += 1
    }
    return nil
  }

  /// A list or a mapping whose lines start at `indent`.
  mutating func block(indent: Int, depth: Int) throws(Beyond) -> YAMLNode {
    guard depth < Self.depthLimit, let line = line() else { throw Beyond() }
    return isEntry(line)
      ? try sequence(indent: indent, depth: depth) : try mapping(indent: indent, depth: depth)
  }

  private mutating func mapping(indent: Int, depth: Int) throws(Beyond) -> YAMLNode {
    guard depth < Self.depthLimit, let first = line() else { throw Beyond() }
    var entries: [YAMLEntry] = []
    while let line = line(), line.indent >= indent {
      guard line.indent == indent, let key = key(at: line.content, to: line.end) else { throw Beyond() }
      let name = text(key)
      guard entries.count < Self.keyLimit, !entries.contains(where: { $0.key == name }) else {
        throw Beyond()
      }
      let value = try value(
        at: skipBlanks(key.upperBound + 1, line.end), on: line, parent: indent, isInMapping: true,
        depth: depth)
      entries.append(
        YAMLEntry(key: name, keyPlace: place(key.lowerBound, on: line), keyRange: key, value: value))
    }
    return YAMLNode(place: place(first.content, on: first), content: .mapping(entries))
  }

  private mutating func sequence(indent: Int, depth: Int) throws(Beyond) -> YAMLNode {
    guard depth < Self.depthLimit, let first = line() else { throw Beyond() }
    var nodes: [YAMLNode] = []
    while let line = line(), line.indent >= indent {
      guard line.indent == indent else { throw Beyond() }
      guard isEntry(line) else { break }
      let start = skipBlanks(line.content + 1, line.end)
      if key(at: start, to: line.end) != nil {
        lines.advance(next, to: start)
        nodes.append(try mapping(indent: start - line.start, depth: depth + 1))
      } else {
        guard start < line.end, bytes[start] != UInt8(ascii: "#") else { throw Beyond() }
        nodes.append(try value(at: start, on: line, parent: indent, isInMapping: false, depth: depth))
      }
    }
    return YAMLNode(place: place(first.content, on: first), content: .sequence(nodes))
  }

  /// The value that starts at `start`, or on the next lines if nothing is there.
  private mutating func value(
    at start: Int, on line: PlainYAMLLines.Line, parent: Int, isInMapping: Bool, depth: Int
  ) throws(Beyond) -> YAMLNode {
    next += 1
    guard start < line.end, bytes[start] != UInt8(ascii: "#") else {
      return try nestedValue(of: line, from: start, parent: parent, depth: depth)
    }
    let content: YAMLNode.Content
    switch bytes[start] {
    case UInt8(ascii: ">"), UInt8(ascii: "|"):
      content = .scalar(try blockScalar(header: start, on: line, parent: parent))
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "["), UInt8(ascii: "{"):
      var position = start
      content = try flowValue(&position, to: line.end, line: line, depth: depth + 1)
      guard isTail(position, line.end) else { throw Beyond() }
      try expectNoContinuation(parent: parent)
    default:
      content = .scalar(try plainScalar(start, on: line))
      try expectNoContinuation(parent: parent)
    }
    return YAMLNode(place: place(start, on: line), content: content)
  }

  /// The value of a key with nothing after it: what is indented below, a list at the same indent, or nothing.
  private mutating func nestedValue(
    of key: PlainYAMLLines.Line, from start: Int, parent: Int, depth: Int
  ) throws(Beyond) -> YAMLNode {
    if let line = line() {
      if line.indent > parent { return try block(indent: line.indent, depth: depth + 1) }
      if line.indent == parent, isEntry(line) { return try sequence(indent: parent, depth: depth + 1) }
    }
    let comment = YAMLScalar.Comment(tail: " " + text(start..<key.end), isAlone: true)
    let nothing = YAMLScalar(text: "", isPlain: true, comment: comment, span: nil)
    return YAMLNode(place: place(key.content, on: key), content: .scalar(nothing))
  }

  /// Text continues if the next line is indented more than its parent, which is beyond this parser.
  private mutating func expectNoContinuation(parent: Int) throws(Beyond) {
    if let line = line(), line.indent > parent { throw Beyond() }
  }

  /// Whether the line starts an entry of a list.
  private func isEntry(_ line: PlainYAMLLines.Line) -> Bool {
    bytes[line.content] == UInt8(ascii: "-")
      && (line.content + 1 == line.end || bytes[line.content + 1] == UInt8(ascii: " "))
  }
}
