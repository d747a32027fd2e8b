import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("The details while a key is held down")
struct HeldKeyTests {
  /// What the boxes below the panes are about.
  private static func details(_ state: State) -> String? { state.rested.stage?.stage?.id.rawValue }

  @Test("A single step shows its details at once, and requests an event when the cursor rests")
  func singleStep() {
    var state = Fixture.state()
    let effects = state.press(.character("j"))
    #expect(effects == [.awaitRest(step: 1)])
    #expect(Self.details(state) == "check-in-and-prepare")
    #expect(state.screen().contains("Fly with AlignAir › Check-In & Prepare"))
  }

  @Test("While steps follow each other they wait, and catch up when the cursor rests")
  func heldKey() {
    var state = Fixture.state()
    let effects = state.press(.character("j"), .character("j"), .character("j"))
    #expect(effects == [.awaitRest(step: 1), .awaitRest(step: 2), .awaitRest(step: 3)])
    #expect(state.selection.first == "rebook-and-inform")
    #expect(Self.details(state) == "check-in-and-prepare")
    _ = state.update(with: .cursorRested(step: 1))
    #expect(Self.details(state) == "check-in-and-prepare")
    _ = state.update(with: .cursorRested(step: 3))
    #expect(Self.details(state) == "rebook-and-inform")
    state.press(.character("k"))
    #expect(Self.details(state) == "resolve-and-reward")
  }

  @Test(
    "Anything else shows them at once",
    arguments: [Key.enter, .tab, .character("c"), .character("?"), .character("m"), .control("l")])
  func otherKeys(key: Key) {
    var state = Fixture.state()
    state.press(.character("G"), .character("k"), .character("k"), key)
    #expect(Self.details(state) == state.selection.first)
  }

  @Test("A check-in after held keys is on the selection, not on what the details still show")
  func checkIn() {
    var state = Fixture.atWaitTime()
    state.press(.character("j"), .character("j"), .character("j"), .character("c"))
    #expect(state.form?.reference.keyResult == "crew-overtime")
  }

  @Test("A step that leads nowhere requests nothing")
  func noStep() {
    var state = Fixture.state()
    let effects = state.press(.character("k"))
    #expect(effects.isEmpty)
  }
}
