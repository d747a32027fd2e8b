import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("Changing a field in place")
struct FieldFormTests {
  private static let waitTime = ConstructID.keyResult(
    KeyResultReference(objective: "streamline-check-in", keyResult: "wait-time"))

  /// The fields of the waiting time, with the one opened whose name starts with `letter`.
  private func opened(_ letter: Character) -> State {
    var state = Fixture.atWaitTime()
    state.press(.character("E"), .character(letter), .enter)
    return state
  }

  @Test("E lists the fields of the selection, with their values and the defaults of unset ones")
  func list() {
    var state = Fixture.atWaitTime()
    state.press(.character("E"))
    let screen = state.screen()
    #expect(screen.contains("Target      -25%") && screen.contains("Owner       ben  Ben Okafor"))
    #expect(screen.contains("Weight      1"))
    state.press(.escape)
    #expect(state.overlay == nil)
    var objective = Fixture.state()
    objective.press(.character("j"), .enter, .character("E"))
    #expect(objective.screen().contains("Stage       check-in-and-prepare  Check-In & Prepare"))
  }

  @Test("Several owners: a comma adds one, and the choices are those who are not named yet")
  func severalOwners() throws {
    let workspace = Fixture.workspace
    let node = ConstructID.keyResult(
      KeyResultReference(objective: "streamline-check-in", keyResult: "wait-time"))
    var form = FieldForm(.owner, of: node, values: try #require(FieldValues(of: node, in: workspace)))
    #expect(form.input.text == "ben" && !form.isDirty)
    form.type("ben, ")
    form.moveChoice(by: 1, in: workspace)
    #expect(form.draft.value == "[ben, ana]" && form.isDirty)
    #expect(!form.choices(in: workspace).map(\.value).contains("ben"))
    form.type("[ana, ben]")
    #expect(form.input.text == "ana, ben" && form.draft.value == "[ana, ben]")
    form.type("ana")
    #expect(form.draft.value == "ana")
  }

  @Test("A letter goes to its field, j and k to the next, and Enter opens it with its value")
  func choosing() {
    var state = opened("d")
    #expect(state.fields?.input.text == "2026-12-31" && state.context == .fieldValue)
    state.press(.escape, .character("k"), .character("k"), .enter)
    #expect(state.fields?.input.text == "ben")
    state.press(.escape, .character("t"), .enter)
    #expect(state.fields?.input.text == "-25%")
    state.press(.escape, .character("t"), .character("t"), .enter)
    #expect(state.fields?.input.text.hasPrefix("Reduce") == true)
  }

  @Test("An end is chosen, asks why, and is saved with today's day")
  func closing() {
    var state = opened("c")
    while state.fields?.field != .closed { state.press(.escape, .character("c"), .enter) }
    #expect(state.screen().contains("dropped") && state.screen().contains("given up; counts in nothing"))
    state.type("dropp")
    state.press(.down)
    #expect(state.press(.enter).isEmpty && state.screen().contains("Because"))
    state.type("Other things matter more")
    let edit = FieldEdit(
      Self.waitTime, .closed, from: nil,
      to: "{as: dropped, on: 2026-11-18, because: Other things matter more}",
      reason: ChangeReason("Other things matter more"))
    #expect(state.press(.enter) == [.editField(edit)])
  }

  @Test("Enter saves: the edit has the old value, and the field the new one")
  func saving() {
    var state = opened("d")
    state.press(.control("u"))
    state.type("2027-01-31")
    #expect(state.press(.enter).isEmpty && state.screen().contains("Because"))
    state.type("The belt comes later")
    let effects = state.press(.enter)
    let edit = FieldEdit(
      Self.waitTime, .due, from: "2026-12-31", to: "2027-01-31",
      reason: ChangeReason("The belt comes later"))
    #expect(effects == [.editField(edit)])
    #expect(state.fields?.phase == .saving)
    let selection = state.selection
    state.answer(edit)
    #expect(state.screen().contains("Due         2027-01-31"))
    #expect(state.toast?.text == "Saved: due is now 2027-01-31.")
    #expect(state.context == .fields && state.selection == selection)
  }

  @Test("A day may be said in words, and the list shows the day beside them")
  func words() {
    var state = opened("d")
    state.press(.control("u"))
    state.type("6 months")
    let edit = FieldEdit(
      Self.waitTime, .due, from: "2026-12-31", to: "6 months", reason: ChangeReason(nil))
    #expect(state.press(.enter, .enter) == [.editField(edit)])
    state.answer(edit)
    #expect(state.screen().contains("Due         6 months  2026-12-31"))
  }

  @Test("The key bar offers choices where there are any, and the typing error where a reason is asked for")
  func keyBar() {
    var due = opened("d")
    #expect(due.screen().split(separator: "\n").last?.contains("next") == false)
    due.press(.control("u"))
    due.type("2027-01-31")
    due.press(.enter)
    #expect(due.screen().split(separator: "\n").last?.contains("Tab typing error") == true)
    #expect(due.screen().split(separator: "\n").last?.contains("next") == false)
    #expect(opened("o").screen().split(separator: "\n").last?.contains("next") == true)
  }

  @Test("Enter on nothing gives no reason, and Tab says that the old text was a typing error")
  func reason() {
    var state = opened("d")
    state.press(.tab)
    state.press(.control("u"))
    state.type("2027-01-31")
    state.press(.enter, .tab)
    #expect(state.screen().contains("the past will be judged by the new text"))
    let due = FieldEdit(
      Self.waitTime, .due, from: "2026-12-31", to: "2027-01-31", reason: ChangeReason("", fixes: true))
    #expect(state.press(.enter) == [.editField(due)])

    var other = opened("d")
    other.press(.control("u"))
    other.type("2027-01-31")
    other.press(.enter, .tab, .tab)
    let plain = FieldEdit(
      Self.waitTime, .due, from: "2026-12-31", to: "2027-01-31", reason: ChangeReason(nil))
    #expect(other.press(.enter) == [.editField(plain)])
  }

  @Test("An old file that could not be removed is named")
  func leftOver() {
    var state = opened("d")
    let edit = FieldEdit(Self.waitTime, .due, from: "2026-12-31", to: "2027-01-31")
    state.answer(edit, leftOver: "objectives/2026-Q4/.old")
    #expect(
      state.toast?.text == "Saved: due is now 2027-01-31. The old text stays in objectives/2026-Q4/.old, "
        + "which could not be removed; the next change removes it.")
  }

  @Test("An unchanged value is not written")
  func unchanged() {
    var state = opened("o")
    #expect(state.press(.enter) == [])
    #expect(state.context == .fields)
  }

  @Test("An emptied field is removed from the file")
  func leftOut() {
    var state = opened("o")
    state.press(.control("u"))
    #expect(state.press(.enter) == [.editField(FieldEdit(Self.waitTime, .owner, from: "ben", to: nil))])
  }

  @Test("A problem is shown beside the field at the attempt to save, and goes away as it is fixed")
  func wrong() {
    var state = opened("d")
    state.press(.control("u"))
    state.type("31 Dec")
    #expect(!state.screen().contains("not a day"))
    #expect(state.press(.enter) == [])
    #expect(state.screen().contains("not a day; write a day such as 2026-12-31"))
    state.press(.control("u"))
    state.type("2026-12-30")
    #expect(!state.screen().contains("not a day"))
  }

  @Test("People are offered: Down chooses the next, and typing filters them")
  func choices() {
    var state = opened("o")
    state.press(.down)
    #expect(state.fields?.input.text == "chloe")
    state.press(.up, .up)
    #expect(state.fields?.input.text == "ana")
    state.press(.control("u"))
    state.type("mart")
    #expect(state.fields?.choices(in: state.workspace).map(\.value) == ["chloe"])
    state.press(.down)
    #expect(
      state.press(.enter) == [.editField(FieldEdit(Self.waitTime, .owner, from: "ben", to: "chloe"))])
  }

  @Test("Esc asks before discarding input, and n continues with it")
  func leaving() {
    var state = opened("o")
    state.press(.escape)
    #expect(state.context == .fields)
    state.press(.enter)
    state.type("x")
    state.press(.escape)
    #expect(state.context == .question && state.screen().contains("Discard this change?"))
    state.press(.character("n"))
    #expect(state.fields?.input.text == "x" && state.context == .fieldValue)
    state.press(.escape, .character("y"))
    #expect(state.context == .fields && state.screen().contains("Owner       ben"))
    state.press(.enter)
    state.type("y")
    state.press(.control("c"))
    #expect(state.press(.character("y")) == [.quit])
  }

  @Test("When the disk fails, the reason is shown, and the input is still there")
  func failing() {
    var state = opened("o")
    state.type("x")
    let edit = FieldEdit(Self.waitTime, .owner, from: "ben", to: "x")
    #expect(state.press(.enter) == [.editField(edit)])
    _ = state.update(with: .fieldEditFailed(edit, message: "the disk is full; make room", isFinal: false))
    #expect(state.fields?.input.text == "x" && state.screen().contains("the disk is full; make room"))
    #expect(state.press(.enter) == [.editField(edit)])
    state.answer(edit)
    #expect(state.context == .fields)
  }

  @Test("If someone else has changed the field, that is reported, and saving again overwrites it")
  func changedMeanwhile() {
    var state = opened("o")
    state.type("x")
    let edit = FieldEdit(Self.waitTime, .owner, from: "ben", to: "x")
    state.press(.enter)
    let theirs = Fixture.workspace.changing(FieldEdit(Self.waitTime, .owner, from: "ben", to: "ana"))
    _ = state.update(with: .workspaceLoaded(theirs, [], .noticed))
    _ = state.update(with: .fieldEditFailed(edit, message: "'owner' says 'ana' by now", isFinal: true))
    #expect(state.screen().contains("says 'ana' by now"))
    let again = FieldEdit(Self.waitTime, .owner, from: "ana", to: "x")
    #expect(state.press(.enter).contains(.editField(again)))
  }

  @Test("Undo reverts it, redo repeats it, and both are reported")
  func undo() {
    var state = opened("o")
    state.press(.down, .enter)
    let edit = FieldEdit(Self.waitTime, .owner, from: "ben", to: "chloe")
    state.answer(edit)
    state.press(.escape)
    let back = FieldEdit(Self.waitTime, .owner, from: "chloe", to: "ben")
    #expect(state.press(.character("u")) == [.editField(back)])
    state.answer(back)
    #expect(state.toast?.text == "Undone: owner is now ben.")
    #expect(state.press(.control("r")) == [.editField(edit)])
    state.answer(edit)
    #expect(state.toast?.text == "Done again: owner is now chloe.")
    #expect(state.press(.character("u")) == [.editField(back)])
  }

  @Test(
    "An undo that is no longer possible does not block earlier writes; after a disk failure it is still available"
  )
  func undoRefused() {
    var state = Fixture.atWaitTime()
    state.press(.character("c"))
    state.type("17")
    state.confirm(.enter)
    state.press(.character("E"), .character("o"), .enter, .down, .enter)
    state.answer(FieldEdit(Self.waitTime, .owner, from: "ben", to: "chloe"))
    state.press(.escape)
    let back = FieldEdit(Self.waitTime, .owner, from: "chloe", to: "ben")
    #expect(state.press(.character("u")) == [.editField(back)])
    _ = state.update(with: .fieldEditFailed(back, message: "the disk is full", isFinal: false))
    #expect(state.press(.character("u")) == [.editField(back)])
    _ = state.update(with: .fieldEditFailed(back, message: "says 'ana' by now", isFinal: true))
    let effects = state.press(.character("u"))
    #expect(effects.submissions.count == 1)
  }

  @Test(
    "A text of several lines needs an editor; the past, read-only workspaces and categories have no fields")
  func refusals() {
    var workspace = Fixture.workspace.changing(
      FieldEdit(.objective("streamline-check-in"), .why, from: nil, to: "One\nTwo"))
    var state = Fixture.state(workspace: workspace)
    state.press(.character("j"), .enter, .character("E"), .character("w"), .enter)
    #expect(state.context == .fields && state.screen().contains("it has several lines; e opens the file"))
    workspace.newerFormat = 2
    state = Fixture.state(workspace: workspace)
    state.press(.character("E"))
    #expect(state.overlay == nil && state.toast?.text.contains("only read") == true)
    state = Fixture.state()
    state.press(.character("<"), .character("E"))
    #expect(state.overlay == nil && state.toast?.text.contains("comes back to today") == true)
    state = Fixture.alignment(.character("j"))
    state.press(.character("E"))
    #expect(state.toast?.text.contains("The categories are built in") == true)
  }

  @Test("Work has its fields in the tree: a story from planned to done")
  func work() {
    var state = Fixture.alignment(.character("*"))
    let story = ConstructID.story(initiative: "self-service-kiosks", id: "weigh-in")
    let isThere = state.goDown(to: story)
    #expect(isThere)
    state.press(.character("E"), .character("s"), .enter, .down)
    #expect(state.press(.enter) == [.editField(FieldEdit(story, .state, from: "blocked", to: "done"))])
  }

  @Test("As plain lines: the fields, the one being changed, and what is wrong with it")
  func linear() {
    var state = Fixture.atWaitTime()
    state.press(.character("E"))
    #expect(LinearScreen(state: state, glyphs: .ascii).lines.contains("  Owner: ben, Ben Okafor"))
    state.press(.character("d"), .enter)
    state.type("x")
    state.press(.enter)
    let lines = LinearScreen(state: state, glyphs: .ascii).lines
    #expect(
      lines.contains { $0.hasPrefix("Due: x, wrong: not a day; write a day such as 2026-12-31, a length") })
  }
}

extension State {
  /// The open fields.
  fileprivate var fields: FieldForm? {
    if case .fields(let form) = overlay { form } else { nil }
  }

  /// Answers a change of a field as the disk does.
  fileprivate mutating func answer(_ edit: FieldEdit, leftOver: String? = nil) {
    let undo = FieldEdit(edit.node, edit.field, from: edit.after, to: edit.before)
    _ = update(
      with: .fieldEdited(edit, undo: undo, workspace.changing(edit), diagnostics, leftOver: leftOver))
  }
}

extension Workspace {
  /// The workspace after `edit`, as far as these tests need it.
  fileprivate func changing(_ edit: FieldEdit) -> Workspace {
    var workspace = self
    workspace.objectives = objectives.map { objective in
      let why = edit.node == .objective(objective.id) && edit.field == .why ? edit.after : objective.why
      return Objective(
        id: objective.id, title: objective.title, cycle: objective.cycle, stage: objective.stage,
        serves: objective.serves, capabilities: objective.capabilities, owner: objective.owner, why: why,
        keyResults: objective.keyResults.map { keyResult in
          guard edit.node == .keyResult(objective.reference(to: keyResult)) else { return keyResult }
          return KeyResult(
            id: keyResult.id, title: keyResult.title, measure: keyResult.measure, unit: keyResult.unit,
            indicator: keyResult.indicator, start: keyResult.start,
            due: edit.field == .due ? edit.after.flatMap { DayExpression($0) } : keyResult.due,
            owner: edit.field == .owner ? edit.after.map { PersonID($0) } : keyResult.owner,
            uplift: keyResult.uplift)
        })
    }
    return workspace
  }
}
