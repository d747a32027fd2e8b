/// The single table of all actions and their keys.
public enum ActionTable {
  /// Everything that the router and the components can do.
  static let catalog: ActionCatalog = {
    let ranks = Dictionary(
      Action.ID.allCases.enumerated().map { ($0.element, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    var known: Set<Action.ID> = []
    return ActionCatalog(
      (RouterAction.all.map(\.action) + Components.actions)
        .filter { known.insert($0.id).inserted }
        .sorted { (ranks[$0.id] ?? 0) < (ranks[$1.id] ?? 0) })
  }()

  /// All actions, in the order in which help lists them.
  public static var all: [Action] { catalog.all }

  /// The action with `id`.
  public static func action(_ id: Action.ID) -> Action? { catalog.action(id) }

  /// The actions of `context`, in table order.
  public static func actions(in context: Context) -> [Action] { catalog.actions(in: context) }

  /// The router's row for the action with `id`; nil if a component has it.
  static func row(of id: Action.ID) -> RouterAction? { rowsByID[id] }

  private static let rowsByID = Dictionary(
    RouterAction.all.map { ($0.action.id, $0) }, uniquingKeysWith: { first, _ in first })
}

extension Keymap {
  /// The default keymap.
  public static let standard = Keymap(ActionTable.catalog, keys: ActionTable.catalog.keys)

  /// The default keymap, changed by `bindings`.
  ///
  /// - Parameters:
  ///   - bindings: The user's bindings. If two actions of one context claim a key, one that is not rebound keeps it,
  ///     and among rebound ones the first gets it.
  ///   - problems: Receives what is wrong with them, in their order.
  public init(_ bindings: [KeyBinding], problems: inout [KeyBindingProblem]) {
    var builder = KeymapBuilder(bindings: bindings, catalog: ActionTable.catalog)
    builder.build()
    self.init(ActionTable.catalog, keys: builder.keys, boundActions: builder.boundActions)
    problems += builder.problems
  }
}
