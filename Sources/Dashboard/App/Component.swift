import Canvas
import OKRModel

/// A screen, or something that covers one: its state, its actions, and its look. It does not know other components;
/// anything beyond it is a `Request` to the router.
protocol Component: Sendable {
  /// The actions here. An action that several components share has a row in each of them.
  static var actions: [ComponentAction<Self>] { get }

  /// The context for keys at present.
  var place: Context { get }

  /// The selection; nil if there is none.
  func selection(_ app: AppContext) -> ConstructID?

  /// Moves the cursor, or scrolls.
  mutating func move(_ motion: Motion, _ app: inout AppContext) -> [Effect]

  /// Handles a key that runs no action, such as a typed letter; nil if it has no meaning here.
  mutating func type(_ key: Key, _ app: inout AppContext) -> [Effect]?

  /// Scrolls by notches of the wheel, down if positive.
  mutating func scroll(by notches: Int, at point: Point, _ app: inout AppContext) -> [Effect]

  /// Handles a click on what is under the pointer; `area` is the body of the screen.
  mutating func click(at point: Point, in area: Rect, _ app: inout AppContext) -> [Effect]

  /// Goes one step out.
  mutating func leave(_ app: inout AppContext) -> [Effect]

  /// Takes over new contents after the files or the day have changed.
  mutating func refresh(_ app: inout AppContext)

  /// Takes over the new day, after the figures were computed for it; `old` is the day before.
  mutating func dayBegan(after old: CivilDay, _ app: inout AppContext) -> [Effect]

  /// Handles the outcome of a write.
  ///
  /// - Returns: Whether it was dealt with here, so that no message is needed.
  mutating func recorded(_ outcome: WriteOutcome, _ app: inout AppContext) -> Bool

  /// The input that is not on disk.
  var unsavedDrafts: [UnsavedDraft] { get }

  /// How many drafts would be lost if the program ended now; a draft being saved does not count.
  var unsavedCount: Int { get }

  /// The input of the key line while it is open; otherwise nil.
  var inputLine: TextField? { get }

  /// Whether plain lines end with the keys that work here.
  var hasKeyLine: Bool { get }

  /// Whether it is waiting for a write.
  var isSaving: Bool { get }

  func draw(into painter: inout Painter, in area: Rect, _ app: AppContext)

  /// Its contents as plain lines, one item per line.
  func lines(_ app: AppContext, _ glyphs: Glyphs) -> [String]
}

extension Component {
  /// The rows per notch of the wheel.
  static var notch: Int { 3 }

  func selection(_ app: AppContext) -> ConstructID? { nil }
  mutating func click(at point: Point, in area: Rect, _ app: inout AppContext) -> [Effect] { [] }
  mutating func refresh(_ app: inout AppContext) {}
  var inputLine: TextField? { nil }
  var hasKeyLine: Bool { true }

  mutating func scroll(by notches: Int, at point: Point, _ app: inout AppContext) -> [Effect] {
    var effects: [Effect] = []
    for _ in 0..<Self.notch * abs(notches) { effects += move(notches > 0 ? .down : .up, &app) }
    return effects
  }

  mutating func type(_ key: Key, _ app: inout AppContext) -> [Effect]? { nil }
  mutating func dayBegan(after old: CivilDay, _ app: inout AppContext) -> [Effect] { [] }
  mutating func recorded(_ outcome: WriteOutcome, _ app: inout AppContext) -> Bool { false }
  var unsavedDrafts: [UnsavedDraft] { [] }
  var unsavedCount: Int { 0 }
  var isSaving: Bool { false }

  /// Runs the action with `id`; nil if this component has no such action.
  mutating func run(_ id: Action.ID, _ app: inout AppContext) -> [Effect]? {
    Self.row(of: id)?.run(&self, &app)
  }

  /// Runs the action with `id` with the argument typed after its name; nil if this component has no such action.
  mutating func run(_ id: Action.ID, argument: String, _ app: inout AppContext) -> [Effect]? {
    Self.row(of: id)?.runWithArgument?(&self, argument, &app)
  }

  /// Why the action with `id` cannot be run here now; nil if it can, or is not one of this component's.
  func disabledReason(of id: Action.ID, _ app: AppContext) -> String? {
    Self.row(of: id)?.disabledReason(self, app)
  }

  /// Whether the action with `id` is one of this component's.
  func handles(_ id: Action.ID) -> Bool { Self.row(of: id) != nil }

  private static func row(of id: Action.ID) -> ComponentAction<Self>? {
    actions.first { $0.id == id }
  }

  /// Names, keys and help of the actions that exist only here.
  static var descriptions: [Action] { actions.compactMap(\.description) }
}
