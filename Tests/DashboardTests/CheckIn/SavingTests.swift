import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("Saving a check-in")
struct SavingTests {
  /// The record of a submission as the disk returns it.
  private static func record(of submission: CheckInSubmission, id: String = "01NEW") -> CheckInRecord {
    CheckInRecord(
      id: id, at: Timestamp("2026-11-18T10:00:00Z") ?? Timestamp(milliseconds: 0), author: submission.author,
      content: submission.content)
  }

  /// Types `value` on the waiting time, saves it, and answers as the disk does.
  private static func saved(_ value: String) throws -> State {
    var state = Fixture.formOnWaitTime()
    state.type(value)
    // A value far outside the known range is questioned first.
    let keys: [Key] = value == "-1" ? [.enter, .enter] : [.enter]
    let submission = try #require(state.press(keys).submissions.first)
    _ = state.update(with: .checkInRecorded(submission, record(of: submission)))
    return state
  }

  @Test("It is written once, however often Enter is pressed until it is on disk")
  func once() {
    var state = Fixture.formOnWaitTime()
    state.type("17")
    let effects = state.press(.enter, .enter, .enter)
    #expect(effects.submissions.count == 1)
    #expect(state.form?.phase == .saving)
    #expect(state.screen().contains("Saving"))
  }

  @Test("While it is being written nothing changes the draft or leaves the form")
  func held() {
    var state = Fixture.formOnWaitTime()
    state.type("17")
    state.press(.enter)
    let effects = state.press(.character("9"), .backspace, .tab, .paste("x"), .escape, .control("c"))
    #expect(effects.isEmpty)
    #expect(state.form?.draft.value == "17")
    #expect(state.form?.focus == .value)
  }

  @Test("Until it is on disk the dashboard shows the old state")
  func notYet() {
    var state = Fixture.formOnWaitTime()
    state.type("15")
    state.press(.enter)
    #expect(state.browser.keyResult?.standing.value == 17.5)
  }

  @Test("Once it is on disk the form closes, with its key result selected")
  func closes() throws {
    let state = try Self.saved("16.5")
    #expect(state.context == .panes)
    #expect(state.selection.last == "wait-time")
  }

  @Test("Value, progress and status change at once, and so does everything rolled up from them")
  func figures() throws {
    let before = Fixture.state()
    let after = try Self.saved("15")
    let standing = after.browser.keyResult?.standing
    #expect(standing?.value == 15)
    #expect(standing?.progress == 1)
    #expect(standing?.status == .done)
    let objective = { (state: State) in state.standings.objective("streamline-check-in")?.rollUp.progress ?? 0
    }
    let stage = { (state: State) in state.standings.stage("check-in-and-prepare")?.progress ?? 0 }
    let star = { (state: State) in state.standings.northStar.progress ?? 0 }
    #expect(abs(objective(after) - objective(before) - 0.5 / 4) < 1e-9)
    #expect(abs(stage(after) - stage(before) - 0.5 / 8) < 1e-9)
    #expect(abs(star(after) - star(before) - 0.5 / 16) < 1e-9)
    #expect(after.standings.northStar.counts[.done] == before.standings.northStar.counts[.done] + 1)
    #expect(after.screen().contains("20 → 15 → 15 min"))
  }

  @Test(
    "The message shows its effect",
    arguments: [
      ("15", "Saved 15, now at 100%, done now."),
      ("17.4", "Saved 17.4, now at 52%, at risk now."),
      ("18", "Saved 18, now at 40%, still off track."),
      ("-1", "Saved -1, now at 420%, done now."),
    ])
  func summary(value: String, text: String) throws {
    let state = try Self.saved(value)
    #expect(state.toast?.text == text)
    #expect(state.toast?.tone == .success)
    #expect(state.screen().contains(text))
  }

  @Test("The new check-in is the first of the history")
  func history() throws {
    let state = try Self.saved("16.5")
    #expect(state.screen().contains("18 Nov   16.5      −1"))
  }

  @Test("The next check-in keeps the new value")
  func next() throws {
    var state = try Self.saved("16.5")
    state.press(.character("c"))
    #expect(state.form?.keptValue == "16.5")
    #expect(state.form?.isDirty == false)
  }

  @Test("A check-in that the files already showed is not counted twice")
  func readAgainFirst() {
    var state = Fixture.formOnWaitTime()
    state.type("16.5")
    guard let submission = state.press(.enter).submissions.first else {
      Issue.record("nothing was submitted")
      return
    }
    let record = Self.record(of: submission)
    var workspace = Fixture.workspace
    workspace.checkInLogs["streamline-check-in"] = workspace.checkInLogs["streamline-check-in"]?.appending(
      record)
    _ = state.update(with: .workspaceLoaded(workspace, []))
    _ = state.update(with: .checkInRecorded(submission, record))
    let checkIns = state.workspace.checkIns(of: submission.reference)
    #expect(checkIns.count == 8)
    #expect(state.form == nil)
  }

  @Test("When it cannot be written the draft stays, and the form and the messages say why")
  func failure() throws {
    var state = Fixture.formOnWaitTime()
    state.type("16.5")
    state.press(.tab)
    state.type("8")
    let submission = try #require(state.press(.enter).submissions.first)
    let message = "The disk is full: make room and press Enter again."
    let effects = state.update(with: .checkInFailed(submission, message: message))
    #expect(effects == [.expireToast(id: 1)])
    #expect(state.form?.phase == .editing)
    #expect(state.form?.draft.value == "16.5")
    #expect(state.form?.draft.confidence == "8")
    #expect(state.form?.failure == message)
    #expect(state.screen().split(separator: "\n").dropLast().joined().contains(message))
    #expect(state.messages.map(\.text) == [message])
    #expect(state.toast?.tone == .error)
    let second = state.press(.enter)
    #expect(second.submissions.count == 1)
    #expect(state.form?.failure == nil)
  }

  @Test("The failure goes away as soon as the user types")
  func failureGoes() throws {
    var state = Fixture.formOnWaitTime()
    let submission = try #require(state.press(.enter).submissions.first)
    _ = state.update(with: .checkInFailed(submission, message: "No room."))
    state.type("1")
    #expect(state.form?.failure == nil)
  }

  @Test("A check-in from elsewhere does not close a form about something else")
  func elsewhere() {
    var state = Fixture.formOnWaitTime()
    state.type("1")
    let other = CheckInSubmission(
      reference: KeyResultReference(objective: "rebook-in-the-app", keyResult: "in-app"), cycle: "2026-Q4",
      entry: CheckInEntry(keyResult: "in-app", date: Fixture.today, value: 40), author: nil)
    _ = state.update(with: .checkInRecorded(other, Self.record(of: other)))
    #expect(state.form?.draft.value == "1")
    #expect(state.standing(of: other.reference)?.value == 40)
  }

  @Test("A check-in for an earlier day takes its place in time, and is not the current value")
  func earlierDay() throws {
    var state = Fixture.formOnWaitTime()
    state.type("18")
    state.press(.backTab, .control("u"))
    state.type("2026-10-20")
    let submission = try #require(state.press(.enter).submissions.first)
    _ = state.update(with: .checkInRecorded(submission, Self.record(of: submission)))
    #expect(state.browser.keyResult?.standing.value == 17.5)
    #expect(state.workspace.checkIns(of: submission.reference).map(\.value).contains(18))
  }
}
