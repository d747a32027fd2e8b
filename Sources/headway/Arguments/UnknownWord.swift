import TextFormats

/// The sentence on a word that names nothing there is.
enum UnknownWord {
  /// How many of the known words are listed.
  private static let listed = 12

  /// `unknown stage 'bord'; did you mean 'board'?`; where nothing is near, what there is.
  static func sentence(_ kind: String, _ word: String, among known: [String]) -> String {
    let unknown = "unknown \(kind) '\(TextScrubber.scrub(word))'"
    if let near = Suggestion.nearest(to: word, among: known) { return "\(unknown); did you mean '\(near)'?" }
    guard !known.isEmpty else { return "\(unknown); there is none" }
    let more = known.count > listed ? " and \(known.count - listed) more" : ""
    return "\(unknown); there are \(known.prefix(listed).joined(separator: ", "))\(more)"
  }
}
