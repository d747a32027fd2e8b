import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("Reading the files again")
struct ReloadTests {
  @Test("r requests the files and leaves everything as it is until they are read")
  func asks() {
    var state = Fixture.atWaitTime()
    let effects = state.press(.character("r"))
    #expect(effects == [.loadWorkspace])
    #expect(state.selection.last == "wait-time")
  }

  @Test("The selection stays on its item when others come before it")
  func staysByID() {
    var state = Fixture.atWaitTime()
    state.press(.character("j"))
    #expect(state.selection == ["check-in-and-prepare", "streamline-check-in", "digital-adoption"])
    var workspace = Fixture.workspace
    workspace.valueStreams.insert(
      ValueStream(id: "new", title: "New", stages: [Stage(id: "dream", title: "Dream of a journey")]), at: 0)
    workspace.objectives = workspace.objectives.reversed().map { $0.withReversedKeyResults }
    _ = state.update(with: .workspaceLoaded(workspace, []))
    #expect(state.selection == ["check-in-and-prepare", "streamline-check-in", "digital-adoption"])
    #expect(state.browser.position(in: .stages) == 2)
    #expect(state.browser.position(in: .objectives) == 1)
    #expect(state.browser.position(in: .keyResults) == 2)
    #expect(state.browser.focus == .keyResults)
  }

  @Test("When the selected key result is gone, the one in its place is selected")
  func neighbour() {
    var state = Fixture.atWaitTime()
    state.press(.character("G"))
    var workspace = Fixture.workspace
    workspace.objectives = workspace.objectives.map { $0.withoutKeyResult("crew-overtime") }
    _ = state.update(with: .workspaceLoaded(workspace, []))
    #expect(state.selection == ["check-in-and-prepare", "streamline-check-in", "satisfaction"])
  }

  @Test("When the selected stage is gone, the panes under the next one start at the top")
  func otherStage() {
    var state = Fixture.state()
    state.press(.character("j"), .enter, .character("j"))
    #expect(state.selection[1] == "ready-before-airport")
    var workspace = Fixture.workspace
    workspace.valueStreams = [
      ValueStream(
        id: "fly", title: "Fly", stages: [Stage(id: "check-in-and-prepare", title: "Check-In & Prepare")])
    ]
    var narrowed = state
    _ = narrowed.update(with: .workspaceLoaded(workspace, []))
    #expect(narrowed.selection[1] == "ready-before-airport")
    workspace.valueStreams = [
      ValueStream(
        id: "x", title: "X", stages: [Stage(id: "one", title: "One"), Stage(id: "two", title: "Two")])
    ]
    workspace.objectives = ["a", "b", "c"].map { id in
      Objective(
        id: ObjectiveID(id), title: id, cycle: "2026-Q4", stage: "two",
        keyResults: [KeyResult(id: "k", title: "k", measure: .hold(.atLeast(1)))])
    }
    _ = state.update(with: .workspaceLoaded(workspace, []))
    #expect(state.selection == ["two", "a", "k"])
  }

  @Test("It reports that the files were read, and how many problems there are")
  func says() {
    var state = Fixture.state()
    _ = state.update(with: .workspaceLoaded(Fixture.workspace, []))
    #expect(state.toast?.text == "Read again.")
    _ = state.update(with: .workspaceLoaded(Fixture.workspace, [Fixture.diagnostics[0]]))
    #expect(state.toast?.text.contains("1 problem in the files") == true)
    _ = state.update(with: .workspaceLoaded(Fixture.workspace, Fixture.diagnostics))
    #expect(state.toast?.text.contains("2 problems in the files") == true)
    #expect(state.diagnostics == Fixture.diagnostics)
    #expect(state.screen().contains("2 problems"))
  }

  @Test("The figures are those of the new files")
  func figures() {
    var state = Fixture.atWaitTime()
    var workspace = Fixture.workspace
    workspace.checkInLogs["streamline-check-in"] = CheckInLog(records: [
      Fixture.record("x", "wait-time", "2026-11-17", 15, confidence: 9)
    ])
    _ = state.update(with: .workspaceLoaded(workspace, []))
    #expect(state.browser.keyResult?.standing.status == .done)
    #expect(state.screen().contains("20 → 15 → 15 min"))
  }

  @Test("The filter stays")
  func filterStays() {
    var state = Fixture.state()
    state.type("/average")
    state.press(.enter)
    _ = state.update(with: .workspaceLoaded(Fixture.workspace, []))
    #expect(state.listedKeyResults == ["streamline-check-in/wait-time"])
  }

  @Test("A draft stays while the files are reread")
  func draftStays() {
    var state = Fixture.formOnWaitTime()
    state.type("16.9")
    _ = state.update(with: .workspaceLoaded(Fixture.workspace, []))
    #expect(state.form?.draft.value == "16.9")
    let effects = state.press(.enter)
    #expect(effects.submissions.map(\.entry?.value) == [16.9])
  }

  @Test("A draft whose key result has gone from the files is kept, and saving reports it")
  func draftWithoutKeyResult() {
    var state = Fixture.formOnWaitTime()
    state.type("16.9")
    _ = state.update(with: .workspaceLoaded(Fixture.emptyWorkspace, []))
    let effects = state.press(.enter)
    #expect(effects.submissions.isEmpty)
    #expect(state.form?.draft.value == "16.9")
    #expect(state.form?.phase == .editing)
    #expect(state.screen().contains("streamline-check-in/wait-time is no longer in the files"))
  }
}

extension Objective {
  fileprivate var withReversedKeyResults: Objective {
    with(keyResults: keyResults.reversed())
  }

  fileprivate func withoutKeyResult(_ id: KeyResultID) -> Objective {
    with(keyResults: keyResults.filter { $0.id != id })
  }

  private func with(keyResults: [KeyResult]) -> Objective {
    Objective(
      id: id, title: title, cycle: cycle, stage: stage, serves: serves, capabilities: capabilities,
      owner: owner,
      why: why, keyResults: keyResults)
  }
}
