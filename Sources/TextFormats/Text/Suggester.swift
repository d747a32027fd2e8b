/// Guesses what was meant, again and again, within a limit for all guesses of one reading: a file of unknown words in a
/// workspace of many known ones must not take the product of both.
package final class Suggester {
  /// How many candidates all guesses together may look at: thousands of guesses in any real workspace.
  package static let limit = 200_000

  /// How many candidates were looked at so far.
  private(set) var looked = 0

  /// A suggester that has not looked at anything yet.
  package init() {}

  /// `; did you mean 'check-in'?` where one of `candidates` is near `word`, else nothing; nothing either when the limit is
  /// reached.
  package func hint(for word: String, among candidates: [String]) -> String {
    guard looked + candidates.count <= Self.limit else { return "" }
    looked += candidates.count
    return Suggestion.hint(for: word, among: candidates)
  }
}
