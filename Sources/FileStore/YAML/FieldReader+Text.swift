import OKRModel
import Yams

extension FieldReader {
  /// The words of `key`: text for people, such as a title; nil when it is absent or no text.
  ///
  /// Warns where the end of unquoted words was taken for a comment.
  func words(_ key: String, multiline: Bool = false) -> Located<String>? {
    guard let scalar = scalar(key) else { return nil }
    warnIfCut(scalar.value, key: key, at: scalar.place)
    let text = TextScrubber.scrub(scalar.value.string, multiline: multiline).trimmingBlanks
    return text.isEmpty ? nil : Located(value: text, place: scalar.place)
  }

  /// The text of `key` as a program reads it: an id, a number, a day; nil when it is absent or no text.
  func text(_ key: String) -> Located<String>? {
    scalar(key).map { Located(value: TextScrubber.scrub($0.value.string), place: $0.place) }
  }

  /// The texts in the list at `key`; one text alone counts as a list of one.
  func texts(_ key: String) -> [Located<String>] {
    guard let node = node(key) else { return [] }
    switch node {
    case .scalar(let scalar): return [Located(value: TextScrubber.scrub(scalar.string), place: node.place)]
    case .sequence(let sequence): return sequence.compactMap { text(in: $0, key: key) }
    default:
      sink.error("'\(key)' must be a list such as [one, two], not \(node.kindName)", at: node.place)
      return []
    }
  }

  /// The mappings in the list at `key`, each of `subject`.
  func mappings(_ key: String, of subject: String) -> [FieldReader] {
    guard let node = node(key) else { return [] }
    guard case .sequence(let sequence) = node else {
      sink.error("'\(key)' must be a list, each entry after a '-', not \(node.kindName)", at: node.place)
      return []
    }
    return sequence.compactMap { FieldReader($0, of: subject, in: document) }
  }

  private func text(in node: Node, key: String) -> Located<String>? {
    guard case .scalar(let scalar) = node else {
      sink.error("an entry of '\(key)' must be text, not \(node.kindName)", at: node.place)
      return nil
    }
    return Located(value: TextScrubber.scrub(scalar.string), place: node.place)
  }

  private func scalar(_ key: String) -> (value: Node.Scalar, place: Place)? {
    guard let node = node(key) else { return nil }
    guard case .scalar(let scalar) = node else {
      sink.error("'\(key)' must be text, not \(node.kindName)", at: node.place)
      return nil
    }
    return (scalar, node.place)
  }

  /// In YAML a `#` after a blank begins a comment, so that `title: Be #1` says "Be" only.
  ///
  /// A comment as people set it off, after two blanks and with a blank behind its `#`, is taken for one.
  private func warnIfCut(_ scalar: Node.Scalar, key: String, at place: Place) {
    guard scalar.style == .plain, let comment = comment(after: scalar.string, at: place) else { return }
    let blanks = comment.prefix { $0 == " " || $0 == "\t" }.count
    let mark = comment.dropFirst(blanks)
    guard blanks == 1 || mark.dropFirst().first.map({ $0 != " " && $0 != "#" }) ?? false else { return }
    sink.warning(
      "the text of '\(key)' ends before ' #', for YAML takes the rest for a comment; put the text in quotes to keep it",
      at: place)
  }

  /// The comment that follows the words, with the blanks before it.
  private func comment(after words: String, at place: Place) -> Substring? {
    var remaining = words[...]
    var place = place
    while let rest = document.source.rest(from: place) {
      if rest.hasPrefix(remaining) {
        let tail = rest.dropFirst(remaining.count)
        return tail.drop { $0 == " " || $0 == "\t" }.hasPrefix("#") && tail.first != "#" ? tail : nil
      }
      let line = rest.trimmingBlanks
      guard !line.isEmpty, remaining.hasPrefix(line) else { return nil }
      remaining = remaining.dropFirst(line.count).drop { $0.isWhitespace }
      let next = document.source.line(place.line + 1)?.prefix { $0 == " " || $0 == "\t" }.count ?? 0
      place = Place(line: place.line + 1, column: next + 1)
    }
    return nil
  }
}

extension StringProtocol {
  /// The text without white space at its ends.
  var trimmingBlanks: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
