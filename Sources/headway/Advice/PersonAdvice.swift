import OKRModel
import TextFormats

/// Advice about an author who is probably someone else: a slip in a name stays in the log forever.
enum PersonAdvice {
  /// The message about `person`; nil for a declared person, or one not similar to any declared person.
  static func sentence(on person: PersonID, in workspace: Workspace) -> String? {
    let known = workspace.people.map(\.id)
    guard !known.contains(person), let near = Suggestion.nearest(to: person.rawValue, among: known) else {
      return nil
    }
    return "unknown person '\(TextScrubber.scrub(person.rawValue))'; did you mean '\(near)'?"
  }

  /// The message about an undeclared `person` where a declared one is required.
  static func refusal(of person: PersonID, in workspace: Workspace) -> ScrubbedText {
    UnknownWord.sentence(
      "person", person.rawValue, among: workspace.people(on: workspace.today).map(\.id.rawValue))
  }

  /// The same as a message for the dashboard about the `person` from `--as` or the configuration.
  static func diagnostics(
    on person: PersonID?, settings: DisplaySettings, in workspace: Workspace
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
