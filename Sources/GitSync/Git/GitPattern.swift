/// A path pattern as in git: `*` and `?` match anything but a slash, `**` between slashes matches any folders, `[a-z]`
/// one of several characters, and a backslash makes the next character literal.
struct GitPattern {
  private let signs: [Character]
  private let ignoresCase: Bool

  init(_ text: String, ignoresCase: Bool = false) {
    signs = Array(ignoresCase ? text.lowercased() : text)
    self.ignoresCase = ignoresCase
  }

  /// Whether it matches the whole of `text`.
  func matches(_ text: String) -> Bool {
    matches(from: 0, Array(ignoresCase ? text.lowercased() : text)[...])
  }

  private func matches(from start: Int, _ text: ArraySlice<Character>) -> Bool {
    var (index, text) = (start, text)
    while index < signs.count {
      switch signs[index] {
      case "*": return matchesStar(at: index, text)
      case "?":
        guard let first = text.first, first != "/" else { return false }
      case "[":
        guard let first = text.first, first != "/", let end = end(ofSetAt: index) else { return false }
        guard isInSet(first, from: index + 1, to: end) else { return false }
        index = end
      case "\\" where index + 1 < signs.count:
        index += 1
        guard text.first == signs[index] else { return false }
      default: guard text.first == signs[index] else { return false }
      }
      text = text.dropFirst()
      index += 1
    }
    return text.isEmpty
  }

  private func matchesStar(at index: Int, _ text: ArraySlice<Character>) -> Bool {
    let end = signs[index...].firstIndex { $0 != "*" } ?? signs.count
    let isWhole = (index == 0 || signs[index - 1] == "/") && (end == signs.count || signs[end] == "/")
    guard end - index > 1, isWhole else {
      for length in 0...text.count {
        if matches(from: end, text.dropFirst(length)) { return true }
        if length < text.count, text[text.startIndex + length] == "/" { return false }
      }
      return false
    }
    guard end < signs.count else { return true }
    // The slash after the stars goes with them if they match no folder at all.
    if matches(from: end + 1, text) { return true }
    return text.indices.contains { text[$0] == "/" && matches(from: end, text[$0...]) }
  }

  private func end(ofSetAt index: Int) -> Int? {
    var position = index + 1
    if position < signs.count, "!^".contains(signs[position]) { position += 1 }
    // A bracket at the start of a set is one of its characters.
    return signs.indices.contains(position + 1) ? signs[(position + 1)...].firstIndex(of: "]") : nil
  }

  private func isInSet(_ sign: Character, from start: Int, to end: Int) -> Bool {
    var position = start
    let isNegated = "!^".contains(signs[position])
    if isNegated { position += 1 }
    var isIn = false
    while position < end {
      if position + 2 < end, signs[position + 1] == "-" {
        if signs[position] <= sign, sign <= signs[position + 2] { isIn = true }
        position += 3
      } else {
        if signs[position] == sign { isIn = true }
        position += 1
      }
    }
    return isIn != isNegated
  }
}
