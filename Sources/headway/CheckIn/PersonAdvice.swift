import FileStore
import OKRModel

/// A word on an author who is probably somebody else: a slip in a name stays in the log for good.
enum PersonAdvice {
  /// The sentence on `person`; nil for somebody who is declared, or who is like nobody who is.
  static func sentence(on person: String, in workspace: Workspace) -> String? {
    let known = workspace.people.map(\.id)
    guard !known.contains(person), let near = Suggestion.nearest(to: person, among: known) else { return nil }
    return "unknown person '\(TextScrubber.scrub(person))'; did you mean '\(near)'?"
  }
}
