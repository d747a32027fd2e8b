import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("When E moves something, the selection follows")
struct FollowingTests {
  private static let streamline = ConstructID.objective("streamline-check-in")
  private static let waitTime = ConstructID.keyResult(
    KeyResultReference(objective: "streamline-check-in", keyResult: "wait-time"))

  /// Answers a change of a field as the disk does, with `objectives` in the files.
  private static func change(
    _ node: ConstructID, _ field: EditableField, to value: String, in state: inout State,
    with objectives: (Objective) -> Objective
  ) {
    var workspace = state.workspace
    workspace.objectives = workspace.objectives.map(objectives)
    let edit = FieldEdit(node, field, from: nil, to: value)
    let undo = FieldEdit(node, field, from: value, to: nil)
    _ = state.update(with: .fieldEdited(edit, undo: undo, workspace, []))
  }

  private static func moved(_ objective: Objective, to stage: StageID) -> Objective {
    objective.id == "streamline-check-in" ? objective.with(stage: stage) : objective
  }

  @Test("To another stage: in the objectives, in the key results and in the details")
  func stage() {
    for keys: [Key] in [[.enter], [.enter, .enter, .character("j")], [.enter, .enter, .enter]] {
      var state = Fixture.state()
      state.press([.character("j")] + keys)
      let (before, context) = (state.selection, state.context)
      let focus = state.browser.focus
      Self.change(Self.streamline, .stage, to: "resolve-and-reward", in: &state) {
        Self.moved($0, to: "resolve-and-reward")
      }
      #expect(state.selection == ["resolve-and-reward"] + before.dropFirst())
      #expect(state.context == context && state.browser.focus == focus)
    }
  }

  @Test("A selected stage stays selected when one of its objectives is moved")
  func stagesInFocus() {
    var state = Fixture.state()
    state.press(.character("j"))
    Self.change(Self.streamline, .stage, to: "resolve-and-reward", in: &state) {
      Self.moved($0, to: "resolve-and-reward")
    }
    #expect(state.selection.first == "check-in-and-prepare")
  }

  @Test("Changing something else moves no selection")
  func other() {
    var state = Fixture.state()
    state.press(.enter)
    let before = state.selection
    Self.change(Self.streamline, .stage, to: "resolve-and-reward", in: &state) {
      Self.moved($0, to: "resolve-and-reward")
    }
    #expect(state.selection == before)
  }

  @Test("To another person, with only mine shown: the filter is removed, and that is reported")
  func owner() {
    var state = Fixture.state()
    state.press(.character("m"), .enter, .enter)
    #expect(state.selection.last == "wait-time")
    Self.change(Self.waitTime, .owner, to: "chloe", in: &state) { $0.with(owner: "chloe", of: "wait-time") }
    #expect(state.selection == ["check-in-and-prepare", "streamline-check-in", "wait-time"])
    #expect(state.browser.focus == .keyResults)
    #expect(state.app.filter.owner == nil)
    #expect(state.toast?.text == "Saved: owner is now chloe. The filter that hid it is off.")
  }

  @Test("To another title that the filter does not match")
  func title() {
    var state = Fixture.state()
    state.press(.character("/"))
    state.type("streamline the airport")
    state.press(.enter, .enter)
    #expect(state.selection[1] == "streamline-check-in")
    Self.change(Self.streamline, .title, to: "Shorter queues", in: &state) {
      $0.with(title: "Shorter queues")
    }
    #expect(state.selection[1] == "streamline-check-in")
    #expect(state.app.filter.isEmpty)
  }

  @Test("In the gaps the selection stays on what was changed, or goes to what came after it")
  func gaps() throws {
    var state = Fixture.state()
    state.press(.character("5"))
    for _ in 0..<50 {
      if case .keyResult(let reference)? = state.gaps?.selected?.finding.subject,
        reference.objective == "streamline-check-in"
      {
        break
      }
      state.press(.character("j"))
    }
    let subject = try #require(state.gaps?.selected?.finding.subject)
    Self.change(subject, .stage, to: "resolve-and-reward", in: &state) {
      Self.moved($0, to: "resolve-and-reward")
    }
    #expect(state.gaps?.selected?.finding.subject == subject)
  }

  @Test("In the tree the selection stays on the row, and a filter that hides it is removed")
  func tree() {
    var state = Fixture.state()
    state.press(.character("3"), .character("/"))
    state.type("streamline the airport")
    state.press(.enter)
    for _ in 0..<50 where state.alignment?.node != Self.streamline { state.press(.character("j")) }
    #expect(state.alignment?.node == Self.streamline)
    Self.change(Self.streamline, .title, to: "Shorter queues", in: &state) {
      $0.with(title: "Shorter queues")
    }
    #expect(state.alignment?.node == Self.streamline)
    #expect(state.alignment?.outline?.filter.isEmpty == true)
  }

  @Test("In the stand-up the selection follows to the page of its stage")
  func standUp() {
    var state = Fixture.standUpStage()
    let reference = KeyResultReference(objective: "streamline-check-in", keyResult: "wait-time")
    for _ in 0..<20 where state.standUp?.target != .keyResult(reference) { state.press(.character("j")) }
    Self.change(Self.streamline, .stage, to: "discover-and-book", in: &state) {
      Self.moved($0, to: "discover-and-book")
    }
    #expect(state.standUp?.page == .stage("discover-and-book"))
    #expect(state.standUp?.target == .keyResult(reference))
  }

  @Test("In my sweep the selection stays on what is now another's, in everyone's list")
  func sweep() {
    var state = Fixture.sweep()
    state.press(.escape, .character("j"), .character("j"))
    let item = state.sweep?.item?.id
    let reference = KeyResultReference(objective: "o", keyResult: item?.keyResult ?? "")
    Self.change(.keyResult(reference), .owner, to: "ana", in: &state) {
      $0.with(owner: "ana", of: reference.keyResult)
    }
    #expect(state.sweep?.item?.id == item)
    #expect(state.sweep?.person == nil)
    #expect(state.toast?.text.hasSuffix("The filter that hid it is off.") == true)
  }
}

extension Objective {
  /// The same in another stage.
  fileprivate func with(stage: StageID) -> Objective { copy(stage: stage) }

  /// The same under another title.
  fileprivate func with(title: String) -> Objective {
    id == "streamline-check-in" ? copy(title: title) : self
  }

  /// The same with another owner of one key result.
  fileprivate func with(owner: PersonID, of keyResult: KeyResultID) -> Objective {
    copy(
      keyResults: keyResults.map { old in
        old.id != keyResult
          ? old
          : KeyResult(
            id: old.id, title: old.title, measure: old.measure, unit: old.unit, indicator: old.indicator,
            start: old.start, due: old.due, owner: owner, uplift: old.uplift)
      })
  }

  private func copy(title: String? = nil, stage: StageID? = nil, keyResults: [KeyResult]? = nil) -> Objective
  {
    Objective(
      id: id, title: title ?? self.title, cycle: cycle, stage: stage ?? self.stage, serves: serves,
      capabilities: capabilities, owner: owner, why: why, keyResults: keyResults ?? self.keyResults)
  }
}
