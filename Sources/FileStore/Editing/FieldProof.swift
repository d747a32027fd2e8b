import TextFormats

/// Verifies that an edit changes one entry of one mapping in a file, and nothing else in it.
struct FieldProof {
  /// The path to the mapping.
  let path: [Int]
  let key: String

  /// Whether `new` equals `old` except for the entry, which may have been added, removed or changed.
  func holds(from old: YAMLNode, to new: YAMLNode) -> Bool {
    isKept(old, new, path[...])
  }

  /// The text of the entry in the tree of `root`, a list in brackets; nil if it is missing or a mapping.
  func text(in root: YAMLNode) -> String? {
    var node = root
    for step in path {
      switch node.content {
      case .mapping(let entries) where entries.indices.contains(step): node = entries[step].value
      case .sequence(let nodes) where nodes.indices.contains(step): node = nodes[step]
      default: return nil
      }
    }
    guard case .mapping(let entries) = node.content,
      let value = entries.first(where: { $0.key == key })?.value
    else { return nil }
    switch value.content {
    case .scalar(let scalar): return scalar.text
    case .sequence: return value.sourceText
    case .mapping: return nil
    }
  }

  private func isKept(_ old: YAMLNode, _ new: YAMLNode, _ path: ArraySlice<Int>) -> Bool {
    switch (old.content, new.content) {
    case (.mapping(let olds), .mapping(let news)):
      guard let step = path.first else { return isEntryChanged(olds, news) }
      guard olds.map(\.key) == news.map(\.key) else { return false }
      return zip(olds, news).enumerated().allSatisfy { index, pair in
        index == step
          ? isKept(pair.0.value, pair.1.value, path.dropFirst()) : Self.isSame(pair.0.value, pair.1.value)
      }
    case (.sequence(let olds), .sequence(let news)):
      guard let step = path.first, olds.count == news.count else { return false }
      return zip(olds, news).enumerated().allSatisfy { index, pair in
        index == step ? isKept(pair.0, pair.1, path.dropFirst()) : Self.isSame(pair.0, pair.1)
      }
    default: return false
    }
  }

  private func isEntryChanged(_ olds: [YAMLEntry], _ news: [YAMLEntry]) -> Bool {
    let isPresent = { (entries: [YAMLEntry]) in entries.contains { $0.key == key } }
    // An entry that exists before and after keeps its position among the others.
    if isPresent(olds), isPresent(news), olds.map(\.key) != news.map(\.key) { return false }
    return Self.isSame(olds.filter { $0.key != key }, news.filter { $0.key != key })
  }

  private static func isSame(_ left: YAMLNode, _ right: YAMLNode) -> Bool {
    switch (left.content, right.content) {
    case (.scalar(let left), .scalar(let right)): left.text == right.text && left.isPlain == right.isPlain
    case (.sequence(let left), .sequence(let right)):
      left.count == right.count && zip(left, right).allSatisfy { isSame($0, $1) }
    case (.mapping(let left), .mapping(let right)): isSame(left, right)
    default: false
    }
  }

  private static func isSame(_ left: [YAMLEntry], _ right: [YAMLEntry]) -> Bool {
    left.map(\.key) == right.map(\.key) && zip(left, right).allSatisfy { isSame($0.value, $1.value) }
  }
}
