/// Finds repeated keys in a mapping, which Yams does not locate.
struct RepeatedKeyFinder {
  let source: SourceText
  /// Repetitions that are already known.
  let taken: Set<Place>

  /// Where `key` is repeated in the mapping that has it at `first`; nil when the repetition cannot be found.
  func repetition(of key: String, after first: Place) -> Place? {
    guard !key.isEmpty, let line = source.line(first.line) else { return nil }
    let before = line.unicodeScalars.prefix(first.column - 1)
    let isBlock = before.allSatisfy { $0 == " " || $0 == "-" }
    return isBlock ? repetitionInBlock(of: key, after: first) : repetitionInFlow(of: key, after: first)
  }

  private func repetitionInBlock(of key: String, after first: Place) -> Place? {
    var number = first.line + 1
    while let line = source.line(number) {
      let indent = line.prefix { $0 == " " }.count
      let content = line.dropFirst(indent)
      let place = Place(line: number, column: first.column)
      number += 1
      if content.isEmpty || content.hasPrefix("#") { continue }
      if indent < first.column - 1 { return nil }
      if indent == first.column - 1, isKey(key, content), !taken.contains(place) { return place }
    }
    return nil
  }

  private func repetitionInFlow(of key: String, after first: Place) -> Place? {
    guard var rest = source.rest(from: first)?.unicodeScalars else { return nil }
    var column = first.column
    var previous = rest.popFirst()
    while let scalar = rest.first {
      column += 1
      let place = Place(line: first.line, column: column)
      if previous == " " || previous == ",", isKey(key, Substring(rest)), !taken.contains(place) {
        return place
      }
      previous = scalar
      rest.removeFirst()
    }
    return nil
  }

  private func isKey(_ key: String, _ text: Substring) -> Bool {
    guard text.hasPrefix(key) else { return false }
    return text.dropFirst(key.count).drop { $0 == " " }.hasPrefix(":")
  }
}
