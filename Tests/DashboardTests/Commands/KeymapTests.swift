import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("Custom keys")
struct KeymapTests {
  private func keymap(_ bindings: KeyBinding...) -> (keymap: Keymap, problems: [KeyBindingProblem]) {
    var problems: [KeyBindingProblem] = []
    return (Keymap(bindings, problems: &problems), problems)
  }

  @Test("Without bindings every action has its default keys", arguments: ActionTable.all)
  func standard(action: Action) {
    #expect(Keymap.standard.keys(of: action.id) == action.keys)
    for context in action.contexts {
      for key in action.keys { #expect(Keymap.standard.action(for: key, in: context)?.id == action.id) }
    }
  }

  @Test("My key replaces those that the action had")
  func replaces() {
    let (keymap, problems) = keymap(KeyBinding(.checkIn, to: [.character("z"), .function(5)]))
    #expect(problems == [])
    #expect(keymap.action(for: .character("z"), in: .panes)?.id == .checkIn)
    #expect(keymap.action(for: .function(5), in: .details)?.id == .checkIn)
    #expect(keymap.action(for: .character("c"), in: .panes) == nil)
    #expect(keymap.boundActions == [.checkIn])
  }

  @Test("Two actions can exchange their keys")
  func swap() {
    let (keymap, problems) = keymap(
      KeyBinding(.checkIn, to: [.character("r")]), KeyBinding(.reload, to: [.character("c")]))
    #expect(problems == [])
    #expect(keymap.action(for: .character("r"), in: .panes)?.id == .checkIn)
    #expect(keymap.action(for: .character("c"), in: .panes)?.id == .reload)
  }

  @Test("A key that another action has stays with it, and this is reported")
  func takenByDefault() {
    let (keymap, problems) = keymap(KeyBinding(.checkIn, to: [.character("m"), .character("z")]))
    #expect(keymap.keys(of: .checkIn) == [.character("z")])
    #expect(keymap.keys(of: .onlyMine) == [.character("m")])
    #expect(problems.map(\.key) == [0])
    #expect(
      problems.map(\.description) == [
        "m runs 'only-mine' in the panes already and does not count for 'check-in'; take another key, or give"
          + " 'only-mine' another"
      ])
  }

  @Test("Of two actions that I bind to one key the first gets it, and the other keeps its own")
  func takenByFirst() {
    let (keymap, problems) = keymap(
      KeyBinding(.checkIn, to: [.character("z")]), KeyBinding(.reload, to: [.character("z")]))
    #expect(keymap.keys(of: .checkIn) == [.character("z")])
    #expect(keymap.keys(of: .reload) == [.character("r")])
    #expect(problems.map(\.binding) == [1])
    #expect(keymap.boundActions == [.checkIn])
  }

  @Test("An action whose binding is wrong gets its default keys back, so another one cannot have them")
  func fallsBack() {
    let (keymap, problems) = keymap(
      KeyBinding(.reload, to: [.character("c")]), KeyBinding(.checkIn, to: [.character("m")]))
    #expect(keymap.keys(of: .checkIn) == [.character("c")])
    #expect(keymap.keys(of: .reload) == [.character("r")])
    #expect(problems.map(\.binding) == [0, 1])
  }

  @Test("One key may do two things in two contexts that never overlap")
  func otherPlace() {
    let (keymap, problems) = keymap(KeyBinding(.confirm, to: [.character("q")]))
    #expect(problems == [])
    #expect(keymap.action(for: .character("q"), in: .question)?.id == .confirm)
    #expect(keymap.action(for: .character("q"), in: .panes)?.id == .quit)
  }

  @Test("The second binding of an action is ignored")
  func twice() {
    let (keymap, problems) = keymap(
      KeyBinding(.checkIn, to: [.character("z")]), KeyBinding(.checkIn, to: [.character("Z")]))
    #expect(keymap.keys(of: .checkIn) == [.character("z")])
    #expect(problems.map(\.description) == ["'check-in' is bound before, and this does not count"])
  }

  @Test("An action that I never use can be without a key, and still runs by its name")
  func noKey() {
    let (keymap, problems) = keymap(KeyBinding(.nextTheme, to: []))
    #expect(problems == [])
    var state = Fixture.state(keymap: keymap)
    state.press(.character("t"))
    #expect(state.toast?.text == "t does nothing here; ? lists the keys.")
    #expect(!state.screen().contains("next theme"))
    state.press(.character(":"))
    state.type("next theme")
    #expect(state.press(.enter).first == .useTheme("dark"))
  }
}

// MARK: - A way out

extension KeymapTests {
  @Test("Ctrl-C quits too, whatever is bound to quit")
  func controlC() {
    let (keymap, problems) = keymap(KeyBinding(.quit, to: [.character("Q")]))
    #expect(problems == [])
    for key in [Key.character("Q"), .control("c")] {
      var state = Fixture.state(keymap: keymap)
      #expect(state.press(key) == [.quit])
    }
    let (silent, none) = self.keymap(KeyBinding(.quit, to: []))
    #expect(none == [])
    #expect(silent.keys(of: .quit) == [.control("c")])
  }

  @Test("Ctrl-C cannot be given to anything else")
  func reserved() {
    let (keymap, problems) = keymap(KeyBinding(.save, to: [.control("c"), .control("s")]))
    #expect(keymap.keys(of: .save) == [.control("s")])
    #expect(problems.map(\.reason) == [.alwaysQuits])
  }

  @Test("Esc never quits")
  func escape() {
    let (keymap, problems) = keymap(
      KeyBinding(.back, to: [.control("g")]), KeyBinding(.quit, to: [.escape]))
    #expect(keymap.action(for: .escape, in: .panes) == nil)
    #expect(
      problems.map(\.description) == ["Esc never quits and does not count for 'quit'; take another key"])
  }

  @Test(
    "An action that leads out of a context keeps its keys if mine would be text there, or none",
    arguments: [
      (.back, [.character("z")]), (.back, []), (.back, [.delete]), (.save, [.character("s")]), (.save, []),
      (.confirm, []), (.decline, []), (.keepFilter, [.character("k")]), (.runSelected, [.control("u")]),
    ] as [(Action.ID, [Key])])
  func wayOn(id: Action.ID, keys: [Key]) {
    let (keymap, problems) = keymap(KeyBinding(id, to: keys))
    #expect(keymap.keys(of: id) == Keymap.standard.keys(of: id))
    #expect(problems.count == 1)
    #expect(problems.first?.key == nil)
  }

  @Test("What I type is text in a form, whatever its letters are bound to")
  func text() {
    let (keymap, problems) = keymap(
      KeyBinding(.back, to: [.character("0"), .control("g")]), KeyBinding(.redraw, to: [.character("Z")]))
    #expect(problems == [])
    var state = Fixture.formOnWaitTime(keymap: keymap)
    state.type("10Z")
    #expect(state.form?.textField(.value).text == "10Z")
    state.press(.backspace, .backspace)
    #expect(state.form?.textField(.value).text == "1")
    state.press(.control("g"))
    #expect(state.context == .question)
  }
}

// MARK: - What the screen says

extension KeymapTests {
  private static let mine: Keymap = {
    var problems: [KeyBindingProblem] = []
    return Keymap(
      [
        KeyBinding(.checkIn, to: [.function(2)]), KeyBinding(.back, to: [.character(","), .control("g")]),
        KeyBinding(.quit, to: [.character("Z")]), KeyBinding(.messages, to: [.character("M")]),
        KeyBinding(.save, to: [.control("s")]), KeyBinding(.decline, to: [.character("z")]),
        KeyBinding(.runSelected, to: [.function(9)]),
      ], problems: &problems)
  }()

  @Test("The footer, the help and the palette show my keys")
  func shown() {
    var state = Fixture.atWaitTime(keymap: Self.mine)
    #expect(state.screen().contains(" F2 check in"))
    #expect(!state.screen().contains(" c check in"))
    state.press(.character("?"))
    #expect(state.screen().contains("type to search both; F9 runs, Tab shows the legend, Ctrl-G leaves"))
    state.type("f2")
    #expect(state.menu?.actions.map(\.id) == [.checkIn])
    #expect(state.screen().contains("F2 "))
  }

  @Test("A form shows the key that works there")
  func shownInForm() {
    var state = Fixture.formOnWaitTime(keymap: Self.mine)
    #expect(state.screen().contains("Ctrl-S save"))
    #expect(state.screen().contains("Ctrl-S keeps 17.5"))
    #expect(state.screen().contains("Ctrl-G back"))
    state.type("1")
    state.press(.control("g"))
    #expect(state.screen().contains("y yes  z no"))
  }

  @Test("Messages name my keys")
  func said() {
    var state = Fixture.state(keymap: Self.mine)
    state.press(.character(","))
    #expect(state.toast?.text == "This is the outermost pane; Z quits.")
    _ = state.update(with: .workspaceLoaded(Fixture.workspace, Fixture.diagnostics))
    #expect(state.toast?.text == "Read again, with 2 problems in the files: M lists what is wrong.")
    let small = Fixture.state(size: Size(columns: 30, rows: 5), keymap: Self.mine)
    #expect(small.screen().contains("enlarge, or Z quits"))
  }
}
