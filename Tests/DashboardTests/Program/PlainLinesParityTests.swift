import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("What an action changes on the screen, plain lines say")
struct PlainLinesParityTests {
  /// What scrolls a text: plain lines print all of it at once.
  private static let scrolling: [Context: Set<Action.ID>] = [
    .minutes: [.goOn, .moveUp, .moveDown, .moveToTop, .moveToBottom, .pageUp, .pageDown],
    .details: [.moveUp, .moveDown, .moveToTop, .moveToBottom, .pageUp, .pageDown],
  ]

  @Test("No action works in the full screen and is silent in plain lines", arguments: Screen.all)
  func spoken(screen: Screen) {
    let before = screen.state(Size(columns: 120, rows: 40), Fixture.workspace)
    let scrolling = Self.scrolling[before.context] ?? []
    for action in ActionTable.actions(in: before.context) where !scrolling.contains(action.id) {
      guard let key = Keymap.standard.keys(of: action.id, in: before.context).first else { continue }
      var after = before
      let effects = after.press(key)
      let isDrawn = after.frame().text != before.frame().text
      let isSpoken = lines(of: after) != lines(of: before)
      #expect(!isDrawn || isSpoken || !effects.isEmpty, "\(action.id.rawValue) in \(screen)")
    }
  }

  private func lines(of state: State) -> [String] {
    LinearScreen(state: state, glyphs: .unicode, showsKeys: false).lines
  }
}
