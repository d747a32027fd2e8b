import Canvas
import OKRModel

/// A screen, or something that lies over one: its state, what can be done there, and how it looks. It knows no other
/// component; what leads out of it is a `Request` to the router.
protocol Component: Sendable {
  /// What can be done here. An action that several components share has a row in each of them.
  static var actions: [ComponentAction<Self>] { get }

  /// Where a key is pressed now.
  var place: Context { get }

  /// What is selected; nil where nothing is.
  func selection(_ app: AppContext) -> ConstructID?

  /// Moves the cursor, or scrolls.
  mutating func move(_ motion: Motion, _ app: inout AppContext) -> [Effect]

  /// Takes a key that runs no action, such as a letter that is typed; nil where it means nothing here.
  mutating func type(_ key: Key, _ app: inout AppContext) -> [Effect]?

  /// Scrolls by notches of the wheel, towards the hand where they are positive.
  mutating func scroll(by notches: Int, at point: Point, _ app: inout AppContext) -> [Effect]

  /// Takes a click on what is under the pointer, where `area` is the body of the screen.
  mutating func click(at point: Point, in area: Rect, _ app: inout AppContext) -> [Effect]

  /// One step out.
  mutating func leave(_ app: inout AppContext) -> [Effect]

  /// Takes what the files say now, after they or the day have changed.
  mutating func refresh(_ app: inout AppContext)

  /// Takes up the new day, after the figures were computed for it; `old` is the day before.
  mutating func dayBegan(after old: CivilDay, _ app: inout AppContext) -> [Effect]

  /// Hears what became of something that was to be written.
  ///
  /// - Returns: Whether it was seen to here, so that no message has to say it.
  mutating func recorded(_ outcome: WriteOutcome, _ app: inout AppContext) -> Bool

  /// What is typed and not on disk.
  var unsavedDrafts: [UnsavedDraft] { get }

  /// How many drafts would be lost if the program ended now; what is on its way to disk is not lost.
  var unsavedCount: Int { get }

  /// What is typed in the key line while it is open; nil where nothing is.
  var inputLine: TextField? { get }

  /// Whether plain lines end with the keys that work here.
  var hasKeyLine: Bool { get }

  /// Whether it waits until something is on disk.
  var isSaving: Bool { get }

  func draw(into painter: inout Painter, in area: Rect, _ app: AppContext)

  /// What it shows as plain lines, one thing a line.
  func lines(_ app: AppContext, _ glyphs: Glyphs) -> [String]
}

extension Component {
  /// The rows by which a notch of the wheel scrolls.
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

  /// Runs the action with `id`; nil where this component has no such action.
  mutating func run(_ id: Action.ID, _ app: inout AppContext) -> [Effect]? {
    Self.row(of: id)?.run(&self, &app)
  }

  /// Runs the action with `id` with what was typed behind its name; nil where this component has no such action.
  mutating func run(_ id: Action.ID, argument: String, _ app: inout AppContext) -> [Effect]? {
    Self.row(of: id)?.runWithArgument?(&self, argument, &app)
  }

  /// Why the action with `id` cannot be run here now; nil where it can, or is none of this component's.
  func disabledReason(of id: Action.ID, _ app: AppContext) -> String? {
    Self.row(of: id)?.disabledReason(self, app)
  }

  /// Whether the action with `id` is one of this component's.
  func handles(_ id: Action.ID) -> Bool { Self.row(of: id) != nil }

  private static func row(of id: Action.ID) -> ComponentAction<Self>? {
    actions.first { $0.id == id }
  }

  /// Names, keys and help of what can be done here alone.
  static var descriptions: [Action] { actions.compactMap(\.description) }
}
