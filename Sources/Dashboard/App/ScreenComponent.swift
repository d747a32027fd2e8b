import Canvas
import OKRModel

/// A component that fills the screen below the header.
protocol ScreenComponent: Component {
  /// The screen that it is.
  static var id: Screen { get }

  /// Opens it on what the files say.
  init(_ app: inout AppContext)

  /// Shows it again after another screen was shown, with what the files say now.
  mutating func reopen(_ app: inout AppContext)

  /// What the header says of where one is, from the longest way to the shortest.
  func crumbs(_ app: AppContext) -> [String]

  /// Draws the second line of the screen.
  func drawBanner(into painter: inout Painter, in line: Rect, _ app: AppContext)

  /// What is left out of what is shown.
  func filter(_ app: AppContext) -> Filter

  /// Leaves out what does not have the words of `text`.
  mutating func filter(by text: String, _ app: inout AppContext)

  /// Lists what passes the filter of the context.
  mutating func relist(_ app: AppContext)

  /// Shows what `destination` names, which is on this screen.
  mutating func go(to destination: Destination, _ app: inout AppContext)

  /// Stays on what was selected in `before`, where the change of a field of `node` has moved it.
  ///
  /// - Returns: Whether something that hid it was taken away.
  mutating func follow(_ node: ConstructID, since before: Self, _ app: inout AppContext) -> Bool

  /// Whether there is nothing here that one could step out of.
  func isOutermost(_ app: AppContext) -> Bool

  /// How far in one is, from 0: Esc comes back from an excursion at most where that led.
  var depth: Int { get }

  /// Whether a message may take two rows of the screen.
  func hasRoomBelow(_ app: AppContext) -> Bool

  /// The rows that a filter filters, as plain lines.
  func listLines(_ app: AppContext, _ glyphs: Glyphs) -> [String]

  /// Hears that the cursor has rested since the step of this number.
  ///
  /// - Returns: Whether it has rested since the last step.
  mutating func cursorRested(step: Int) -> Bool

  /// Brings what depends on the selection up to date, after an event was taken in.
  mutating func settle(_ app: inout AppContext)

  /// Hears who sits at the keyboard.
  mutating func personIdentified(_ app: inout AppContext)

  /// Whether a reading of the clock is of use.
  var usesClock: Bool { get }

  /// Takes a reading of a clock that never goes back.
  mutating func clockRead(_ milliseconds: Int64)

  /// Asks for a reading of the clock when the next second is over; nil where none is of use, or one is to come.
  mutating func nextTick() -> Effect?

  /// Hears that the time has passed that was asked for.
  mutating func tickCame()

  /// What can be explained of what is selected; nil where nothing can.
  func topic(_ app: AppContext) -> Explanation.Topic?

  /// How one gets to a key result from here, as the end of a sentence; empty where there is no way.
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

  /// Stays on what was selected in `before`, which is the same screen.
  mutating func follow(
    _ node: ConstructID, sinceAny before: any ScreenComponent, _ app: inout AppContext
  ) -> Bool {
    (before as? Self).map { follow(node, since: $0, &app) } ?? false
  }
}
