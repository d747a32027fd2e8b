import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("Undo and redo")
struct UndoTests {
  private static let reference = KeyResultReference(
    objective: "streamline-check-in", keyResult: "wait-time")

  private static func value(_ state: State) -> Double? { state.standing(of: reference)?.value }

  /// The panes after a check-in of `value` on the waiting time.
  private static func after(_ value: String) -> State {
    var state = Fixture.formOnWaitTime()
    state.type(value)
    state.confirm(.enter)
    return state
  }

  @Test("u undoes the last check-in, Ctrl-R redoes it, as often as I like")
  func undoAndRedo() {
    var state = Self.after("16.5")
    for _ in 0..<3 {
      state.confirm(.character("u"))
      #expect(Self.value(state) == 17.5)
      #expect(state.toast?.text.hasPrefix("Undone, now at") == true)
      state.confirm(.control("r"))
      #expect(Self.value(state) == 16.5)
      #expect(state.toast?.text.hasPrefix("Done again, now at") == true)
    }
  }

  @Test("Undo only appends: the log loses no line")
  func appends() {
    var state = Self.after("16.5")
    let before = state.workspace.checkInLogs["streamline-check-in"]?.records ?? []
    state.confirm(.character("u"))
    let after = state.workspace.checkInLogs["streamline-check-in"]?.records ?? []
    #expect(Array(after.prefix(before.count)) == before)
    #expect(after.count == before.count + 1)
  }

  @Test("Several writes are undone from the last to the first, and redone from the first to the last")
  func several() {
    var state = Self.after("16.5")
    state.press(.character("c"))
    state.type("16")
    state.confirm(.enter)
    state.confirm(.character("u"))
    #expect(Self.value(state) == 16.5)
    state.confirm(.character("u"))
    #expect(Self.value(state) == 17.5)
    state.confirm(.control("r"))
    #expect(Self.value(state) == 16.5)
    state.confirm(.control("r"))
    #expect(Self.value(state) == 16)
  }

  @Test("Undoing a correction restores the old contents, undoing a retraction the check-in")
  func correctionAndRetraction() {
    var state = Fixture.zoomed()
    state.press(.enter, .control("u"))
    state.type("17.1")
    state.confirm(.enter)
    state.confirm(.character("u"))
    #expect(Self.value(state) == 17.5)
    state.press(.character("x"))
    state.confirm(.character("y"))
    #expect(Self.value(state) == 18.1)
    state.confirm(.character("u"))
    #expect(Self.value(state) == 17.5)
  }

  @Test("After a new write there is nothing to redo")
  func newWrite() {
    var state = Self.after("16.5")
    state.confirm(.character("u"))
    state.press(.character("c"))
    state.type("16")
    state.confirm(.enter)
    #expect(state.press(.control("r")).submissions.isEmpty)
    #expect(state.toast?.text == "Nothing was undone.")
  }

  @Test("What was there before headway was opened cannot be undone")
  func nothing() {
    var state = Fixture.state()
    #expect(state.press(.character("u")).submissions.isEmpty)
    #expect(state.toast?.text == "Nothing was written since headway was opened.")
  }

  @Test("An undo that could not be written can be tried again")
  func failure() throws {
    var state = Self.after("16.5")
    let submission = try #require(state.press(.character("u")).submissions.first)
    _ = state.update(with: .checkInFailed(submission, message: "No room."))
    #expect(Self.value(state) == 16.5)
    state.confirm(.character("u"))
    #expect(Self.value(state) == 17.5)
  }
}
