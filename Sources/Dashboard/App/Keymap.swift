public import Canvas

/// Which keys run which action: the default ones, or those that the user has bound.
public struct Keymap: Sendable {
  /// The actions whose keys the user has bound.
  public let boundActions: Set<Action.ID>
  private let keys: [Action.ID: [Key]]
  private let actions: [Context: [Key: Action]]

  init(_ catalog: ActionCatalog, keys: [Action.ID: [Key]], boundActions: Set<Action.ID> = []) {
    self.boundActions = boundActions
    self.keys = keys
    var actions: [Context: [Key: Action]] = [:]
    for action in catalog.all {
      for context in action.contexts {
        for key in keys[action.id] ?? []
        where !context.takesAsText(key) && actions[context]?[key] == nil {
          actions[context, default: [:]][key] = action
        }
      }
    }
    self.actions = actions
  }

  /// All keys that run the action with `id`.
  public func keys(of id: Action.ID) -> [Key] {
    keys[id] ?? []
  }

  /// The keys that run the action with `id` in `context`, where some of its keys may be text; the first one is shown.
  public func keys(of id: Action.ID, in context: Context) -> [Key] {
    keys(of: id).filter { action(for: $0, in: context)?.id == id }
  }

  /// The action that `key` runs in `context`; nil when there is none, or `key` is text there.
  public func action(for key: Key, in context: Context) -> Action? {
    actions[context]?[key]
  }

  /// The keys of the action with `id` in `context` as text: `j ↓`.
  public func keyNames(of id: Action.ID, in context: Context, _ glyphs: Glyphs = .unicode) -> String {
    keys(of: id, in: context).map { $0.name(glyphs) }.joined(separator: " ")
  }

  /// The footer's name for the keys of the action with `id` in `context`: the first one, or for a row of
  /// digits the first and the last, `1–9`; nil if it has none.
  func footerName(of id: Action.ID, in context: Context, _ glyphs: Glyphs) -> String? {
    let keys = keys(of: id, in: context)
    guard let first = keys.first else { return nil }
    let digits = keys.compactMap { key in
      if case .character(let character) = key { character.wholeNumberValue } else { nil }
    }
    guard digits.count == keys.count, digits.count > 2, let last = keys.last else {
      return first.name(glyphs)
    }
    return "\(first.name(glyphs))\(glyphs.isASCII ? "-" : "–")\(last.name(glyphs))"
  }

  /// The name of the first key of the action with `id` in `context`, in a form for any terminal; if it has none, how
  /// else to run the action.
  public func name(of id: Action.ID, in context: Context) -> String {
    keys(of: id, in: context).first?.name(.ascii) ?? "'\(id.rawValue)' in the palette"
  }
}

extension Context {
  /// Whether `key` is a character or edits text here, even if it is bound.
  func takesAsText(_ key: Key) -> Bool {
    takesText && TextEdit(key) != nil
  }
}
