import Canvas
import Dashboard
import Testing

@testable import headway

@Suite("Plain lines reach everything that the full screen does")
struct PlainLinesParityTests {
  /// The line that a user types for `key`: a character itself, or a name.
  private func line(for key: Key) -> String {
    if case .character(let character) = key { String(character) } else { key.name(.ascii) }
  }

  @Test("Every action has a key that a line can name, wherever it works", arguments: ActionTable.all)
  func keys(action: Action) {
    for context in Context.allCases where action.contexts.contains(context) {
      let keys = Keymap.standard.keys(of: action.id, in: context)
      let isTyped = keys.contains { key in LinearSession.keys(of: line(for: key)) == [key] }
      // What has no key is run by its name, where names can be typed.
      let isNamed = keys.isEmpty && !Keymap.standard.keys(of: .palette, in: context).isEmpty
      #expect(isTyped || isNamed, "\(action.id.rawValue) in \(context)")
    }
  }
}
