import Canvas
import Dashboard
import FileStore
import OKRModel
import TextFormats

/// The key bindings of a configuration file: the resulting keymap, and what is wrong with them.
struct KeySettings {
  let keymap: Keymap
  /// Where the file binds the keys of actions.
  let origins: [Action.ID: Origin]
  let diagnostics: [Diagnostic]

  /// Applies the valid bindings of `file`.
  init(_ file: ConfigurationFile) {
    var reader = KeyBindingReader(path: file.path)
    let lines = file.keys.compactMap { reader.read($0) }
    var problems: [KeyBindingProblem] = []
    keymap = Keymap(lines.map(\.binding), problems: &problems)
    for problem in problems { reader.note(problem, in: lines) }
    diagnostics = reader.diagnostics
    var origins: [Action.ID: Origin] = [:]
    for line in lines
    where keymap.boundActions.contains(line.binding.action) && origins[line.binding.action] == nil {
      origins[line.binding.action] = .file(path: file.path, line: line.action.line)
    }
    self.origins = origins
  }
}

/// Makes bindings from the names in a file.
private struct KeyBindingReader {
  typealias Name = ConfigurationFile.Entry<String>

  /// A binding, and the positions of its parts in the file.
  struct Line {
    let binding: KeyBinding
    let action: Name
    let keys: [Name]
  }

  let path: String
  private(set) var diagnostics: [Diagnostic] = []

  init(path: String) {
    self.path = path
  }

  /// The key names to suggest for a misspelt one.
  private static let keyNames =
    Key.namedKeys + "abcdefghijklmnopqrstuvwxyz".map { Key.control($0).description }

  mutating func read(_ entry: ConfigurationFile.Binding) -> Line? {
    guard let id = Action.ID(rawValue: entry.action.value) else {
      let near = Suggestion.nearest(to: entry.action.value, among: Action.ID.allCases.map(\.rawValue))
      let advice = near.map { "did you mean '\($0)'?" } ?? "'headway config' lists all actions"
      error("unknown action '\(entry.action.value)'; \(advice)", at: entry.action)
      return nil
    }
    var keys: [(key: Key, name: Name)] = []
    for name in entry.keys {
      if let key = Key(name: name.value) {
        keys.append((key, name))
      } else {
        let near = Suggestion.nearest(to: name.value, among: Self.keyNames)
        let advice =
          near.map { "did you mean '\($0)'?" } ?? "write a character, or a name such as Ctrl-R, F5 or Enter"
        error("unknown key '\(name.value)'; \(advice)", at: name)
      }
    }
    guard !keys.isEmpty || entry.keys.isEmpty else { return nil }
    return Line(
      binding: KeyBinding(id, to: keys.map(\.key)), action: entry.action, keys: keys.map(\.name))
  }

  mutating func note(_ problem: KeyBindingProblem, in lines: [Line]) {
    guard lines.indices.contains(problem.binding) else { return }
    let line = lines[problem.binding]
    let name = problem.key.flatMap { line.keys.indices.contains($0) ? line.keys[$0] : nil }
    error("\(problem)", at: name ?? line.action)
  }

  private mutating func error(_ message: String, at name: Name) {
    diagnostics.append(
      Diagnostic(
        .error, path: TextScrubber.scrub(path), line: name.line, column: name.column, message: message))
  }
}
