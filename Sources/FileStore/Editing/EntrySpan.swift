import TextFormats

/// Why an edit was refused, and the position of the reason.
struct EditRefusal: Error, Hashable {
  let reason: String
  let place: Place?
}

/// The bytes of a file being edited, with the positions from its tree.
struct EditedSource {
  let text: SourceText
  let scanner: ScalarScanner

  /// Takes the bytes of a file without its byte order mark; nil when they are not text.
  init?(_ bytes: [UInt8]) {
    guard let text = SourceText(bytes) else { return nil }
    self.text = text
    scanner = ScalarScanner(bytes: bytes)
  }

  /// Whether `mapping` is inside braces or brackets.
  func isInFlow(_ mapping: MappingPlace) -> Bool {
    mapping.places.contains { place in
      let byte = text.offset(of: place).flatMap(scanner.byte)
      return byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[")
    }
  }
}

/// The position of a mapping's entry in the bytes of its file.
struct EntrySpan {
  let key: Range<Int>
  /// The position of its colon.
  let colon: Int
  /// The text of its value; nil if it has none.
  let value: ScalarScanner.Span?
  /// The list that is its value, with its brackets or from its first dash on, or the lines of the mapping that is its
  /// value; nil if it has neither.
  let list: Range<Int>?
  /// Whether `list` is a mapping.
  let isMapping: Bool

  /// Where the entry ends.
  var end: Int { list?.upperBound ?? value?.range.upperBound ?? colon + 1 }

  /// Finds `entry`, whose value must be text, written out here and nowhere else; or, if it `mayBeMapping`, a mapping in
  /// braces; or, if `isList`, a list of texts; or, if `isListOfMappings`, a list of mappings of texts.
  init(
    of entry: YAMLEntry, in source: EditedSource, mayBeMapping: Bool = false, isList: Bool = false,
    isListOfMappings: Bool = false
  ) throws(EditRefusal) {
    let scanner = source.scanner
    guard let key = entry.keyRange, case let colon = scanner.afterBlanks(key.upperBound),
      scanner.byte(colon) == UInt8(ascii: ":")
    else { throw EditRefusal(reason: "it is written in an unusual way", place: entry.keyPlace) }
    self.key = key
    self.colon = colon
    if mayBeMapping, case .mapping(let inner) = entry.value.content,
      scanner.byte(Self.beginning(after: colon, scanner)) != UInt8(ascii: "{")
    {
      value = nil
      list = try Self.lines(of: inner, entry, after: colon, source)
      isMapping = true
      return
    }
    isMapping = false
    if isList, case .sequence(let nodes) = entry.value.content {
      value = nil
      list = try Self.list(of: nodes, entry, after: colon, scanner)
      return
    }
    if isListOfMappings, case .sequence(let nodes) = entry.value.content {
      value = nil
      list = try Self.mappings(nodes, entry, after: colon, source)
      return
    }
    list = nil
    value =
      mayBeMapping && entry.value.isMapping
      ? try Self.mapping(of: entry, after: colon, scanner) : try Self.value(of: entry, after: colon, scanner)
  }

  private static func value(
    of entry: YAMLEntry, after colon: Int, _ scanner: ScalarScanner
  ) throws(EditRefusal) -> ScalarScanner.Span? {
    guard case .scalar(let scalar) = entry.value.content else {
      throw EditRefusal(reason: "it is \(entry.value.kindName), not text", place: entry.keyPlace)
    }
    let start = beginning(after: colon, scanner)
    switch scanner.byte(start) {
    case UInt8(ascii: "*"):
      throw EditRefusal(reason: "it repeats a value from elsewhere (*)", place: entry.keyPlace)
    case UInt8(ascii: "&"):
      throw EditRefusal(reason: "other places repeat its value (&)", place: entry.keyPlace)
    case UInt8(ascii: "!"): throw EditRefusal(reason: "it has a tag (!)", place: entry.keyPlace)
    default: break
    }
    if scalar.isPlain, scalar.text.isEmpty { return nil }
    guard let span = scalar.span, span.range.lowerBound == start else {
      throw EditRefusal(reason: "it is written in an unusual way", place: entry.keyPlace)
    }
    return span
  }

  /// The braces of a mapping and what is between them.
  private static func mapping(
    of entry: YAMLEntry, after colon: Int, _ scanner: ScalarScanner
  ) throws(EditRefusal) -> ScalarScanner.Span {
    let start = beginning(after: colon, scanner)
    guard scanner.byte(start) == UInt8(ascii: "{"), let end = scanner.endOfFlow(start) else {
      throw EditRefusal(reason: "it is written in an unusual way", place: entry.keyPlace)
    }
    return ScalarScanner.Span(range: start..<end, style: .plain)
  }

  /// The bytes of a mapping on lines of its own, from its first key to its last text, with nothing but blanks between.
  private static func lines(
    of inner: [YAMLEntry], _ entry: YAMLEntry, after colon: Int, _ source: EditedSource
  ) throws(EditRefusal) -> Range<Int> {
    let refusal = EditRefusal(
      reason: "it has more than its texts on its lines; change it in an editor", place: entry.keyPlace)
    let isEmpty = { (range: Range<Int>) in
      source.scanner.bytes[range].allSatisfy { ScalarScanner.isBlank($0) || ScalarScanner.isBreak($0) }
    }
    var (start, end): (Int?, Int) = (nil, colon + 1)
    for part in inner {
      let span = try EntrySpan(of: part, in: source)
      guard let value = span.value, span.key.lowerBound >= end, isEmpty(end..<span.key.lowerBound),
        isEmpty((span.colon + 1)..<value.range.lowerBound)
      else { throw refusal }
      if case .block = value.style { throw refusal }
      start = start ?? span.key.lowerBound
      end = value.range.upperBound
    }
    guard let start else { throw refusal }
    return start..<end
  }

  /// The bytes of a list of texts, with nothing but its own signs between them.
  private static func list(
    of nodes: [YAMLNode], _ entry: YAMLEntry, after colon: Int, _ scanner: ScalarScanner
  ) throws(EditRefusal) -> Range<Int> {
    let refusal = EditRefusal(reason: "its list is written in an unusual way", place: entry.keyPlace)
    let start = beginning(after: colon, scanner)
    let isFlow = scanner.byte(start) == UInt8(ascii: "[")
    guard isFlow || scanner.byte(start) == UInt8(ascii: "-") else { throw refusal }
    let signs = isFlow ? "[,]".utf8.map(\.self) : [UInt8(ascii: "-")]
    let isOwn = { (byte: UInt8) in
      ScalarScanner.isBlank(byte) || ScalarScanner.isBreak(byte) || signs.contains(byte)
    }
    var end = colon + 1
    for node in nodes {
      guard case .scalar(let scalar) = node.content, let span = scalar.span,
        span.range.lowerBound >= end, scanner.bytes[end..<span.range.lowerBound].allSatisfy(isOwn)
      else { throw refusal }
      end = span.range.upperBound
    }
    guard isFlow else { return start..<end }
    end = max(end, start + 1)
    while let byte = scanner.byte(end), byte != UInt8(ascii: "]") {
      guard isOwn(byte) else { throw refusal }
      end += 1
    }
    guard scanner.byte(end) != nil else { throw refusal }
    return start..<(end + 1)
  }

  /// The bytes of a list of mappings of texts, in brackets or from its first dash on; no comment may be in it.
  private static func mappings(
    _ nodes: [YAMLNode], _ entry: YAMLEntry, after colon: Int, _ source: EditedSource
  ) throws(EditRefusal) -> Range<Int> {
    let scanner = source.scanner
    let refusal = EditRefusal(
      reason: "its list is written in an unusual way, or has a comment; change it in an editor",
      place: entry.keyPlace)
    let start = beginning(after: colon, scanner)
    if scanner.byte(start) == UInt8(ascii: "[") {
      guard let end = scanner.endOfFlow(start) else { throw refusal }
      return start..<end
    }
    guard scanner.byte(start) == UInt8(ascii: "-"), let last = nodes.last,
      case .mapping(let entries) = last.content, let place = source.text.offset(of: last.place)
    else { throw refusal }
    let texts = entries.compactMap { entry -> ScalarScanner.Span? in
      if case .scalar(let scalar) = entry.value.content { scalar.span } else { nil }
    }
    let isFlow = scanner.byte(place) == UInt8(ascii: "{")
    guard texts.count == entries.count,
      let end = isFlow ? scanner.endOfFlow(place) : texts.map(\.range.upperBound).max(), end > start,
      !scanner.bytes[start..<end].contains(UInt8(ascii: "#"))
    else { throw refusal }
    return start..<end
  }

  /// The position of the value after the colon, on the same line or below.
  private static func beginning(after colon: Int, _ scanner: ScalarScanner) -> Int {
    var index = colon + 1
    while let byte = scanner.byte(index) {
      if byte == UInt8(ascii: "#"), index > colon + 1 {
        index = scanner.endOfLine(index)
      } else if ScalarScanner.isBlank(byte) || ScalarScanner.isBreak(byte) {
        index += 1
      } else {
        return index
      }
    }
    return index
  }
}

extension YAMLNode {
  fileprivate var isMapping: Bool { if case .mapping = content { true } else { false } }
}
