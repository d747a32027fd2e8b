extension YAMLNode {
  /// The value at `place` that `text` states, as `sourceText` writes it: a list in brackets, a mapping in braces, and
  /// anything else as text.
  package init(sourceText text: String, at place: Place) {
    let isCollection = text.hasPrefix("[") || text.hasPrefix("{")
    let content = isCollection ? Self.collection(text) : nil
    self.init(
      place: place,
      content: content ?? .scalar(YAMLScalar(text: text, isPlain: true, comment: .none, span: nil)))
  }

  private static func collection(_ text: String) -> Content? {
    let bytes = Array("value: \(text)\n".utf8)
    guard let root = compose(bytes), case .mapping(let entries) = root.content, entries.count == 1 else {
      return nil
    }
    switch entries[0].value.content {
    case .scalar: return nil
    case .sequence, .mapping: return entries[0].value.content
    }
  }

  private static func compose(_ bytes: [UInt8]) -> YAMLNode? {
    if let root = try? PlainYAMLParser.compose(bytes) { return root }
    guard let source = SourceText(bytes), YAMLGuard.objection(to: source) == nil else { return nil }
    var composer = YAMLComposer(source: source)
    guard let root = try? composer.compose() else { return nil }
    return composer.repetitions.isEmpty ? root : nil
  }

  /// The value as text on one line; nil if there is none.
  package var sourceText: String? {
    guard !isNothing else { return nil }
    if case .scalar(let scalar) = content { return scalar.text }
    return flowText
  }

  private var flowText: String {
    switch content {
    case .scalar(let scalar): Self.flowText(of: scalar)
    case .sequence(let nodes): "[" + nodes.map(\.flowText).joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{"
        + entries.map {
          let key = YAMLScalar(text: $0.key, isPlain: true, comment: .none, span: nil)
          return "\(Self.flowText(of: key)): \($0.value.flowText)"
        }.joined(separator: ", ") + "}"
    }
  }

  private static func flowText(of scalar: YAMLScalar) -> String {
    let isSafe = scalar.text.unicodeScalars.allSatisfy { character in
      switch character {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "+", ".", "/", "_", "%", " ": true
      default: character.value >= 0xA0 && character.properties.isAlphabetic
      }
    }
    let isTrimmed = scalar.text.first != " " && scalar.text.last != " "
    let canBegin = scalar.text.first.map { $0 != "-" && $0 != "%" || scalar.text.count > 1 && $0 == "-" }
    if scalar.isPlain, isSafe, isTrimmed, canBegin ?? true, !scalar.text.hasPrefix("- ") {
      return scalar.text
    }
    return JSONValue.string(scalar.text).text
  }

  /// The mapping with other texts for some of its keys, where nil removes the key; anything else is unchanged.
  package func substituting(_ texts: [String: String?]) -> YAMLNode {
    guard case .mapping(let entries) = content, !texts.isEmpty else { return self }
    var rest = texts
    var result: [YAMLEntry] = []
    for entry in entries {
      guard let text = rest.removeValue(forKey: entry.key) else {
        result.append(entry)
        continue
      }
      guard let text else { continue }
      result.append(
        YAMLEntry(
          key: entry.key, keyPlace: entry.keyPlace, keyRange: nil,
          value: YAMLNode(sourceText: text, at: entry.value.place)))
    }
    for (key, text) in rest.sorted(by: { $0.key < $1.key }) {
      guard let text else { continue }
      result.append(
        YAMLEntry(
          key: key, keyPlace: place, keyRange: nil, value: YAMLNode(sourceText: text, at: place)))
    }
    return YAMLNode(place: place, content: .mapping(result))
  }

  /// The value of `key`, if it is a mapping that has one.
  package func value(of key: String) -> YAMLNode? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value
  }

  /// The mapping with the `id` in the list at `key`.
  package func entry(_ id: String, in key: String) -> YAMLNode? {
    guard case .sequence(let nodes)? = value(of: key)?.content else { return nil }
    return nodes.first { node in
      guard case .scalar(let scalar)? = node.value(of: "id")?.content else { return false }
      return scalar.text == id
    }
  }
}
