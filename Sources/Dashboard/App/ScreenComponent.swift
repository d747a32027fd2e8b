import Canvas
import OKRModel

/// A component that fills the screen below the header.
protocol ScreenComponent: Component {
  /// Which screen it is.
  static var id: Screen { get }

  /// Opens it with the current contents of the files.
  init(_ app: inout AppContext)

  /// Shows it again after another screen, with the current contents of the files.
  mutating func reopen(_ app: inout AppContext)

  /// Draws the second line of the screen.
  func drawBanner(into painter: inout Painter, in line: Rect, _ app: AppContext)

  /// The filter on what is shown.
  func filter(_ app: AppContext) -> Filter

  /// Filters by the words of `text`.
  mutating func filter(by text: String, _ app: inout AppContext)

  /// Applies the context's filter again.
  mutating func relist(_ app: AppContext)

  /// Shows the target of `destination`, which is on this screen.
  mutating func go(to destination: Destination, _ app: inout AppContext)

  /// Keeps the selection of `before`, if the change of a field of `node` has moved it.
  ///
  /// - Returns: Whether a filter that hid it was removed.
  mutating func follow(_ node: ConstructID, since before: Self, _ app: inout AppContext) -> Bool

  /// Whether there is nothing to step out of here.
  func isOutermost(_ app: AppContext) -> Bool

  /// The current depth, from 0: Esc returns from an excursion only at or above the depth where it arrived.
  var depth: Int { get }

  /// Whether there is room for a message of two rows.
  func hasRoomBelow(_ app: AppContext) -> Bool

  /// The rows subject to the filter, as plain lines.
  func listLines(_ app: AppContext, _ glyphs: Glyphs) -> [String]

  /// Handles that the cursor has rested since this step.
  ///
  /// - Returns: Whether it has rested since the last step.
  mutating func cursorRested(step: Int) -> Bool

  /// Updates what depends on the selection, after an event was handled.
  mutating func settle(_ app: inout AppContext)

  /// Handles that the person at the keyboard is known.
  mutating func personIdentified(_ app: inout AppContext)

  /// Whether it needs readings of the clock.
  var usesClock: Bool { get }

  /// Handles a reading of a monotonic clock.
  mutating func clockRead(_ milliseconds: Int64)

  /// Requests a reading of the clock for the next second; nil if none is needed, or one is pending.
  mutating func nextTick() -> Effect?

  /// Handles that the requested time has passed.
  mutating func tickCame()

  /// What can be explained about the selection; nil if nothing can.
  func topic(_ app: AppContext) -> Explanation.Topic?

  /// How to reach a key result from here, as the end of a sentence; empty if that is not possible.
  func wayToKeyResults(_ app: AppContext) -> String
}

extension ScreenComponent {
  func isOutermost(_ app: AppContext) -> Bool { false }
  var depth: Int { 0 }
  func hasRoomBelow(_ app: AppContext) -> Bool { false }
  func listLines(_ app: AppContext, _ glyphs: Glyphs) -> [String] { lines(app, glyphs) }
  mutating func cursorRested(step: Int) -> Bool { false }
  mutating func settle(_ app: inout AppContext) {}
  func topic(_ app: AppContext) -> Explanation.Topic? {
    selection(app).flatMap { app.hasFigures($0) ? .construct($0) : nil }
  }
  mutating func reopen(_ app: inout AppContext) { refresh(&app) }
  mutating func personIdentified(_ app: inout AppContext) {}
  var usesClock: Bool { false }
  mutating func clockRead(_ milliseconds: Int64) {}
  mutating func nextTick() -> Effect? { nil }
  mutating func tickCame() {}
  func filter(_ app: AppContext) -> Filter { app.filter }

  mutating func filter(by text: String, _ app: inout AppContext) {
    app.filter.text = text
    app.request(.relist)
  }

  mutating func relist(_ app: AppContext) {}
  mutating func go(to destination: Destination, _ app: inout AppContext) {}
  func wayToKeyResults(_ app: AppContext) -> String { "" }

  /// Keeps the selection of `before`, which is the same screen.
  mutating func follow(
    _ node: ConstructID, sinceAny before: any ScreenComponent, _ app: inout AppContext
  ) -> Bool {
    (before as? Self).map { follow(node, since: $0, &app) } ?? false
  }
}
