/// The open help or palette: actions, filtered by what is typed.
public struct CommandMenu: Sendable {
  /// Whether it is the help or the palette.
  public enum Kind: Sendable {
    case help, palette
  }

  public let kind: Kind
  /// Where the actions would run.
  public let context: Context
  /// The keymap, because actions can be found by their keys.
  let keymap: Keymap
  /// Everything that can be done in `context`, in the order of help.
  let offered: [Action]
  /// Why some of these actions cannot be run now, by id.
  var reasons: [Action.ID: String]
  public internal(set) var field = TextField()
  /// The position of the selection among `actions`, from 0.
  public internal(set) var position = 0

  /// The actions with every typed word in their title, help or keys; those whose title starts with the typed text come
  /// first.
  public var actions: [Action] {
    let all = offered
    if let action = command?.action { return [action] }
    let words = field.text.lowercased().split(separator: " ")
    guard !words.isEmpty else { return all }
    let matches = all.filter { action in
      let text =
        "\(action.title) \(action.id.rawValue) \(action.help) \(keymap.keyNames(of: action.id, in: context))"
        .lowercased()
      return words.allSatisfy { text.contains($0) }
    }
    let typed = field.text.lowercased()
    return matches.filter { $0.title.hasPrefix(typed) } + matches.filter { !$0.title.hasPrefix(typed) }
  }

  /// The action whose full name is typed, followed by its argument: `as-of 2026-10-01`; nil for anything else.
  var command: (action: Action, argument: String)? {
    let typed = field.text.drop { $0 == " " }
    guard let end = typed.firstIndex(of: " "),
      let action = offered.first(where: {
        $0.argument != nil && $0.id.rawValue == typed[..<end].lowercased()
      })
    else { return nil }
    return (action, typed[end...].trimmingBlanks)
  }

  /// The selected action; nil when nothing matches.
  public var selected: Action? { actions.element(at: position) }

  mutating func edit(_ edit: TextEdit) {
    field.take(edit)
    position = 0
  }
}

extension Substring {
  /// The text without blanks at its ends.
  fileprivate var trimmingBlanks: String {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
