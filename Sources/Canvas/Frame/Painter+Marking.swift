extension Painter {
  /// The attributes of text that a search has found. They say it without colour, and change no colour that has a
  /// meaning.
  public static let found: Attributes = [.bold, .underline]

  /// Marks every occurrence of `words` in the rows of `rect`, in upper or lower case.
  public mutating func mark(_ words: [String], in rect: Rect) {
    let wanted = words.map { $0.map(Self.folded) }.filter { !$0.isEmpty }
    guard !wanted.isEmpty else { return }
    let area = rect.intersection(bounds)
    for row in area.rows {
      // The second cell of a wide character belongs to the first one.
      let places = area.columns.map { Point(column: $0, row: row) }.filter { !frame[$0].isContinuation }
      let letters = places.map { Self.folded(frame[$0].text.first ?? " ") }
      for word in wanted {
        for start in Self.starts(of: word, in: letters) {
          guard let first = places[start...].first, let last = places[...(start + word.count - 1)].last else {
            continue
          }
          let columns = last.column - first.column + 1
          add(Self.found, to: Rect(column: first.column, row: row, columns: columns, rows: 1))
        }
      }
    }
  }

  /// Where `word` begins in `letters`.
  private static func starts(of word: [Character], in letters: [Character]) -> [Int] {
    guard word.count <= letters.count else { return [] }
    return (0...letters.count - word.count).filter { letters[$0...].starts(with: word) }
  }

  /// The lower-case form, if that is one character.
  private static func folded(_ character: Character) -> Character {
    let lower = character.lowercased()
    return lower.count == 1 ? lower.first ?? character : character
  }
}
