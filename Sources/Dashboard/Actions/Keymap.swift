public import Canvas

/// Which keys run which action: those of the action table, or those that the user has bound.
public struct Keymap: Sendable {
  /// The keys of the action table.
  public static let standard = Keymap(
    keys: Dictionary(ActionTable.all.map { ($0.id, $0.keys) }, uniquingKeysWith: { first, _ in first }))

  private let keys: [Action.ID: [Key]]
  private let actions: [Context: [Key: Action]]

  init(keys: [Action.ID: [Key]]) {
    self.keys = keys
    var actions: [Context: [Key: Action]] = [:]
    for action in ActionTable.all {
      for context in action.contexts {
        for key in keys[action.id] ?? [] where actions[context]?[key] == nil {
          actions[context, default: [:]][key] = action
        }
      }
    }
    self.actions = actions
  }

  /// The keys that run the action with `id`; the first one is the one that is shown.
  public func keys(of id: Action.ID) -> [Key] {
    keys[id] ?? []
  }

  /// The action that `key` runs in `context`; nil when there is none.
  public func action(for key: Key, in context: Context) -> Action? {
    actions[context]?[key]
  }

  /// All keys of the action with `id` as text: `j ↓`.
  public func keyNames(of id: Action.ID, _ glyphs: Glyphs = .unicode) -> String {
    keys(of: id).map { $0.name(glyphs) }.joined(separator: " ")
  }

  /// The first key of the action with `id`, as a sentence on any terminal names it; where it has none, how else the
  /// action is run.
  public func name(of id: Action.ID) -> String {
    if let key = keys(of: id).first { return key.name(.ascii) }
    return "'\(id.rawValue)' in the palette"
  }
}
