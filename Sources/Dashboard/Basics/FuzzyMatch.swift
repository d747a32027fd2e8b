/// How well a typed word matches a text, and where.
struct FuzzyMatch {
  /// The better the match, the higher; above 0.
  let score: Int
  /// The matched characters, as offsets in the text.
  let offsets: [Int]

  /// Matches `word` with `text`; nil if it does not match. Both are in lower case.
  ///
  /// A word matches as a whole, best at the start of a word of the text. One of two letters and more also matches by
  /// the beginnings of several words (`wt` for "wait time"), or by letters close together (`brdng` for "boarding").
  init?(_ word: [Character], in text: [Character]) {
    guard !word.isEmpty, word.count <= text.count else { return nil }
    if let start = Self.wholeStart(of: word, in: text) {
      let isAtStart = Self.isStart(start, in: text)
      score = (isAtStart ? 1_000 : 500) - min(start, 200)
      offsets = Array(start..<start + word.count)
    } else if word.count >= 2, let found = Self.scattered(word, in: text) {
      score = 300 - min(200, (found.last ?? 0) - (found.first ?? 0))
      offsets = found
    } else {
      return nil
    }
  }

  /// Where `word` stands as a whole: the first place where a word of the text starts with it, or else the first one.
  private static func wholeStart(of word: [Character], in text: [Character]) -> Int? {
    let starts = (0...text.count - word.count).lazy.filter { text[$0...].starts(with: word) }
    return starts.first { isStart($0, in: text) } ?? starts.first
  }

  /// The offsets of the letters of `word`, from the start of a word of the text on.
  private static func scattered(_ word: [Character], in text: [Character]) -> [Int]? {
    for start in text.indices where text[start] == word.first && isStart(start, in: text) {
      var offsets = [start]
      for letter in word.dropFirst() {
        guard let next = next(letter, after: offsets[offsets.count - 1], in: text) else { break }
        offsets.append(next)
      }
      guard offsets.count == word.count else { continue }
      let span = offsets[offsets.count - 1] - start + 1
      let isByBeginnings = offsets.indices.allSatisfy { index in
        isStart(offsets[index], in: text) || (index > 0 && offsets[index] == offsets[index - 1] + 1)
      }
      if isByBeginnings || (word.count >= 3 && span <= word.count * 2) { return offsets }
    }
    return nil
  }

  /// The next place of `letter`: right after the last one, at the start of a later word, or anywhere later.
  private static func next(_ letter: Character, after last: Int, in text: [Character]) -> Int? {
    let rest = text.indices.dropFirst(last + 1)
    if let near = rest.first, text[near] == letter { return near }
    return rest.first { text[$0] == letter && isStart($0, in: text) } ?? rest.first { text[$0] == letter }
  }

  private static func isStart(_ offset: Int, in text: [Character]) -> Bool {
    guard offset > 0 else { return true }
    let before = text[offset - 1]
    return !before.isLetter && !before.isNumber
  }
}

extension String {
  /// Its characters in lower case, one for each of its own.
  var searchLetters: [Character] {
    map { character in
      let lower = character.lowercased()
      return lower.count == 1 ? lower.first ?? character : character
    }
  }
}
