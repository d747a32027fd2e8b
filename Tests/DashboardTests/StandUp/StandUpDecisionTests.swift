import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("Decisions of a stand-up are recorded")
struct StandUpDecisionTests {
  private static func typed(_ text: String, owner: String = "", due: String = "") -> [Key] {
    text.map { .character($0) } + [.tab] + owner.map { .character($0) } + [.tab] + due.map { .character($0) }
      + [.enter]
  }

  private static func log(_ state: State) -> [ActionItem] { state.workspace.standUps.actions }

  @Test("a adds an action, with owner and due day, about the selected key result")
  func take() {
    var state = Fixture.standUpStage()
    let about = state.standUp?.keyResult(in: state.workspace)
    state.press(.character("a"))
    let effects = state.press(Self.typed("Hire a night crew", owner: "ch", due: "friday"))
    let entry = ActionItemEntry(
      text: "Hire a night crew", date: Fixture.today, owner: "chloe", due: Fixture.day("2026-11-20"),
      keyResult: about)
    #expect(
      effects.standUpSubmissions == [
        StandUpSubmission(cycle: "2026-Q4", content: .action(entry), author: "ben")
      ])
    #expect(about != nil)
  }

  @Test("What is wrong is shown at the field, and nothing is written")
  func wrong() {
    var state = Fixture.standUpStage()
    state.press(.character("a"))
    #expect(state.press(.enter).isEmpty)
    #expect(state.screen().contains("write what should be done"))
    #expect(state.press(Self.typed("x", owner: "zoe")).isEmpty)
    #expect(state.screen().contains("nobody is called so; there are ana, ben, chloe"))
  }

  @Test("What could not be written is still in the form, with the reason")
  func failed() {
    var state = Fixture.standUpStage()
    state.press(.character("a"))
    let submission = state.press(Self.typed("Hire a night crew")).standUpSubmissions.first
    guard let submission else {
      Issue.record("nothing was submitted")
      return
    }
    _ = state.update(with: .standUpFailed(submission, message: "The disk is full."))
    #expect(state.context == .actionForm)
    #expect(state.screen().contains("The disk is full."))
    #expect(state.screen().contains("Hire a night crew"))
    #expect(state.press(.enter).standUpSubmissions == [submission])
  }

  @Test("A draft is discarded only on confirmation")
  func leave() {
    var state = Fixture.standUpStage()
    state.press(.character("a"), .escape)
    #expect(state.context == .standUp)
    state.press(.character("a"), .character("x"), .escape)
    #expect(state.context == .question)
    state.press(.character("n"))
    #expect(state.context == .actionForm)
    state.press(.escape, .character("y"))
    #expect(state.context == .standUp)
    #expect(state.press(.character("a"), .control("c")) == [.quit])
  }

  @Test("d marks an action as done and opens it again; Enter corrects it; x retracts it; u undoes each")
  func work() {
    var state = Fixture.standUp()
    state.press(.character("l"))
    #expect(state.standUp?.page == .actions)
    #expect(state.selectedAction?.entry.text == "Have the SSO contract signed")
    state.note(.character("d"))
    #expect(Self.log(state).first?.completion?.date == Fixture.today)
    #expect(state.toast?.text == "Done: Have the SSO contract signed.")
    state.note(.character("d"))
    #expect(Self.log(state).first?.completion == nil)
    #expect(state.toast?.text == "Open again: Have the SSO contract signed.")
    state.press(.enter, .end)
    state.type(" this week")
    state.note(.enter)
    #expect(Self.log(state).first?.entry.text == "Have the SSO contract signed this week")
    #expect(Self.log(state).first?.entry.date == Fixture.day("2026-11-04"))
    state.note(.character("u"))
    #expect(Self.log(state).first?.entry.text == "Have the SSO contract signed")
    state.press(.character("x"))
    #expect(state.context == .question)
    state.note(.character("y"))
    #expect(Self.log(state).map(\.id) == ["action-2"])
    state.note(.character("u"))
    #expect(Self.log(state).map(\.id) == ["action-1", "action-2"])
    state.note(.control("r"))
    #expect(Self.log(state).map(\.id) == ["action-2"])
  }

  @Test("b names a blocker with an unchanged value, and no unintended confidence")
  func name() {
    var state = Fixture.standUpStage()
    state.press(.character("f"))
    let documents = KeyResultReference(objective: "ready-before-airport", keyResult: "documents")
    for _ in 0..<20 where state.standUp?.keyResult(in: state.workspace) != documents {
      state.press(.character("j"))
    }
    state.press(.character("b"))
    state.type("The ministry's interface is down")
    let submission = state.press(.enter).submissions.first
    #expect(submission?.reference == documents)
    #expect(
      submission?.entry
        == CheckInEntry(
          keyResult: "documents", date: Fixture.today, value: 44, blocker: "The ministry's interface is down",
          measure: submission?.entry?.measure)
    )
  }

  @Test("b clears a blocker: the text is deleted and Enter saves; Esc leaves it without asking")
  func clear() {
    var state = Fixture.standUpStage()
    let waitTime = KeyResultReference(objective: "streamline-check-in", keyResult: "wait-time")
    for _ in 0..<20 where state.standUp?.keyResult(in: state.workspace) != waitTime {
      state.press(.character("j"))
    }
    state.press(.character("b"))
    #expect(state.form?.textField(.blocker).text == "SSO contract unsigned")
    state.press(.escape)
    #expect(state.context == .standUp)
    state.press(.character("b"), .control("u"))
    let entry = state.press(.enter).submissions.first?.entry
    #expect(
      entry
        == CheckInEntry(
          keyResult: "wait-time", date: Fixture.today, value: 17.5, measure: "20 to -25% min"))
  }

  @Test("A blocker for today's check-in corrects that, and keeps its confidence and note")
  func correctsToday() {
    var state = Fixture.standUpStage()
    let waitTime = KeyResultReference(objective: "streamline-check-in", keyResult: "wait-time")
    for _ in 0..<20 where state.standUp?.keyResult(in: state.workspace) != waitTime {
      state.press(.character("j"))
    }
    state.press(.character("c"))
    state.type("17.1")
    state.press(.tab)
    state.type("7")
    state.press(.tab)
    state.type("Better")
    state.confirm(.enter)
    state.press(.character("b"))
    state.type("Rain")
    let submission = state.press(.enter).submissions.first
    #expect(
      submission?.entry
        == CheckInEntry(
          keyResult: "wait-time", date: Fixture.today, value: 17.1, confidence: 7, note: "Better",
          blocker: "Rain", measure: "20 to -25% min"))
    if case .correction? = submission?.content {} else { Issue.record("it is no correction") }
  }

  @Test("The end is recorded once, with the day, the start of the changes, and the duration")
  func end() {
    var state = Fixture.standUp()
    _ = state.update(with: .clockRead(milliseconds: 5_000))
    _ = state.update(with: .clockRead(milliseconds: 5_000 + 754_000))
    state.toMinutes()
    let submission = state.press(.enter).standUpSubmissions.first
    #expect(
      submission?.content
        == .standUp(
          StandUpEntry(date: Fixture.today, since: Fixture.day("2026-11-11"), duration: 754)))
    state.note(.enter)
    #expect(state.toast?.text == "The stand-up of 18 Nov is written down, 13 min.")
    #expect(state.press(.enter).standUpSubmissions.isEmpty)
    #expect(!state.usesClock)
    state.note(.character("u"))
    #expect(state.standUp?.heldRecord == nil)
  }

  @Test("y copies the minutes as Markdown")
  func copy() {
    var state = Fixture.standUpStage()
    state.toMinutes()
    guard case .copy(let text)? = state.press(.character("y")).first else {
      Issue.record("nothing was copied")
      return
    }
    #expect(text.contains("18 Nov 2026"))
  }
}
