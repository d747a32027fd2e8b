import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("The history of a key result")
struct HistoryTests {
  private static let reference = KeyResultReference(
    objective: "streamline-check-in", keyResult: "wait-time")

  private static func value(_ state: State) -> Double? { state.standing(of: reference)?.value }

  @Test("Opened, the cursor is on the newest check-in, and each shows who made it")
  func opened() {
    let state = Fixture.zoomed()
    #expect(state.selectedCheckIn?.checkIn.value == 17.5)
    #expect(state.screen().contains("▸16 Nov  17.5") || state.screen().contains("▸ 16 Nov  17.5"))
    #expect(state.screen().contains("Ana"))
  }

  @Test(
    "Enter corrects the one under the cursor: its text is in the fields, and a new line replaces it")
  func correcting() throws {
    var state = Fixture.zoomed()
    let before = try #require(state.selectedCheckIn)
    state.press(.enter)
    #expect(state.form?.draft.value == "17.5")
    #expect(state.form?.draft.note == before.checkIn.entry.note)
    #expect(state.form?.draft.date == "2026-11-16")
    state.press(.control("u"))
    state.type("17.1")
    let submission = try #require(state.press(.enter).submissions.first)
    guard case .correction(let entry, let target) = submission.content else {
      Issue.record("not a correction")
      return
    }
    #expect(target == before.checkIn.recordInForce)
    #expect(entry.value == 17.1)
    #expect(entry.note == before.checkIn.entry.note)
    #expect(entry.date == before.checkIn.date)
  }

  @Test("A correction that changes nothing but the note keeps every digit of the value")
  func digits() throws {
    var workspace = Fixture.workspace
    let record = CheckInRecord(
      id: "long", at: Timestamp(milliseconds: 1_795_000_000_000),
      content: .entry(CheckInEntry(keyResult: "wait-time", date: Fixture.today, value: 17.123456789)))
    workspace.checkInLogs["streamline-check-in"] = workspace.checkInLogs["streamline-check-in"]?
      .appending(record)
    var state = Fixture.state(workspace: workspace)
    state.press(.character("j"), .enter, .enter, .enter, .enter)
    let submission = try #require(state.press(.enter).submissions.first)
    #expect(submission.entry?.value == 17.123456789)
  }

  @Test("Once corrected it shows so, with its old value")
  func corrected() {
    var state = Fixture.zoomed(size: Size(columns: 140, rows: 45))
    state.press(.enter, .control("u"))
    state.type("17.1")
    state.confirm(.enter)
    #expect(Self.value(state) == 17.1)
    let words = state.screen().split { $0.isWhitespace || $0 == "│" }.joined(separator: " ")
    #expect(words.contains("(corrected by Ben, was 17.5)"))
    #expect(state.toast?.text.hasPrefix("Corrected to 17.1, now at") == true)
  }

  @Test("The form shows the effect of a correction, without the value that it replaces")
  func preview() {
    var state = Fixture.zoomed()
    state.press(.enter, .control("u"))
    state.type("15")
    #expect(state.screen().contains("With this: 100%  ✔ Done"))
  }

  @Test("x retracts after asking once; the log keeps it, the figures do not count it")
  func retracting() {
    var state = Fixture.zoomed(size: Size(columns: 140, rows: 45))
    state.press(.character("x"))
    #expect(state.context == .question)
    #expect(state.screen().contains("Retract the check-in of 16 Nov, 17.5?"))
    state.confirm(.character("y"))
    #expect(Self.value(state) == 18.1)
    let words = state.screen().split { $0.isWhitespace || $0 == "│" }.joined(separator: " ")
    #expect(words.contains("(retracted by Ben)"))
    #expect(state.toast?.text.hasPrefix("Retracted, now at") == true)
  }

  @Test("x on a corrected one retracts the whole check-in, not only the correction")
  func retractingCorrected() {
    var state = Fixture.zoomed()
    state.press(.enter, .control("u"))
    state.type("17.1")
    state.confirm(.enter)
    state.press(.character("x"))
    state.confirm(.character("y"))
    #expect(Self.value(state) == 18.1)
    state.confirm(.character("x"))
    #expect(Self.value(state) == 17.1)
  }

  @Test("n and Esc answer the question with no", arguments: [Key.character("n"), .escape])
  func declining(key: Key) {
    var state = Fixture.zoomed()
    #expect(state.press(.character("x"), key).isEmpty)
    #expect(state.context == .details)
    #expect(Self.value(state) == 17.5)
  }

  @Test("x on a retracted one restores it")
  func restoring() {
    var state = Fixture.zoomed()
    state.press(.character("x"))
    state.confirm(.character("y"))
    state.confirm(.character("x"))
    #expect(Self.value(state) == 17.5)
    #expect(state.toast?.text.hasPrefix("Restored") == true)
  }

  @Test("Enter on a retracted one says how to restore it")
  func correctingRetracted() {
    var state = Fixture.zoomed()
    state.press(.character("x"))
    state.confirm(.character("y"))
    state.press(.enter)
    #expect(state.form == nil)
    #expect(state.toast?.text == "It is retracted; x brings it back.")
  }

  @Test("On another line Enter and x say that there is no check-in")
  func elsewhere() {
    var state = Fixture.zoomed()
    state.press(.character("g"), .character("x"))
    #expect(state.context == .details)
    #expect(state.toast?.text == "Go to a check-in first.")
  }
}
