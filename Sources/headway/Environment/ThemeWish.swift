import OKRModel
import TextFormats

/// A requested theme, and where it was requested.
struct ThemeWish: Sendable {
  /// The name of the theme.
  let name: String
  /// Where it was requested: an option, or a file.
  var path = "--theme"
  /// The line of the file, from 1.
  var line: Int?
  /// The column in characters, from 1.
  var column: Int?
}

/// Why a theme cannot be used.
enum ThemeFault: Error {
  /// There is no theme of this name.
  case unknown(String, known: [String])
  /// The theme's file is wrong; there is at least one diagnostic.
  case wrong([Diagnostic])

  /// What is wrong: in the theme's file, or at the place that names an unknown theme.
  func diagnostics(of wish: ThemeWish) -> [Diagnostic] {
    switch self {
    case .unknown:
      [
        Diagnostic(
          .error, path: TextScrubber.scrub(wish.path), line: wish.line, column: wish.column, message: message)
      ]
    case .wrong(let diagnostics): diagnostics
    }
  }

  /// What is wrong and what to do, in one sentence; the first of several faults.
  var message: String {
    switch self {
    case .unknown(let name, let known):
      if let near = Suggestion.nearest(to: name, among: known) {
        "there is no theme '\(TextScrubber.scrub(name))'; did you mean '\(near)'?"
      } else {
        "there is no theme '\(TextScrubber.scrub(name))'; there are \(known.joined(separator: ", "))"
      }
    case .wrong(let diagnostics):
      diagnostics.first.map { "\($0)" } ?? "the theme is wrong"
    }
  }
}
