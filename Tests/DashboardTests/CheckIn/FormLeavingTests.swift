import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("Leaving the check-in form")
struct FormLeavingTests {
  @Test("Esc with nothing typed leaves at once")
  func clean() {
    var state = Fixture.formOnWaitTime()
    let effects = state.press(.escape)
    #expect(effects.isEmpty)
    #expect(state.context == .panes)
    #expect(state.selection.last == "wait-time")
  }

  @Test("Moving through the fields is not typing")
  func walked() {
    var state = Fixture.formOnWaitTime()
    state.press(.tab, .tab, .tab, .tab, .tab, .escape)
    #expect(state.form == nil)
  }

  @Test("Text that was typed and deleted again does not count as input")
  func deleted() {
    var state = Fixture.formOnWaitTime()
    state.press(.tab)
    state.type("7")
    state.press(.backspace, .escape)
    #expect(state.form == nil)
  }

  @Test("Esc with input asks, whichever field it is in")
  func dirty() {
    for steps in 0..<5 {
      var state = Fixture.formOnWaitTime()
      for _ in 0..<steps { state.press(.tab) }
      state.type("1")
      state.press(.escape)
      #expect(state.context == .question)
      #expect(state.screen().contains("Discard this check-in?"))
    }
  }

  @Test("y discards it and leaves the form, not the program")
  func yes() {
    var state = Fixture.question()
    let effects = state.press(.character("y"))
    #expect(effects.isEmpty)
    #expect(state.context == .panes)
    state.press(.character("c"))
    #expect(state.form?.isDirty == false)
  }

  @Test("n and Esc return to the draft as it was", arguments: [Key.character("n"), .escape])
  func no(key: Key) {
    var state = Fixture.question()
    state.press(key)
    #expect(state.context == .form)
    #expect(state.form?.draft.value == "17")
    let effects = state.press(.enter)
    #expect(effects.submissions.map(\.entry?.value) == [17])
  }

  @Test("While it asks, nothing else is accepted: neither letters nor pastes nor commands")
  func nothingElse() {
    var state = Fixture.question()
    let effects = state.press(
      .character("q"), .character("z"), .paste("y\n"), .tab, .control("u"), .character("c"))
    #expect(effects.allSatisfy { if case .expireToast = $0 { true } else { false } })
    #expect(state.context == .question)
    #expect(state.form?.draft.value == "17")
  }

  @Test("Ctrl-C with nothing typed quits")
  func quitClean() {
    var state = Fixture.formOnWaitTime()
    let effects = state.press(.control("c"))
    #expect(effects == [.quit])
  }

  @Test("Ctrl-C with input asks first, and y then quits")
  func quitDirty() {
    var state = Fixture.formOnWaitTime()
    state.type("17")
    let effects = state.press(.control("c"))
    #expect(effects.isEmpty)
    #expect(state.context == .question)
    let second = state.press(.character("y"))
    #expect(second == [.quit])
  }

  @Test("Ctrl-C and then n keeps the draft, and a later Esc and y only leave the form")
  func quitDeclined() {
    var state = Fixture.formOnWaitTime()
    state.type("17")
    state.press(.control("c"), .character("n"))
    #expect(state.form?.draft.value == "17")
    let effects = state.press(.escape, .character("y"))
    #expect(effects.isEmpty)
    #expect(state.form == nil)
  }

  @Test("q in the form is a letter")
  func quitLetter() {
    var state = Fixture.formOnWaitTime()
    state.press(.tab, .tab)
    let effects = state.type("q")
    #expect(effects.isEmpty)
    #expect(state.form?.draft.note == "q")
  }
}
