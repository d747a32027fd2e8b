/// Guesses what was meant, with one limit for all guesses of a reading: for a file of unknown words in a workspace of
/// many known ones, the cost must not be the product of both.
package final class Suggester {
  /// How many candidates all guesses together may examine: thousands of guesses in any real workspace.
  package static let limit = 200_000

  /// How many candidates have been examined.
  private(set) var looked = 0

  /// A suggester that has not examined anything yet.
  package init() {}

  /// `; did you mean 'check-in'?` if one of `candidates` is near `word`, otherwise empty; also empty once the limit is
  /// reached.
  package func hint(
    for word: some CustomStringConvertible, among candidates: [some CustomStringConvertible & Hashable]
  ) -> String {
    guard looked + candidates.count <= Self.limit else { return "" }
    looked += candidates.count
    return Suggestion.hint(for: word.description, among: candidates)
  }
}
