import Canvas
import Testing

@testable import Dashboard

@Suite("Help and palette")
struct MenuTests {
  @Test("? lists every action of the context, with its keys", arguments: [Glyphs.unicode, .ascii])
  func help(glyphs: Glyphs) {
    var state = Fixture.state(size: Size(columns: 120, rows: 60))
    state.press(.character("?"))
    #expect(state.menu?.kind == .help)
    let screen = state.screen(glyphs)
    for purpose in ActionPurpose.allCases { #expect(screen.contains(purpose.title)) }
    for action in ActionTable.actions(in: .panes) {
      #expect(screen.contains(action.phrase))
      #expect(screen.contains(Keymap.standard.keyNames(of: action.id, in: .panes, glyphs)))
    }
    #expect(!screen.contains("throw it away"))
  }

  @Test("In the details it lists what works there")
  func details() {
    var state = Fixture.zoomed()
    state.press(.character("?"))
    #expect(state.menu?.actions.contains { $0.id == .focusLeft } == false)
    #expect(state.menu?.actions.contains { $0.id == .checkIn } == true)
  }

  @Test("Typing filters it; letters are text there, not commands")
  func typing() {
    var state = Fixture.state()
    state.press(.character("?"))
    let effects = state.type("qrt")
    #expect(effects.isEmpty)
    #expect(state.menu?.actions.isEmpty == true)
    #expect(state.screen().contains("Nothing matches"))
    state.press(.control("u"))
    state.type("theme")
    #expect(state.menu?.actions.map(\.id) == [.nextTheme])
    #expect(state.menu?.selected?.id == .nextTheme)
  }

  @Test("It finds words of the title, the help and the keys, in any case")
  func finding() {
    var state = Fixture.state()
    state.press(.character(":"))
    state.type("FILES again")
    #expect(state.menu?.actions.map(\.id) == [.reload])
    state.press(.control("u"))
    state.type("pgdn")
    #expect(state.menu?.actions.map(\.id) == [.pageDown])
  }

  @Test("Titles that start with the typed text come first")
  func order() {
    var state = Fixture.state()
    state.press(.character(":"))
    state.type("open")
    #expect(state.menu?.selected?.id == .open)
    state.press(.control("u"))
    state.type("me")
    #expect(state.menu?.selected?.id == .messages)
  }

  @Test("Enter runs the selection, and closes", arguments: [Key.character("?"), .character(":")])
  func enter(key: Key) {
    var state = Fixture.state()
    state.press(key)
    state.type("reload")
    let effects = state.press(.enter)
    #expect(effects == [.loadWorkspace])
    #expect(state.context == .panes)
  }

  @Test("↓ and ↑, Ctrl-N and Ctrl-P choose; typing chooses the first again")
  func choosing() {
    var state = Fixture.state()
    state.press(.character("?"), .down, .down, .control("n"))
    #expect(state.menu?.position == 3)
    state.press(.up, .control("p"), .up, .up)
    #expect(state.menu?.position == 0)
    for _ in 0..<100 { state.press(.down) }
    #expect(state.menu?.selected?.id == state.menu?.actions.last?.id)
    state.type("o")
    #expect(state.menu?.position == 0)
    state.press(.pageDown)
    #expect(state.menu?.selected != nil)
  }

  @Test("An unavailable action says why, before and after it is chosen")
  func disabled() {
    var state = Fixture.state(person: nil)
    state.press(.character(":"))
    state.type("only")
    #expect(state.screen().contains("Not now: who you are is not known"))
    let effects = state.press(.enter)
    #expect(effects == [.expireToast(id: 1)])
    #expect(state.context == .panes)
    #expect(state.toast?.text.hasPrefix("Who you are") == true)
  }

  @Test("It does not offer to go back if there is nothing to go back to")
  func backIsDisabled() {
    var state = Fixture.state()
    state.press(.character(":"))
    state.type("back")
    #expect(state.screen().contains("Not now: this is the outermost pane"))
  }

  @Test("Enter without a match does nothing")
  func enterOnNothing() {
    var state = Fixture.state()
    state.press(.character("?"))
    state.type("zebra")
    let effects = state.press(.enter)
    #expect(effects.isEmpty)
    #expect(state.context == .menu)
  }

  @Test("Esc and Ctrl-C leave it without running anything", arguments: [Key.escape, .control("c")])
  func leaving(key: Key) {
    var state = Fixture.state()
    state.press(.character("?"))
    state.type("quit")
    let effects = state.press(key)
    #expect(effects.isEmpty)
    #expect(state.context == .panes)
  }

  @Test("Opened over the messages, it goes back to them")
  func overMessages() {
    var state = Fixture.state(diagnostics: Fixture.diagnostics)
    state.press(.character("!"), .character("?"), .escape)
    #expect(state.context == .messages)
    state.press(.escape)
    #expect(state.context == .panes)
  }

  @Test(
    "The palette runs what needs the panes: filter, check-in, messages",
    arguments: [
      ("filter", Context.filterLine), ("check in", .form), ("messages", .messages), ("help", .menu),
    ])
  func palette(text: String, context: Context) {
    var state = Fixture.atWaitTime()
    state.press(.character(":"))
    state.type(text)
    state.press(.enter)
    #expect(state.context == context)
  }

  @Test("Pasted text is searched for, and never run")
  func pasting() {
    var state = Fixture.state()
    state.press(.character(":"))
    let effects = state.paste("reload\n")
    #expect(effects.isEmpty)
    #expect(state.menu?.actions.map(\.id) == [.reload])
  }

  @Test("The selection stays visible in the smallest window")
  func inView() {
    var state = Fixture.state(size: Size(columns: 40, rows: 10))
    state.press(.character("?"))
    for action in state.menu?.actions ?? [] {
      #expect(state.screen().contains(Keymap.standard.keyNames(of: action.id, in: .panes)), "\(action.title)")
      state.press(.down)
    }
    #expect(state.menu?.position == ActionTable.actions(in: .panes).count - 1)
  }
}
