/// Guesses what was meant by an unknown word.
public enum Suggestion {
  /// The candidate nearest to `word`, or nil when none is near.
  ///
  /// Near means a distance of a few letters omitted, inserted, changed or swapped (restricted Damerau–Levenshtein
  /// distance, ignoring case): one in words of up to four letters, two up to eight, three in longer ones. A word that
  /// is the prefix of only one candidate is near it as well. On a tie the first one counts.
  public static func nearest<Candidate: CustomStringConvertible & Hashable>(
    to word: String, among candidates: some Sequence<Candidate>
  ) -> Candidate? {
    let letters = Array(word.lowercased().unicodeScalars)
    guard !letters.isEmpty, letters.count <= 64 else { return nil }
    var best: (candidate: Candidate, distance: Int)?
    var begun: Set<Candidate> = []
    for candidate in candidates {
      let other = Array(candidate.description.lowercased().unicodeScalars)
      if letters.count >= 3, other.starts(with: letters) { begun.insert(candidate) }
      let limit = min(tolerance(letters.count), (best?.distance ?? Int.max) - 1)
      guard limit >= 0, let distance = distance(letters, other, limit: limit) else { continue }
      best = (candidate, distance)
    }
    if let best { return best.candidate }
    return begun.count == 1 ? begun.first : nil
  }

  /// `; did you mean 'check-in'?` if a candidate is near, otherwise empty: the end of a sentence about `word`.
  package static func hint<Candidate: CustomStringConvertible & Hashable>(
    for word: String, among candidates: some Sequence<Candidate>
  ) -> String {
    nearest(to: word, among: candidates).map { "; did you mean '\($0)'?" } ?? ""
  }

  private static func tolerance(_ length: Int) -> Int {
    switch length {
    case ...4: 1
    case ...8: 2
    default: 3
    }
  }

  /// The distance between two words, or nil when it is greater than `limit`.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit, right.count <= 64 else { return nil }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      current.reserveCapacity(right.count + 1)
      for (column, other) in right.enumerated() {
        var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      if let smallest = current.min(), smallest > limit { return nil }
      beforeLast = last
      last = current
    }
    guard let distance = last.last, distance <= limit else { return nil }
    return distance
  }
}
