import Canvas

/// All actions, and their keys.
public struct ActionCatalog: Sendable {
  /// All actions, in the order in which help lists them.
  public let all: [Action]
  private let byID: [Action.ID: Action]

  init(_ all: [Action]) {
    self.all = all
    byID = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The action with `id`.
  public func action(_ id: Action.ID) -> Action? { byID[id] }

  /// The actions of `context`, in catalog order.
  public func actions(in context: Context) -> [Action] { all.filter { $0.contexts.contains(context) } }

  /// The default keys of each action.
  var keys: [Action.ID: [Key]] { byID.mapValues(\.keys) }
}
