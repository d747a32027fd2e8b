/// The one table of what can be done, and by which keys.
public enum ActionTable {
  /// All actions, in the order in which help lists them.
  public static let all: [Action] = {
    let ranks = Dictionary(
      Action.ID.allCases.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first }
    )
    var known: Set<Action.ID> = []
    return (RouterAction.all.map(\.action) + Components.actions)
      .filter { known.insert($0.id).inserted }
      .sorted { (ranks[$0.id] ?? 0) < (ranks[$1.id] ?? 0) }
  }()

  /// The action with `id`.
  public static func action(_ id: Action.ID) -> Action? {
    byID[id]
  }

  /// What the router knows of the action with `id`; nil where a component has it.
  static func row(of id: Action.ID) -> RouterAction? { rowsByID[id] }

  private static let rowsByID = Dictionary(
    RouterAction.all.map { ($0.action.id, $0) }, uniquingKeysWith: { first, _ in first })

  /// The keys that each action has by itself.
  static let keys = Dictionary(all.map { ($0.id, $0.keys) }, uniquingKeysWith: { first, _ in first })

  /// The actions of `context`, in the order of the table.
  public static func actions(in context: Context) -> [Action] {
    all.filter { $0.contexts.contains(context) }
  }

  private static let byID = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
}
