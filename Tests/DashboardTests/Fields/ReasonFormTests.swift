import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("After an editor, headway asks why a definition was changed")
struct ReasonFormTests {
  private static let reference = KeyResultReference(
    objective: "streamline-check-in", keyResult: "wait-time")
  private static let today = Fixture.state().today
  private static let target = UnrecordedChange(
    .keyResult(reference),
    ChangedText(.keyResult("wait-time"), field: "target", on: today, from: "-25%", to: "-10%"))
  private static let owner = UnrecordedChange(
    .keyResult(reference),
    ChangedText(.keyResult("wait-time"), field: "owner", on: today, from: "ben", to: "ana"))

  private static func asked() -> State {
    var state = Fixture.state()
    _ = state.update(with: .changesFound(asking: [target], recorded: []))
    return state
  }

  @Test("The question names the change, and Enter records it with the reason")
  func reason() {
    var state = Self.asked()
    let screen = state.screen()
    #expect(screen.contains("wait-time: target -25% → -10%") && screen.contains("Because"))
    #expect(!screen.contains("next"), "there is nothing to choose from")
    state.type("Belt four is late")
    let expected = Self.target.because(ChangeReason("Belt four is late"))
    #expect(state.press(.enter) == [.recordChanges([expected])])
    _ = state.update(
      with: .changesRecorded(
        [RecordedChange(expected, record: "01A")], state.workspace, state.diagnostics))
    #expect(state.overlay == nil)
    #expect(state.toast?.text == "Recorded 1 change: earlier days stay as they were.")
  }

  @Test("Enter on nothing records it without a reason, and Tab says that it was a typing error")
  func noReason() {
    var state = Self.asked()
    #expect(state.press(.enter) == [.recordChanges([Self.target])])
    var fixed = Self.asked()
    #expect(
      fixed.press(.tab, .enter) == [.recordChanges([Self.target.because(ChangeReason(nil, fixes: true))])])
  }

  @Test("Esc records nothing, and asks first when a reason is typed")
  func leaving() {
    var state = Self.asked()
    #expect(state.press(.escape).isEmpty && state.overlay == nil)
    var typed = Self.asked()
    typed.type("Belt")
    typed.press(.escape)
    #expect(typed.screen().contains("Discard this reason?"))
    #expect(typed.press(.character("y")).isEmpty && typed.overlay == nil)
  }

  @Test("What failed stays, with the message")
  func failure() {
    var state = Self.asked()
    state.type("Belt")
    state.press(.enter)
    _ = state.update(with: .changesFailed(message: "the disk is full"))
    #expect(state.screen().contains("the disk is full") && state.screen().contains("Belt"))
    #expect(state.press(.enter) == [.recordChanges([Self.target.because(ChangeReason("Belt"))])])
  }

  @Test("What needs no reason is recorded at once, u withdraws the record, and Ctrl-R writes it again")
  func undo() {
    var state = Fixture.state()
    let recorded = [RecordedChange(Self.owner, record: "01A")]
    _ = state.update(with: .changesFound(asking: [], recorded: recorded))
    #expect(state.overlay == nil && state.toast?.text.hasPrefix("Recorded 1 change") == true)
    #expect(state.press(.character("u")) == [.withdrawChanges(recorded)])
    _ = state.update(with: .changesWithdrawn(recorded, state.workspace, state.diagnostics))
    #expect(state.toast?.text == "Undone: the record of 1 change; the files keep the new text.")
    #expect(state.press(.control("r")) == [.recordChanges([Self.owner])])
    _ = state.update(with: .changesRecorded(recorded, state.workspace, state.diagnostics))
    #expect(state.press(.character("u")) == [.withdrawChanges(recorded)])
    // What could not be undone can be tried again.
    _ = state.update(with: .changesFailed(message: "the disk is full"))
    #expect(state.press(.character("u")) == [.withdrawChanges(recorded)])
  }

  @Test("Of many changes the first are listed, on a small screen too", arguments: [(80, 24), (40, 12)])
  func many(columns: Int, rows: Int) {
    var state = Fixture.state()
    _ = state.update(with: .resized(Size(columns: columns, rows: rows)))
    let changes = (0..<30).map { index in
      UnrecordedChange(
        .keyResult(KeyResultReference(objective: "o", keyResult: KeyResultID("k\(index)"))),
        ChangedText(.keyResult("k"), field: "due", on: Self.today, from: nil, to: "2026-12-0\(index % 9 + 1)")
      )
    }
    _ = state.update(with: .changesFound(asking: changes, recorded: []))
    #expect(state.screen().contains("k0: due day nothing →") && state.screen().contains("Because"))
  }
}
