import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("The weekly sweep")
struct SweepTests {
  @Test("It opens on my first due key result, ready to type")
  func opens() {
    let state = Fixture.sweep()
    #expect(state.context == .sweepForm)
    #expect(state.sweep?.items.count == 10)
    #expect(state.activeForm?.reference.keyResult == "result-0")
    #expect(state.screen().contains("0 of 10 done"))
  }

  @Test("Ten key results, six unchanged and four with a new value and a confidence, take at most 35 keys")
  func keyBudget() {
    var state = Fixture.state(workspace: Fixture.weekWorkspace)
    var keys: [Key] = [.character("2")] + Array(repeating: .enter, count: 6)
    for value in ["55.5", "61.5", "70.5", "48.5"] {
      keys += value.map { .character($0) } + [.tab, .character("8"), .enter]
    }
    #expect(keys.count <= 35)
    for key in keys { state.confirm(key) }
    #expect(state.context == .summary)
    #expect(state.sweep?.doneCount == 10)
    let said = (0..<10).compactMap { number in
      state.standing(of: KeyResultReference(objective: "o", keyResult: "result-\(number)"))?.value
    }
    #expect(said == [50, 50, 50, 50, 50, 50, 55.5, 61.5, 70.5, 48.5])
    let unsaid = state.standing(of: KeyResultReference(objective: "o", keyResult: "result-0"))
    #expect(unsaid?.latest?.entry.confidence == nil)
  }

  @Test("It does not wait for the disk: keys typed ahead go to the next form")
  func ahead() {
    var state = Fixture.sweep()
    let effects = state.press(.enter, .character("6"), .character("0"), .enter)
    #expect(effects.submissions.map(\.entry?.value) == [50, 60])
    #expect(state.sweep?.position == 2)
  }

  @Test("A check-in that could not be written is reported, and its form is back with my input")
  func failure() throws {
    var state = Fixture.sweep()
    state.type("60")
    let submission = try #require(state.press(.enter).submissions.first)
    _ = state.update(with: .checkInFailed(submission, message: "The disk is full."))
    #expect(state.sweep?.doneCount == 0)
    #expect(state.screen().contains("not saved"))
    state.press(.control("p"))
    #expect(state.activeForm?.draft.value == "60")
    #expect(state.screen().contains("The disk is full."))
    state.confirm(.enter)
    #expect(state.sweep?.doneCount == 1)
  }

  @Test("My input is still there when I leave in the middle and come back")
  func leaving() {
    var state = Fixture.sweep()
    state.type("61")
    state.press(.escape, .character("1"))
    #expect(state.screen == .dashboard)
    state.press(.character("2"))
    #expect(state.activeForm?.draft.value == "61")
    #expect(state.sweep?.position == 0)
  }

  @Test("Leaving stores nothing that I did not save")
  func nothingUnsaid() {
    var state = Fixture.sweep()
    #expect(state.press(.character("6"), .tab, .escape, .escape).submissions.isEmpty)
    #expect(state.screen == .dashboard)
  }

  @Test("Leaving the program asks first if there is unsaved input")
  func quitting() {
    var state = Fixture.sweep()
    state.type("61")
    state.press(.escape)
    #expect(!state.press(.character("q")).contains(.quit))
    #expect(state.context == .question)
    state.press(.character("n"))
    #expect(state.context == .sweep)
    #expect(state.press(.character("q"), .character("y")).contains(.quit))
  }

  @Test("Ctrl-C in a form asks as q does")
  func interrupt() {
    var state = Fixture.sweep()
    #expect(state.press(.control("c")).contains(.quit))
    state = Fixture.sweep()
    state.type("61")
    #expect(!state.press(.control("c")).contains(.quit))
    #expect(state.context == .question)
  }

  @Test("A skipped one stays due, and the sweep goes on without it")
  func skipping() {
    var state = Fixture.sweep()
    state.press(.control("n"))
    #expect(state.sweep?.position == 1)
    for _ in 0..<9 { state.confirm(.enter) }
    #expect(state.context == .summary)
    #expect(state.screen().contains("1 skipped"))
    #expect(state.screen().contains("Still due"))
  }

  @Test("Going back to one that I checked in corrects it, and does not check in twice")
  func back() throws {
    var state = Fixture.sweep()
    state.type("60")
    state.confirm(.enter)
    state.press(.control("p"))
    #expect(state.activeForm?.draft.value == "60")
    state.press(.control("u"))
    state.type("61")
    let submission = try #require(state.press(.enter).submissions.first)
    guard case .correction(let entry, _) = submission.content else {
      Issue.record("not a correction")
      return
    }
    #expect(entry.value == 61)
  }

  @Test("From the list I can go to any of them")
  func jumping() {
    var state = Fixture.sweep()
    state.press(.escape, .character("j"), .character("j"), .character("j"), .enter)
    #expect(state.activeForm?.reference.keyResult == "result-3")
  }

  @Test("m shows everyone's, and mine again")
  func everybody() {
    var state = Fixture.sweep()
    state.press(.escape, .character("m"))
    #expect(state.sweep?.items.count == 11)
    state.press(.character("m"))
    #expect(state.sweep?.items.count == 10)
  }

  @Test("It lists everyone's while the user is unknown, and mine as soon as I am known")
  func unknownPerson() {
    var state = State(
      workspace: Fixture.weekWorkspace, today: Fixture.today,
      surface: Surface(size: Size(columns: 100, rows: 30)),
      screen: .checkIns)
    #expect(state.sweep?.items.count == 11)
    _ = state.update(with: .personIdentified("ben"))
    #expect(state.sweep?.items.count == 10)
    #expect(state.context == .sweepForm)
  }

  @Test("When nothing is due it says so")
  func nothingDue() {
    var workspace = Fixture.weekWorkspace
    workspace.objectives = []
    var state = Fixture.sweep(workspace: workspace)
    #expect(state.context == .sweep)
    #expect(state.screen().contains("Nothing of yours is due."))
    state.press(.enter)
    #expect(state.toast?.text == "Nothing is due.")
  }

  @Test("Changes of files leave my input and my position")
  func reload() {
    var state = Fixture.sweep()
    state.press(.enter)
    state.type("61")
    _ = state.update(with: .workspaceLoaded(Fixture.weekWorkspace, []))
    #expect(state.activeForm?.draft.value == "61")
    #expect(state.sweep?.item?.keyResult.id == "result-1")
  }
}
