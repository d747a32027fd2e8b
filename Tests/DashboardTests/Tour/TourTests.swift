import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("The tour")
struct TourTests {
  private func state(
    at step: TourStep = .find, size: Size = Size(columns: 120, rows: 40), keymap: Keymap = .standard
  ) -> State {
    State(
      workspace: Fixture.workspace, today: Fixture.today, person: "ana", surface: Surface(size: size),
      keymap: keymap, tour: Tour(at: step))
  }

  /// Presses what a step asks for, and returns the step that comes next.
  private func takes(_ state: inout State, _ step: TourStep) {
    switch step {
    case .find:
      state.press(.character(":"))
      state.type("wait")
      state.press(.enter)
    case .checkIn:
      state.press(.character("c"))
      state.type("17")
      state.confirm(.enter)
    case .why: state.press(.character("="), .escape, .character("w"), .escape)
    case .lookBack: state.press(.character("<"), .character("."))
    case .standUp: state.press(.character("4"), .character("l"), .escape)
    case .change:
      let node = TourStep.keyResult
      let edit = FieldEdit(node, .title, from: "Old", to: "New")
      let undo = FieldEdit(node, .title, from: "New", to: "Old")
      _ = state.update(with: .fieldEdited(edit, undo: undo, state.workspace, []))
    case .leave: state.press(.character("q"))
    }
  }

  @Test("Each step waits until what it asks for has happened, and the last one ends the tour")
  func steps() {
    var state = state()
    for step in TourStep.allCases {
      #expect(state.tour?.step == step)
      takes(&state, step)
    }
    #expect(state.tour == nil)
  }

  @Test("A step can be taken on its own, from a fresh copy", arguments: TourStep.allCases)
  func alone(step: TourStep) {
    var state = state(at: step)
    #expect(state.screen().contains("Tour \(step.rawValue) of 7: \(step.title)"))
    takes(&state, step)
    #expect(state.tour?.step.rawValue == (step == .leave ? nil : step.rawValue + 1))
  }

  @Test("Its keys alone do not do a step: what they are for must happen", arguments: TourStep.allCases)
  func keysAlone(step: TourStep) {
    var state = state(at: step)
    switch step {
    case .find: state.press(.character(":"), .enter)
    case .checkIn: state.press(.character("c"), .escape)
    case .why: state.press(.character("="), .escape)
    case .lookBack: state.press(.character("."))
    case .standUp: state.press(.character("4"), .escape)
    case .change: state.press(.character("E"), .enter, .escape, .escape)
    case .leave: state.press(.character("?"), .escape)
    }
    #expect(state.tour?.step == step)
  }

  @Test("The step is kept when it changes, and forgotten at the end")
  func kept() {
    var state = state(at: .lookBack)
    state.press(.character("<"))
    #expect(state.press(.character(".")).contains(.keepTour(.standUp)))
    var end = self.state(at: .leave)
    #expect(end.press(.character("q")).contains(.keepTour(nil)))
  }

  @Test("Its card covers nothing: the rows of the screen and the key bar stay", arguments: [80, 120])
  func card(columns: Int) {
    let size = Size(columns: columns, rows: columns == 80 ? 24 : 40)
    let lines = state(size: size).screen().split(separator: "\n", omittingEmptySubsequences: false)
    let heading = lines.firstIndex { $0.contains("Tour 1 of 7: Find") }
    #expect(heading != nil)
    #expect(lines[(heading ?? 1) - 1].hasPrefix("╰"), "the panes end above it")
    #expect(lines.last?.contains("? help") == true)
  }

  @Test("It says the keys that are bound")
  func boundKeys() {
    var problems: [KeyBindingProblem] = []
    let keymap = Keymap([KeyBinding(.palette, to: [.function(2)])], problems: &problems)
    #expect(state(keymap: keymap).screen().contains("F2 goes to anything"))
  }

  @Test("It can be put aside and taken up again")
  func aside() {
    var state = state(at: .lookBack)
    func tour() {
      state.press(.character(":"))
      state.type("tour")
      state.press(.enter)
    }
    tour()
    #expect(!state.screen().contains("Tour 4 of 7"))
    state.press(.character("<"), .character("."))
    #expect(state.tour?.step == .lookBack)
    tour()
    #expect(state.screen().contains("Tour 4 of 7"))
  }

  @Test("Outside of it, the command says how to take it and changes nothing")
  func outside() {
    var state = Fixture.state()
    state.press(.character(":"))
    state.type("tour")
    let effects = state.press(.enter)
    #expect(effects == [.expireToast(id: 1)])
    #expect(state.toast?.text.contains("headway tour") == true)
  }

  @Test("In plain lines it says what to do, once for each step")
  func plainLines() {
    var state = state(at: .lookBack)
    let before = LinearScreen(state: state, glyphs: .unicode)
    #expect(before.lines.contains { $0.hasPrefix("Tour 4 of 7: Look back. Press <") })
    state.press(.character("<"), .character("."))
    let news = LinearScreen(state: state, glyphs: .unicode).news(since: before.lines)
    #expect(news.contains { $0.hasPrefix("Tour 5 of 7: Stand-up.") })
    #expect(LinearScreen(state: Fixture.state(), glyphs: .unicode).lines.allSatisfy { !$0.contains("Tour") })
  }

  @Test("The demo offers it with a message")
  func offered() {
    var state = Fixture.state()
    _ = state.update(with: .tourOffered)
    #expect(state.screen().contains("'headway tour' shows the way in seven steps"))
    #expect(state.context == .panes)
  }
}
