import OKRModel
import TextFormats

extension FieldReader {
  /// The words of `key`: text for people, such as a title; nil when it is absent or not text.
  ///
  /// In YAML a `#` after a space starts a comment, so `title: Be #1` means only "Be": if it may have been meant
  /// as text, this warns.
  func words(_ key: String, multiline: Bool = false) -> Located<String>? {
    guard let (scalar, place) = scalar(key) else { return nil }
    if scalar.comment == .near {
      sink.warning(
        "the text of '\(key)' ends before ' #', for YAML takes the rest for a comment; put it in quotes to keep it",
        at: place, rule: Rule.cutOffTextID)
    }
    if scalar.goesOnBehindComma {
      sink.warning(
        "in braces YAML ends the text of '\(key)' at its comma; put it in quotes", at: place,
        rule: Rule.cutOffTextID)
    }
    let text = TextScrubber.scrub(scalar.text, multiline: multiline).trimmingBlanks
    return text.isEmpty ? nil : Located(value: text, place: place)
  }

  /// The text of `key` as programs read it: an id, a number, a day; nil when it is absent or not text.
  func text(_ key: String) -> Located<String>? {
    scalar(key).map { Self.text($0.scalar, at: $0.place) }
  }

  /// The texts in the list at `key`; a single text counts as a list of one.
  func texts(_ key: String) -> [Located<String>] {
    guard let node = node(key) else { return [] }
    switch node.content {
    case .scalar(let scalar): return [Self.text(scalar, at: node.place)]
    case .sequence(let nodes): return nodes.compactMap { text(in: $0, key: key) }
    case .mapping:
      sink.error("'\(key)' must be a list such as [one, two], not \(node.kindName)", at: node.place)
      return []
    }
  }

  /// The id at `key`, of what the caller asks for; nil, with a report, when there is none.
  func id<Construct>(_ key: String) -> Located<Identifier<Construct>>? {
    text(key)?.map { Identifier($0) }
  }

  /// The ids in the list at `key`, of what the caller asks for; one text alone counts as a list of one.
  func ids<Construct>(_ key: String) -> [Located<Identifier<Construct>>] {
    texts(key).map { $0.map { Identifier($0) } }
  }

  /// The mappings in the list at `key`, each describing `subject`.
  func mappings(_ key: String, of subject: String) -> [FieldReader] {
    guard let node = node(key) else { return [] }
    guard case .sequence(let nodes) = node.content else {
      sink.error("'\(key)' must be a list, each entry after a '-', not \(node.kindName)", at: node.place)
      return []
    }
    return nodes.compactMap { FieldReader($0, of: subject, in: document) }
  }

  private func text(in node: YAMLNode, key: String) -> Located<String>? {
    guard case .scalar(let scalar) = node.content else {
      sink.error("an entry of '\(key)' must be text, not \(node.kindName)", at: node.place)
      return nil
    }
    return Self.text(scalar, at: node.place)
  }

  private static func text(_ scalar: YAMLScalar, at place: Place) -> Located<String> {
    Located(value: TextScrubber.scrub(scalar.text).trimmingBlanks, place: place)
  }

  private func scalar(_ key: String) -> (scalar: YAMLScalar, place: Place)? {
    guard let node = node(key) else { return nil }
    guard case .scalar(let scalar) = node.content else {
      let advice = Self.numberInBrackets(node).map { "; \($0.advice)" } ?? ""
      sink.error("'\(key)' must be text, not \(node.kindName)\(advice)", at: node.place)
      return nil
    }
    return (scalar, node.place)
  }

  /// The number with a comma that someone put in brackets: `[17,5]`.
  private static func numberInBrackets(_ node: YAMLNode) -> CommaNumber? {
    guard case .sequence(let nodes) = node.content, nodes.count > 1 else { return nil }
    let parts = nodes.compactMap { node -> String? in
      if case .scalar(let scalar) = node.content { scalar.text } else { nil }
    }
    return parts.count == nodes.count ? CommaNumber(parts.joined(separator: ",")) : nil
  }
}
