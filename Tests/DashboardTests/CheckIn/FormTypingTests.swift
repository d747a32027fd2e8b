import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("Typing a check-in")
struct FormTypingTests {
  @Test("c opens the form on the selected key result, at the value")
  func opens() {
    let state = Fixture.formOnWaitTime()
    #expect(state.context == .form)
    #expect(
      state.form?.reference == KeyResultReference(objective: "streamline-check-in", keyResult: "wait-time"))
    #expect(state.form?.focus == .value)
    #expect(state.form?.isDirty == false)
  }

  @Test("c on a stage or an objective opens no form for something else, and says how to get to a key result")
  func needsKeyResult() {
    var state = Fixture.state()
    state.press(.character("j"), .character("c"))
    #expect(state.overlay == nil)
    #expect(
      state.toast?.text
        == "Select a key result first; Enter goes in, to objectives and to key results.")
    state.press(.enter, .character("c"))
    #expect(state.overlay == nil)
    #expect(state.toast?.text.hasPrefix("Select a key result first") == true)
    state.press(.enter, .character("c"))
    #expect(state.form?.reference.keyResult == "wait-time")
  }

  @Test("In the tree, the heat map and the gaps c acts on the selection there")
  func elsewhere() {
    for keys: [Key] in [[.character("3")], [.character("3"), .tab], [.character("3"), .tab, .tab]] {
      var state = Fixture.atWaitTime()
      state.press(keys + [.character("c")])
      #expect(state.form == nil)
      #expect(state.toast?.text.hasPrefix("Select a key result first") == true)
    }
    var state = Fixture.state()
    state.press(.character("3"), .character("*"))
    for _ in 0..<50 where state.selectedReference == nil { state.press(.character("j")) }
    let reference = state.selectedReference
    state.press(.character("c"))
    #expect(state.form?.reference == reference)
    state = Fixture.state()
    state.press(.character("5"))
    for _ in 0..<50 {
      let reference = state.selectedReference
      state.press(.character("c"))
      #expect(state.form?.reference == reference)
      state.press(.escape, .character("j"))
      if state.screen != .gaps { state.press(.character("5")) }
    }
  }

  @Test("Without a key result c says what to do, and on one that has not begun, when it does")
  func cannotOpen() {
    var state = Fixture.state(workspace: Fixture.emptyWorkspace)
    state.press(.character("c"))
    #expect(state.toast?.text == "Select a key result first.")
    state = Fixture.state()
    state.press(.enter, .enter, .character("j"), .character("c"))
    #expect(state.form == nil)
    #expect(state.toast?.text == "Its time begins on 1 Dec.")
  }

  @Test("c on what rolls up says where its numbers come from, and its details list them")
  func rolledUp() {
    var workspace = Fixture.workspace
    let sum = KeyResult(id: "sum", title: "Sum", measure: .rollUp)
    workspace.objectives = [
      Objective(
        id: "parent", title: "Parent", cycle: "2026-Q4", stage: "check-in-and-prepare", keyResults: [sum]),
      Objective(
        id: "child", title: "Child", cycle: "2026-Q4", stage: "discover-and-book",
        contributesTo: [.keyResult(KeyResultReference(objective: "parent", keyResult: "sum"))]),
    ]
    var state = Fixture.state(workspace: workspace)
    state.press(.character("j"), .enter, .enter)
    #expect(state.screen().contains("from 1 objective"))
    #expect(state.screen().contains("Its progress comes from 1 objective; nobody checks in on it."))
    state.press(.character("c"))
    #expect(state.form == nil)
    #expect(
      state.toast?.text == "Its numbers come from what contributes to it: check in on 'Child'.")
  }

  @Test("The chart of what rolls up is the line of what contributes to it")
  func rolledUpChart() throws {
    var workspace = Fixture.workspace
    let sum = KeyResult(id: "sum", title: "Sum of it", measure: .rollUp)
    let parent = Objective(
      id: "parent", title: "Parent", cycle: "2026-Q4", stage: "rebook-and-inform", keyResults: [sum])
    let child = try #require(workspace.objectives.first { $0.id == "streamline-check-in" })
    workspace.objectives = [
      parent,
      Objective(
        id: child.id, title: child.title, cycle: child.cycle, stage: child.stage,
        contributesTo: [.keyResult(parent.reference(to: sum))], keyResults: child.keyResults),
    ]
    var state = Fixture.state(workspace: workspace)
    state.press(.character("/"))
    state.type("Sum of it")
    state.press(.enter, .enter, .enter)
    #expect(state.screen().contains("from 1 objective"))
    #expect(state.screen().contains("measured") && !state.screen().contains("Nothing to draw yet"))
  }

  @Test(
    "Enter alone keeps the last value and the measure of the day, and stores no confidence, note or blocker")
  func unchanged() {
    var state = Fixture.formOnWaitTime()
    let entry = state.press(.enter).submissions.first?.entry
    #expect(
      entry
        == CheckInEntry(
          keyResult: "wait-time", date: Fixture.today, value: 17.5, measure: "20 to -25% min"))
    #expect(entry?.confidence == nil)
  }

  @Test("A new value with confidence takes 1 7 Tab 7 Enter")
  func value() {
    var state = Fixture.formOnWaitTime()
    let effects = state.press(.character("1"), .character("7"), .tab, .character("7"), .enter)
    let entry = effects.submissions.first?.entry
    #expect(
      entry
        == CheckInEntry(
          keyResult: "wait-time", date: Fixture.today, value: 17, confidence: 7, measure: "20 to -25% min"))
  }

  @Test("Typing replaces the last value rather than appending to it")
  func replaces() {
    var state = Fixture.formOnWaitTime()
    #expect(state.form?.keptValue == "17.5")
    state.type("1")
    #expect(state.form?.draft.value == "1")
    #expect(state.form?.keptValue == nil)
  }

  @Test("Motions edit the last value instead")
  func edits() {
    var state = Fixture.formOnWaitTime()
    state.press(.end, .backspace)
    state.type("2")
    #expect(state.form?.draft.value == "17.2")
    state = Fixture.formOnWaitTime()
    state.press(.home, .delete)
    state.type("2")
    #expect(state.form?.draft.value == "27.5")
    state = Fixture.formOnWaitTime()
    state.press(.left)
    state.type("2")
    #expect(state.form?.draft.value == "17.25")
  }

  @Test(
    "A deletion removes the last value from the field, and saving keeps it all the same",
    arguments: [Key.backspace, .delete, .control("u"), .control("w"), .control("k")])
  func deletes(key: Key) {
    var state = Fixture.formOnWaitTime()
    state.press(key)
    #expect(state.form?.draft.value == "")
    #expect(state.form?.isKeptValueSelected == false)
    #expect(state.form?.isDirty == false)
    var typed = state
    typed.type("2")
    #expect(typed.form?.draft.value == "2")
    let effects = state.press(.enter)
    #expect(effects.submissions.map(\.entry?.value) == [17.5])
  }

  @Test("Deleting the whole value keeps the last one, and the form says so")
  func emptied() {
    var state = Fixture.formOnWaitTime()
    state.type("9")
    state.press(.backspace)
    #expect(state.form?.isDirty == false)
    #expect(state.screen().contains("Enter keeps 17.5 of 16 Nov"))
    #expect(state.form?.keptValue == "17.5")
    state.type("8")
    #expect(state.form?.draft.value == "8")
  }

  @Test("The unit may follow the number")
  func unit() {
    var state = Fixture.formOnWaitTime()
    state.type("17.1 min")
    let effects = state.press(.enter)
    #expect(effects.submissions.map(\.entry?.value) == [17.1])
  }

  @Test(
    "Tab and ↓ cycle through the fields, Shift-Tab and ↑ go back",
    arguments: [(Key.tab, Key.backTab), (.down, .up)])
  func fields(next: Key, previous: Key) {
    var state = Fixture.formOnWaitTime()
    var walked: [CheckInDraft.Field?] = []
    for _ in 0..<5 {
      walked.append(state.form?.focus)
      state.press(next)
    }
    #expect(walked == [.value, .confidence, .note, .blocker, .date])
    #expect(state.form?.focus == .value)
    state.press(previous, previous)
    #expect(state.form?.focus == .blocker)
  }

  @Test("The last confidence is beside its field and is never filled in")
  func confidence() {
    var state = Fixture.formOnWaitTime()
    #expect(state.screen().contains("last 6 on 16 Nov"))
    state.press(.tab, .tab, .backTab)
    #expect(state.form?.draft.confidence == "")
    let effects = state.press(.enter)
    #expect(effects.submissions.first?.entry?.confidence == nil)
  }

  @Test("The last blocker is beside its field and is never filled in")
  func blocker() {
    var state = Fixture.formOnWaitTime()
    #expect(state.screen().contains("last: SSO contract unsigned"))
    let effects = state.press(.enter)
    #expect(effects.submissions.first?.entry?.blocker == nil)
  }

  @Test("All input is saved, from any field, and nothing else")
  func everything() {
    var state = Fixture.formOnWaitTime()
    state.type("16.5")
    state.press(.tab)
    state.type("8")
    state.press(.tab)
    state.type("  Third kiosk is live, qmtr?! ")
    state.press(.tab)
    state.type("SSO: ürgent")
    state.press(.tab, .control("u"))
    state.type("yesterday")
    let effects = state.press(.enter)
    #expect(
      effects == [
        .recordCheckIn(
          CheckInSubmission(
            reference: KeyResultReference(objective: "streamline-check-in", keyResult: "wait-time"),
            cycle: "2026-Q4",
            entry: CheckInEntry(
              keyResult: "wait-time", date: Fixture.day("2026-11-17"), value: 16.5, confidence: 8,
              note: "Third kiosk is live, qmtr?!", blocker: "SSO: ürgent", measure: "20 to -25% min"),
            author: "ben"))
      ])
  }

  @Test("Saving works from every field")
  func savesAnywhere() {
    for steps in 0..<5 {
      var state = Fixture.formOnWaitTime()
      for _ in 0..<steps { state.press(.tab) }
      let effects = state.press(.enter)
      #expect(effects.submissions.count == 1, "after \(steps) Tabs")
    }
  }

  @Test("Pasted text is text: line breaks become blanks, control characters are left out")
  func pasting() {
    var state = Fixture.formOnWaitTime()
    state.press(.tab, .tab)
    let effects = state.paste("q\u{1B}[31mWaits\tfor\r\nthe \u{202E}contract\u{07}\n")
    #expect(effects.isEmpty)
    #expect(state.form?.draft.note == "q[31mWaits for the contract ")
    #expect(state.context == .form)
  }

  @Test("A pasted line break does not save")
  func pastedEnter() {
    var state = Fixture.formOnWaitTime()
    let effects = state.paste("17\n")
    #expect(effects.isEmpty)
    #expect(state.form?.phase == .editing)
    #expect(state.form?.draft.value == "17 ")
    let second = state.press(.enter)
    #expect(second.submissions.map(\.entry?.value) == [17])
  }

  @Test("Before it is saved the form shows its effect")
  func outlook() {
    var state = Fixture.formOnWaitTime()
    #expect(state.screen().contains("With this: 50%"))
    state.type("15")
    #expect(state.screen().contains("With this: 100%  ✔ Done: the target is reached"))
    state.type("x")
    #expect(!state.screen().contains("With this"))
  }

  @Test("The first check-in needs a number, and the form says that it is the first")
  func first() {
    var workspace = Fixture.workspace
    workspace.checkInLogs = [:]
    var state = Fixture.state(workspace: workspace)
    state.press(.character("j"), .enter, .enter, .character("c"))
    #expect(state.screen().contains("the first check-in"))
    let effects = state.press(.enter)
    #expect(effects.isEmpty)
    #expect(state.screen().contains("a first check-in needs a number"))
    state.type("19")
    let second = state.press(.enter)
    #expect(second.submissions.map(\.entry?.value) == [19])
  }

  @Test("A check-in dated after today is not the value that is kept")
  func noFuture() {
    var workspace = Fixture.workspace
    workspace.checkInLogs["streamline-check-in"] = CheckInLog(records: [
      Fixture.record("a", "wait-time", "2026-11-16", 18, confidence: 5),
      Fixture.record("b", "wait-time", "2026-11-25", 12, confidence: 9),
    ])
    var state = Fixture.state(workspace: workspace)
    state.press(.character("j"), .enter, .enter, .character("c"))
    #expect(state.form?.keptValue == "18")
    #expect(state.form?.lastConfidence?.confidence == 5)
  }
}
