import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("A change from outside appears by itself")
struct LiveTests {
  /// The workspace with others' check-ins on the wait time, for the days since 16 November.
  private func workspace(with authors: PersonID?...) -> Workspace {
    var workspace = Fixture.workspace
    let log = workspace.checkInLogs["streamline-check-in"] ?? .empty
    let records = authors.enumerated().map { index, author in
      CheckInRecord(
        id: "new-\(index)", at: Timestamp("2026-11-17T0\(index):00:00Z") ?? Timestamp(milliseconds: 0),
        author: author,
        content: .entry(
          CheckInEntry(
            keyResult: "wait-time", date: Fixture.day("2026-11-16").advanced(by: min(index, 2)),
            value: 15.5 - Double(index))))
    }
    workspace.checkInLogs["streamline-check-in"] = CheckInLog(records: log.records + records)
    return workspace
  }

  @discardableResult
  private func notice(_ workspace: Workspace, _ diagnostics: [Diagnostic] = [], in state: inout State)
    -> [Effect]
  {
    state.update(with: .workspaceLoaded(workspace, diagnostics, .noticed))
  }

  @Test("Others' check-ins are announced in a few words, and the figures follow")
  func others() {
    var state = Fixture.atWaitTime()
    notice(workspace(with: "ana", "ana"), in: &state)
    #expect(state.toast?.text == "2 check-ins by Ana.")
    #expect(state.browser.keyResult?.standing.value == 14.5)
    notice(workspace(with: "ana", "ana", "chloe"), in: &state)
    #expect(state.toast?.text == "1 check-in by Chloé.")
    #expect(state.selection.last == "wait-time")
  }

  @Test("If there are several people, two are named, and of more the number")
  func severalPeople() {
    var state = Fixture.state()
    notice(workspace(with: "ana", "chloe", "ana"), in: &state)
    #expect(state.toast?.text == "2 check-ins by Ana, 1 by Chloé.")
    state = Fixture.state()
    notice(workspace(with: "ana", nil, "chloe", "ana"), in: &state)
    #expect(state.toast?.text == "4 check-ins by Ana and 2 others.")
  }

  @Test("What others wrote is also announced if the files were read on request")
  func askedFor() {
    var state = Fixture.atWaitTime()
    _ = state.update(with: .workspaceLoaded(workspace(with: "ana", "ana"), []))
    #expect(state.toast?.text == "Read again: 2 check-ins by Ana.")
    _ = state.update(with: .workspaceLoaded(workspace(with: "ana", "ana", "chloe"), Fixture.diagnostics))
    #expect(
      state.toast?.text == "Read again: 1 check-in by Chloé. 2 problems in the files: ! lists what is wrong.")
  }

  @Test(
    "An open form with an untouched value keeps the newest value of others, not an older one")
  func openForm() {
    var state = Fixture.formOnWaitTime()
    state.press(.tab)
    state.type("7")
    notice(workspace(with: "ana"), in: &state)
    #expect(state.screen().contains("keeps 15.5"))
    let entry = state.press(.enter).submissions.first?.entry
    #expect(entry?.value == 15.5 && entry?.confidence == 7)
  }

  @Test("Input in an open form stays when others check in")
  func typedForm() {
    var state = Fixture.formOnWaitTime()
    state.type("16.4")
    notice(workspace(with: "ana"), in: &state)
    #expect(state.screen().contains("last 15.5"))
    #expect(state.press(.enter).submissions.first?.entry?.value == 16.4)
  }

  @Test("So does the form of the sweep")
  func sweepForm() throws {
    var state = Fixture.sweep()
    let reference = try #require(state.activeForm?.reference)
    state.press(.tab)
    state.type("7")
    var workspace = state.workspace
    let log = workspace.checkInLogs[reference.objective] ?? .empty
    workspace.checkInLogs[reference.objective] = log.appending(
      CheckInRecord(
        id: "theirs", at: Timestamp("2026-11-18T08:00:00Z") ?? Timestamp(milliseconds: 0), author: "ana",
        content: .entry(
          CheckInEntry(keyResult: reference.keyResult, date: Fixture.today, value: 51))))
    notice(workspace, in: &state)
    let entry = state.press(.enter).submissions.first?.entry
    #expect(entry?.value == 51 && entry?.confidence == 7)
  }

  @Test("If nothing has changed, nothing is said")
  func nothing() {
    var state = Fixture.state(diagnostics: Fixture.diagnostics)
    #expect(notice(Fixture.workspace, Fixture.diagnostics, in: &state) == [])
    #expect(state.toast == nil)
    #expect(state.messages.isEmpty)
  }

  @Test("headway's own writes are not news when they come back from the disk, and can still be undone")
  func own() {
    var state = Fixture.formOnWaitTime()
    state.type("16.9")
    let submission = state.press(.enter).submissions.first
    guard let submission else {
      Issue.record("nothing was submitted")
      return
    }
    let record = CheckInRecord(
      id: "mine", at: Timestamp("2026-11-18T10:00:00Z") ?? Timestamp(milliseconds: 0), author: "ben",
      content: submission.content)
    _ = state.update(with: .checkInRecorded(submission, record))
    let toast = state.toast
    let fromDisk = state.workspace
    #expect(notice(fromDisk, in: &state) == [])
    #expect(state.toast == toast)
    #expect(state.journal.undoable.count == 1)
    // With someone else's beside it, only theirs is reported, after the message about saving has been read.
    _ = state.update(with: .toastExpired(id: toast?.id ?? 0))
    var both = fromDisk
    both.northStarLog = CheckInLog(records: [Fixture.record("star", "north-star", "2026-11-17", 33)])
    notice(both, in: &state)
    #expect(state.toast?.text == "1 check-in by Ana.")
    #expect(state.press(.character("u")).submissions.map(\.content) == [.retraction(retracts: "mine")])
  }

  @Test("Other changes are reported by what has changed")
  func changed() {
    var state = Fixture.state()
    var workspace = workspace(with: "ana")
    workspace.objectives.removeLast()
    workspace.name = "AlignAir Group"
    notice(workspace, in: &state)
    #expect(state.toast?.text == "1 check-in by Ana; changed outside: headway.yaml, objectives.")
    #expect(state.screen().contains("AlignAir Group"))
  }

  @Test("A file that becomes invalid is reported with its place, and again when it is fixed")
  func problems() {
    var state = Fixture.state()
    let fault = Diagnostic(.error, path: "objectives/2026-Q4/x.yaml", line: 3, column: 1, message: "bad")
    notice(Fixture.workspace, [fault], in: &state)
    #expect(state.toast?.text == "There is a problem in objectives/2026-Q4/x.yaml:3: ! shows it.")
    #expect(state.screen().contains("! 1 problem"))
    notice(Fixture.workspace, [fault] + Fixture.diagnostics, in: &state)
    #expect(state.toast?.text == "2 new problems in the files: ! lists them.")
    notice(Fixture.workspace, in: &state)
    #expect(state.toast?.text == "The files are in order again.")
    #expect(!state.screen().contains("problem"))
  }

  @Test("An open form keeps its input, its field and its cursor")
  func form() {
    var state = Fixture.formOnWaitTime()
    state.type("16.9")
    state.press(.tab, .tab)
    state.type("half a thought")
    state.press(.left, .left)
    let before = state.form
    notice(workspace(with: "ana"), in: &state)
    #expect(state.form?.draft == before?.draft)
    #expect(state.form?.focus == before?.focus)
    state.type("X")
    #expect(state.form?.draft.note == "half a thougXht")
  }

  @Test("The weekly sweep keeps its place, its drafts and its check-ins")
  func sweep() {
    var state = Fixture.sweep()
    state.press(.control("n"))
    state.type("12")
    let item = state.sweep?.item?.id
    #expect(state.sweep?.unsavedForms.count == 1)
    var workspace = Fixture.weekWorkspace
    let record = Fixture.record("new", "result-3", "2026-11-17", 60)
    workspace.checkInLogs["o"] = workspace.checkInLogs["o"]?.appending(record)
    notice(workspace, in: &state)
    #expect(state.toast?.text == "1 check-in by Ana.")
    #expect(state.sweep?.item?.id == item)
    #expect(state.sweep?.unsavedForms.count == 1)
    #expect(state.activeForm?.draft.value == "12")
    #expect(state.sweep?.skipped.count == 1)
  }

  @Test("The lists stay scrolled as they were, and the cursor of the details on its check-in")
  func scroll() {
    var state = Fixture.zoomed(size: Size(columns: 80, rows: 14))
    state.press(.down, .down, .down)
    let (before, checkIn) = (state.browser, state.selectedCheckIn?.id)
    #expect(before.detailsScroll > 0)
    #expect(checkIn != nil)
    notice(workspace(with: "ana"), in: &state)
    #expect(state.browser.isZoomed)
    #expect(state.selectedCheckIn?.id == checkIn)
    #expect(state.browser.position(in: .keyResults) == before.position(in: .keyResults))
    #expect(state.browser.offset(of: .objectives) == before.offset(of: .objectives))
  }

  @Test("A user looking at an earlier day keeps looking at it")
  func timeTravel() {
    var state = Fixture.atWaitTime()
    state.press(.character("<"))
    let day = state.asOf
    notice(workspace(with: "ana"), in: &state)
    #expect(state.asOf == day)
    #expect(state.browser.keyResult?.standing.value == 18.1)
    state.press(.character("."))
    #expect(state.browser.keyResult?.standing.value == 15.5)
  }

  @Test("On every screen, whatever appears or disappears, the keys keep working", arguments: Screen.all)
  func everywhere(screen: Screen) {
    var state = screen.state(Size(columns: 120, rows: 40), Fixture.workspace)
    let context = state.context
    notice(workspace(with: "ana"), in: &state)
    #expect(state.context == context, "what is open stays open")
    _ = state.screen()
    notice(Fixture.emptyWorkspace, in: &state)
    _ = state.screen()
    state.press(.down, .up, .pageDown, .tab, .enter, .character("="), .escape, .escape)
    _ = state.screen()
    notice(Fixture.workspace, in: &state)
    _ = state.screen()
  }
}
