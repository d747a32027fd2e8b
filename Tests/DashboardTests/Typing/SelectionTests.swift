import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("A selection that typing replaces")
struct SelectionTests {
  private static let motions: [Key] = [
    .left, .right, .home, .end, .control("a"), .control("e"), .control("b"), .control("f"), .alt("b"),
    .alt("f"),
    .controlLeft, .controlRight,
  ]
  private static let deletions: [Key] = [
    .backspace, .delete, .control("h"), .control("d"), .control("u"), .control("k"), .control("w"),
  ]

  /// A field that is filled in: the keys that lead to it, and its text.
  struct Place: Sendable, CustomTestStringConvertible {
    let name: String
    let state: @Sendable () -> State
    let text: @Sendable (State) -> TextField?
    var testDescription: String { name }
  }

  private static let places = [
    Place(name: "a correction", state: { correction() }) { $0.form?.textField($0.form?.focus ?? .value) },
    Place(
      name: "the note of a correction",
      state: {
        var state = correction()
        state.press(.tab, .tab)
        return state
      }
    ) { $0.form?.textField($0.form?.focus ?? .value) },
    Place(
      name: "the day of a check-in",
      state: {
        var state = Fixture.formOnWaitTime()
        state.press(.backTab)
        return state
      }
    ) { $0.form?.textField(.date) },
    Place(
      name: "the sweep, a value said in it",
      state: {
        var state = Fixture.sweep()
        state.type("40")
        state.confirm(.enter)
        state.press(.control("p"))
        return state
      }
    ) { $0.sweep?.form?.textField(.value) },
    Place(
      name: "the sweep, a value typed and passed over",
      state: {
        var state = Fixture.sweep()
        state.type("40")
        state.press(.control("n"), .control("p"))
        return state
      }
    ) { $0.sweep?.form?.textField(.value) },
    Place(
      name: "a field of the files",
      state: {
        var state = Fixture.state()
        state.press(.character("j"), .enter, .enter, .character("E"), .enter)
        return state
      }
    ) { if case .fields(let form) = $0.overlay { form.input } else { nil } },
    Place(
      name: "the filter, opened again",
      state: {
        var state = Fixture.state()
        state.press(.character("/"), .paste("airport"), .enter, .character("/"))
        return state
      }
    ) { if case .filterLine(let field, _) = $0.overlay { field } else { nil } },
  ]

  private static func correction() -> State {
    var state = Fixture.state()
    state.press(.character("j"), .enter, .enter, .enter, .enter)
    return state
  }

  @Test("Typing and pasting replace it", arguments: places)
  func replaces(place: Place) {
    var state = place.state()
    #expect(place.text(state)?.isSelected == true)
    #expect(place.text(state)?.text.isEmpty == false)
    var pasted = state
    state.type("4")
    #expect(place.text(state)?.text == "4")
    state.type("1")
    #expect(place.text(state)?.text == "41")
    pasted.paste("12")
    #expect(place.text(pasted)?.text == "12")
  }

  @Test("A deletion empties the field", arguments: places)
  func empties(place: Place) {
    for key in Self.deletions {
      var state = place.state()
      state.press(key)
      #expect(place.text(state)?.text == "", "\(key)")
    }
  }

  @Test("A motion keeps it and moves the cursor, and typing adds to it", arguments: places)
  func keeps(place: Place) {
    for key in Self.motions {
      var state = place.state()
      let before = place.text(state)?.text ?? ""
      state.press(key)
      #expect(place.text(state)?.text == before, "\(key)")
      #expect(place.text(state)?.isSelected == false, "\(key)")
      state.type("7")
      #expect(place.text(state)?.text.count == before.count + 1, "\(key)")
    }
  }

  @Test("A paste of nothing visible replaces nothing", arguments: places)
  func nothing(place: Place) {
    var state = place.state()
    let before = place.text(state)
    state.paste("\u{7}\u{202E}")
    #expect(place.text(state) == before)
  }

  @Test("It is visible without colour, and audible in plain lines", arguments: places)
  func seen(place: Place) {
    let state = place.state()
    var moved = state
    moved.press(.end)
    let (selected, plain) = (state.frame(theme: .monochrome), moved.frame(theme: .monochrome))
    #expect(selected.text == plain.text)
    #expect(selected.hasOtherLooks(than: plain))
    let text = place.text(state)?.text ?? ""
    let lines = LinearScreen(state: state, glyphs: .ascii).lines
    #expect(lines.contains { $0.contains("typing replaces \(text)") }, "\(lines)")
    #expect(!LinearScreen(state: moved, glyphs: .ascii).lines.contains { $0.contains("typing replaces") })
  }

  @Test("The last value in a new check-in is shown in the same way")
  func keptValue() {
    let state = Fixture.formOnWaitTime()
    var moved = state
    moved.press(.end)
    #expect(state.frame(theme: .monochrome).hasOtherLooks(than: moved.frame(theme: .monochrome)))
    #expect(moved.form?.draft.value == "17.5")
  }

  @Test("A typed note is continued, a typed value is replaced")
  func comingBack() {
    var state = Fixture.formOnWaitTime()
    state.type("17")
    state.press(.tab, .tab)
    state.type("Kiosks")
    state.press(.tab, .backTab)
    state.type(" are live")
    #expect(state.form?.draft.note == "Kiosks are live")
    state.press(.backTab, .backTab)
    state.type("16")
    #expect(state.form?.draft.value == "16")
  }

  @Test("A problem that is shown leaves the cursor in the field")
  func problem() {
    var state = Fixture.formOnWaitTime()
    state.type("17x")
    state.press(.enter, .backspace)
    #expect(state.form?.draft.value == "17")
  }

  @Test("Typing replaces the text of an action being corrected, and its owner")
  func action() {
    var state = Fixture.standUp(workspace: Fixture.withStandUps(Fixture.workspace))
    state.press(.character("l"), .enter)
    guard case .action(let form) = state.overlay else {
      Issue.record("the form is open")
      return
    }
    #expect(form.textField(.text).isSelected)
    state.type("Call")
    state.press(.tab)
    state.type("ana")
    guard case .action(let form) = state.overlay else {
      Issue.record("the form is still open")
      return
    }
    #expect(form.draft.text == "Call")
    #expect(form.draft.owner == "ana")
  }

  @Test("In the stand-up, typing replaces the last blocker")
  func blocker() {
    var state = Fixture.standUpStage(workspace: Fixture.withStandUps(Fixture.workspace))
    state.press(.character("b"))
    let before = state.form?.textField(.blocker)
    #expect(state.form?.focus == .blocker)
    #expect(before?.isSelected == !(before?.text.isEmpty ?? true))
    state.type("New")
    #expect(state.form?.draft.blocker == "New")
  }

  @Test("Typing replaces a choice that was selected")
  func choice() {
    var state = Fixture.state()
    state.press(.character("j"), .enter, .enter, .character("E"), .character("o"), .enter, .down)
    state.type("b")
    guard case .fields(let form) = state.overlay else {
      Issue.record("the field is open")
      return
    }
    #expect(form.input.text == "b")
  }

  @Test("A comma after a chosen owner adds another one")
  func comma() {
    var state = Fixture.state()
    state.press(.character("j"), .enter, .enter, .character("E"), .character("o"), .enter, .down)
    guard case .fields(let chosen) = state.overlay else {
      Issue.record("the field is open")
      return
    }
    state.type(", b")
    guard case .fields(let form) = state.overlay else {
      Issue.record("the field is open")
      return
    }
    #expect(form.input.text == "\(chosen.input.text), b")
  }
}

extension Frame {
  /// Whether any cell looks different.
  fileprivate func hasOtherLooks(than other: Frame) -> Bool {
    (0..<size.rows).contains { row in
      (0..<size.columns).contains { column in
        let point = Point(column: column, row: row)
        return self[point].style != other[point].style
      }
    }
  }
}
