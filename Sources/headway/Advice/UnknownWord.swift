import TextFormats

/// The message about a word that names nothing.
enum UnknownWord {
  /// How many known words are listed at most.
  private static let listed = 12

  /// `unknown stage 'bord'; did you mean 'board'?`; if nothing is near, a list of what exists.
  static func sentence(_ kind: String, _ word: String, among known: [String]) -> ScrubbedText {
    let unknown: ScrubbedText = "unknown \(kind) '\(word)'"
    if let near = Suggestion.nearest(to: word, among: known) { return "\(unknown); did you mean '\(near)'?" }
    guard !known.isEmpty else { return "\(unknown); there is none" }
    let more = known.count > listed ? " and \(known.count - listed) more" : ""
    return "\(unknown); there are \(known.prefix(listed).joined(separator: ", "))\(more)"
  }
}
