extension PlainYAMLParser {
  /// The value in brackets, braces, quotes or none of these that starts at `position`, which moves past it.
  func flowValue(
    _ position: inout Int, to end: Int, line: PlainYAMLLines.Line, depth: Int
  ) throws(Beyond) -> YAMLNode.Content {
    guard position < end, depth < Self.depthLimit else { throw Beyond() }
    switch bytes[position] {
    case UInt8(ascii: "["): return .sequence(try flowSequence(&position, to: end, line: line, depth: depth))
    case UInt8(ascii: "{"): return .mapping(try flowMapping(&position, to: end, line: line, depth: depth))
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .scalar(try quotedScalar(&position, to: end))
    default: return .scalar(try flowPlainScalar(&position, to: end))
    }
  }

  private func flowSequence(
    _ position: inout Int, to end: Int, line: PlainYAMLLines.Line, depth: Int
  ) throws(Beyond) -> [YAMLNode] {
    var nodes: [YAMLNode] = []
    position = skipBlanks(position + 1, end)
    if position < end, bytes[position] == UInt8(ascii: "]") {
      position += 1
      return nodes
    }
    while true {
      let place = place(position, on: line)
      nodes.append(
        YAMLNode(place: place, content: try flowValue(&position, to: end, line: line, depth: depth + 1)))
      if try isClosed(&position, to: end, by: UInt8(ascii: "]")) { return nodes }
    }
  }

  private func flowMapping(
    _ position: inout Int, to end: Int, line: PlainYAMLLines.Line, depth: Int
  ) throws(Beyond) -> [YAMLEntry] {
    var entries: [YAMLEntry] = []
    position = skipBlanks(position + 1, end)
    if position < end, bytes[position] == UInt8(ascii: "}") {
      position += 1
      return entries
    }
    while true {
      guard let key = key(at: position, to: end) else { throw Beyond() }
      let name = text(key)
      guard entries.count < Self.keyLimit, !entries.contains(where: { $0.key == name }) else {
        throw Beyond()
      }
      let keyPlace = place(position, on: line)
      position = skipBlanks(key.upperBound + 1, end)
      let place = place(position, on: line)
      let content = try flowValue(&position, to: end, line: line, depth: depth + 1)
      entries.append(
        YAMLEntry(
          key: name, keyPlace: keyPlace, keyRange: key, value: YAMLNode(place: place, content: content)))
      if try isClosed(&position, to: end, by: UInt8(ascii: "}")) { return entries }
    }
  }

  /// Whether the list or mapping ends here; false if a comma leads to another entry.
  private func isClosed(_ position: inout Int, to end: Int, by bracket: UInt8) throws(Beyond) -> Bool {
    position = skipBlanks(position, end)
    guard position < end else { throw Beyond() }
    let byte = bytes[position]
    position += 1
    if byte == bracket { return true }
    guard byte == UInt8(ascii: ",") else { throw Beyond() }
    position = skipBlanks(position, end)
    return false
  }

  /// The unquoted text up to the comma or bracket after it.
  private func flowPlainScalar(_ position: inout Int, to end: Int) throws(Beyond) -> YAMLScalar {
    guard canBegin(position, to: end) else { throw Beyond() }
    let start = position
    let (textEnd, stop) = scanner.plainLine(start, isInFlow: true)
    guard stop < end, ",]}".utf8.contains(bytes[stop]) else { throw Beyond() }
    for index in start..<stop {
      switch bytes[index] {
      case UInt8(ascii: "?"): throw Beyond()
      case UInt8(ascii: ":"):
        guard Self.isWord(bytes[index + 1]) || bytes[index + 1] == UInt8(ascii: "/") else { throw Beyond() }
      default: break
      }
    }
    position = stop
    let range = start..<textEnd
    return YAMLScalar(
      text: text(range), isPlain: true, comment: .none,
      span: ScalarScanner.Span(range: range, style: .plain))
  }
}
