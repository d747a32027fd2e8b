import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("Quitting with unsaved input")
struct QuittingTests {
  /// The sweep with an unsaved value, left for its list.
  private static func sweepWithDraft() -> State {
    var state = Fixture.sweep()
    state.type("41")
    state.press(.escape)
    return state
  }

  @Test(
    "A draft below another form is asked about",
    arguments: [
      [Key.character("E"), .control("c")], [.character("E"), .enter, .control("c")],
      [.character("E"), .character("q")], [.character("q")], [.control("c")],
      [.character(":"), .paste("quit"), .enter], [.character("?"), .paste("quit"), .enter],
      [.character("!"), .control("c")], [.character("="), .character("q")],
      [.character("1"), .character("q")],
      [.character("1"), .character("c"), .control("c")], [.character("3"), .control("c")],
      [.character("4"), .character("q")], [.character("5"), .character("q")],
    ])
  func below(keys: [Key]) {
    var state = Self.sweepWithDraft()
    let effects = state.press(keys)
    #expect(!effects.contains(.quit))
    #expect(state.context == .question)
    var left = state
    #expect(left.press(.character("y")).contains(.quit))
    state.press(.character("n"))
    #expect(state.sweep?.unsavedForms.count == 1)
  }

  @Test("With a draft in a field and one below it, the question covers both")
  func both() {
    var state = Self.sweepWithDraft()
    state.press(.character("E"), .enter)
    state.type("New title")
    state.press(.control("c"))
    #expect(state.context == .question)
    #expect(!state.press(.character("y")).contains(.quit))
    #expect(state.context == .question)
    #expect(state.press(.character("y")).contains(.quit))
  }

  @Test("A new week does not discard a draft")
  func newWeek() {
    var state = Self.sweepWithDraft()
    _ = state.update(with: .dayBegan(Fixture.day("2026-11-24")))
    state.press(.escape, .character("2"))
    #expect(state.sweep?.unsavedForms.count == 1)
  }

  @Test("Whatever is pressed, no one loses a draft without being asked", arguments: 1...3)
  func property(lane: Int) {
    let seed = UInt64.random(in: 0...999_999)
    var keys = RandomKeys(seed: seed)
    var state = Fixture.sweep()
    for number in 0..<6_000 {
      let before = state
      let key = keys.chance(6) ? Key.control("c") : keys.next()
      let effects = state.update(with: .keyPressed(key))
      if effects.contains(.quit), before.unsavedCount > 0 {
        #expect(before.context == .question, "seed \(seed), key \(number), \(key) in \(before.context)")
      }
    }
  }
}
