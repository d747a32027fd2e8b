/// An item that matches what is typed, and the letters of its title that do.
struct MenuMatch: Sendable {
  let item: MenuItem
  /// The matched characters of the title, as offsets.
  var offsets: [Int] = []
  /// The better the match, the higher.
  var score = 0
}

/// Finds the items that match what is typed.
struct MenuSearch {
  private let words: [[Character]]
  private let typed: String
  /// The actions' keys as text.
  let keyNames: (Action) -> String
  /// The items used last, the latest first.
  let recent: [MenuItem.ID]

  init(_ typed: String, recent: [MenuItem.ID], keyNames: @escaping (Action) -> String) {
    self.typed = typed.lowercased()
    self.recent = recent
    self.keyNames = keyNames
    words = typed.split(separator: " ").map { String($0).searchLetters }
  }

  /// Those of `items` that match every typed word, the best first. Without words it is all of them, the latest used
  /// first.
  func matches(_ items: [MenuItem]) -> [MenuMatch] {
    let found = items.compactMap(match)
    let sorted = found.enumerated().sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }
    return sorted.map(\.element)
  }

  private func match(_ item: MenuItem) -> MenuMatch? {
    var match = MenuMatch(item: item)
    let title = words.isEmpty ? [] : item.title.searchLetters
    lazy var others = otherText(of: item)
    for word in words {
      if let found = FuzzyMatch(word, in: title) {
        match.score += found.score
        match.offsets += found.offsets
      } else if isFound(word, item, &others) {
        match.score += 50
      } else {
        return nil
      }
    }
    if !typed.isEmpty, item.title.lowercased().hasPrefix(typed) { match.score += 2_000 }
    if let rank = item.id.flatMap(recent.firstIndex) { match.score += max(1, 40 - rank) }
    return match
  }

  private func isFound(_ word: [Character], _ item: MenuItem, _ text: inout String) -> Bool {
    if case .sign(let entry) = item { return entry.isFound(by: String(word)) }
    return text.contains(String(word))
  }

  /// What a search finds an item by, beside its title.
  private func otherText(of item: MenuItem) -> String {
    switch item {
    case .action(let action):
      "\(action.id.rawValue) \(action.help) \(keyNames(action)) \(action.id.searchWords)".lowercased()
    case .place(let place): "\(place.kind) \(place.words)".lowercased()
    case .sign: ""
    }
  }
}
