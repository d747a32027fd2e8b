import OKRModel
import TextFormats

/// Advice about an author who is probably someone else: a slip in a name stays in the log forever.
enum PersonAdvice {
  /// The message about `person`; nil for a declared person, or one not similar to any declared person.
  static func sentence(on person: String, in workspace: Workspace) -> String? {
    let known = workspace.people.map(\.id)
    guard !known.contains(person), let near = Suggestion.nearest(to: person, among: known) else { return nil }
    return "unknown person '\(TextScrubber.scrub(person))'; did you mean '\(near)'?"
  }

  /// The message about an undeclared `person` where a declared one is required.
  static func refusal(of person: String, in workspace: Workspace) -> String {
    UnknownWord.sentence("person", person, among: workspace.people.map(\.id))
  }

  /// The same as a message for the dashboard about the `person` from `--as` or the configuration.
  static func diagnostics(
    on person: String?, settings: DisplaySettings, in workspace: Workspace
  ) -> [Diagnostic] {
    guard let person, let sentence = sentence(on: person, in: workspace) else { return [] }
    let configured = settings.configuration.person(option: nil)
    guard let configured, configured.value == person, case .file(let path, let line) = configured.origin
    else {
      return [Diagnostic(.warning, path: "--as", message: sentence)]
    }
    return [Diagnostic(.warning, path: path, line: line, message: sentence)]
  }
}
