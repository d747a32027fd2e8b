import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("The program as a whole")
struct ProgramTests {
  @Test(
    "q and Ctrl-C quit at once from panes, details and messages",
    arguments: [Key.character("q"), .control("c")])
  func quit(key: Key) {
    var messages = Fixture.state()
    messages.press(.character("!"))
    for var state in [Fixture.state(), Fixture.atWaitTime(), Fixture.zoomed(), messages] {
      let effects = state.press(key)
      #expect(effects == [.quit])
    }
  }

  @Test("t cycles through the themes")
  func themes() {
    var state = Fixture.state()
    let effects = state.press(.character("t"))
    #expect(effects == [.useTheme("dark"), .expireToast(id: 1)])
    #expect(state.themeName == "dark")
    #expect(state.toast?.text == "Theme: dark")
    let second = state.press(.character("t"))
    #expect(second == [.useTheme("terminal"), .expireToast(id: 2)])
  }

  @Test("With one theme or none t says that there is no other", arguments: [[], ["terminal"]])
  func oneTheme(names: [String]) {
    var state = State(
      workspace: Fixture.workspace, today: Fixture.today, surface: Surface(size: Size(columns: 80, rows: 24)),
      themeNames: names,
      themeName: "terminal")
    let effects = state.press(.character("t"))
    #expect(effects == [.expireToast(id: 1)])
    #expect(state.toast?.text == "There is no other theme.")
  }

  @Test(
    "Without colours t says why there are none, and changes nothing",
    arguments: [
      (.unwanted, "Colours are off: NO_COLOR is set, or --no-color was given."),
      (.unavailable, "This terminal has no colours."),
    ] as [(ColourUse, String)])
  func noColours(use: ColourUse, sentence: String) {
    var state = State(
      workspace: Fixture.workspace, today: Fixture.today, surface: Surface(size: Size(columns: 80, rows: 24)),
      themeNames: ["dark", "light"], themeName: "monochrome", colourUse: use)
    let effects = state.press(.character("t"))
    #expect(effects == [.expireToast(id: 1)])
    #expect(state.themeName == "monochrome")
    #expect(state.toast?.text == sentence)
  }

  @Test("A theme that is not in the list is followed by the first one")
  func unknownTheme() {
    var state = State(
      workspace: Fixture.workspace, today: Fixture.today, surface: Surface(size: Size(columns: 80, rows: 24)),
      themeNames: ["dark", "light"], themeName: "mine")
    let effects = state.press(.character("t"))
    #expect(effects.first == .useTheme("dark"))
  }

  @Test("Ctrl-L redraws and Ctrl-Z goes to the shell, from anywhere")
  func everywhere() {
    var filterLine = Fixture.state()
    filterLine.press(.character("/"))
    var menu = Fixture.state()
    menu.press(.character("?"))
    for var state in [
      Fixture.state(), Fixture.zoomed(), Fixture.formOnWaitTime(), Fixture.question(), filterLine, menu,
    ] {
      let context = state.context
      let effects = state.press(.control("l"))
      #expect(effects == [.redraw])
      let second = state.press(.control("z"))
      #expect(second == [.suspend])
      #expect(state.context == context)
    }
  }

  @Test("A paste outside a field does nothing, and a message says so")
  func pasting() {
    var messages = Fixture.state()
    messages.press(.character("!"))
    for var state in [Fixture.state(), Fixture.zoomed(), Fixture.question(), messages] {
      let context = state.context
      let effects = state.paste("q\ny\nc17\n:quit\n")
      #expect(effects == state.toast.map { [.expireToast(id: $0.id)] })
      #expect(state.toast?.text.hasPrefix("No text goes here, and nothing of the paste was taken; ") == true)
      #expect(state.context == context)
    }
  }

  @Test("A new day brings the figures of that day")
  func day() {
    var state = Fixture.atWaitTime()
    #expect(state.browser.keyResult?.standing.status == .offTrack)
    let effects = state.update(with: .dayBegan(Fixture.day("2026-11-27")))
    #expect(effects.isEmpty)
    #expect(state.asOf == Fixture.day("2026-11-27"))
    #expect(state.browser.keyResult?.standing.status == .stale)
    #expect(state.screen().contains("Fri 27 Nov 2026"))
    #expect(state.selection.last == "wait-time")
  }

  @Test("On a new day the next check-in has its date")
  func dayOfCheckIn() {
    var state = Fixture.atWaitTime()
    _ = state.update(with: .dayBegan(Fixture.day("2026-11-19")))
    state.press(.character("c"))
    let effects = state.press(.enter)
    #expect(effects.submissions.map(\.entry?.date) == [Fixture.day("2026-11-19")])
  }

  @Test("A draft started before midnight keeps the day that it shows")
  func dayInDraft() {
    var state = Fixture.formOnWaitTime()
    state.type("17")
    _ = state.update(with: .dayBegan(Fixture.day("2026-11-19")))
    #expect(state.screen().contains("2026-11-18"))
    #expect(state.toast?.text == "It is Thu 19 Nov 2026 now; this form keeps 18 Nov.")
    #expect(state.update(with: .dayBegan(Fixture.day("2026-11-19"))).isEmpty, "it is said once")
    let effects = state.press(.enter)
    #expect(effects.submissions.map(\.entry?.date) == [Fixture.today])
  }

  @Test("A form without input takes the new day, and keeps its focus")
  func dayInUntouchedForm() {
    var state = Fixture.formOnWaitTime()
    state.press(.tab)
    let effects = state.update(with: .dayBegan(Fixture.day("2026-11-19")))
    #expect(effects.isEmpty)
    #expect(state.activeForm?.textField(.date).text == "2026-11-19")
    #expect(state.activeForm?.focus == .confidence)
    #expect(state.press(.enter).submissions.map(\.entry?.date) == [Fixture.day("2026-11-19")])
  }

  @Test("In the sweep every form without input takes the new day")
  func dayInSweep() throws {
    var state = Fixture.sweep()
    let first = try #require(state.activeForm)
    state.press(.control("n"))
    let isOther = state.activeForm?.reference != first.reference
    #expect(isOther)
    _ = state.update(with: .dayBegan(Fixture.day("2026-11-19")))
    #expect(state.activeForm?.textField(.date).text == "2026-11-19")
    state.press(.control("p"))
    #expect(state.activeForm?.reference == first.reference)
    #expect(state.activeForm?.textField(.date).text == "2026-11-19")
  }

  @Test("In another quarter its objectives are shown, and none of the old ones")
  func nextQuarter() {
    var workspace = Fixture.workspace
    workspace.cycles.append(
      Cycle(id: "2027-Q1", start: Fixture.day("2027-01-01"), end: Fixture.day("2027-03-31")))
    var state = Fixture.state(workspace: workspace)
    _ = state.update(with: .dayBegan(Fixture.day("2027-01-04")))
    #expect(state.listedObjectives.isEmpty)
    #expect(state.screen().contains("2027-Q1"))
  }

  @Test("A new size applies whether it comes as a key or by itself")
  func resize() {
    var state = Fixture.state()
    let effects = state.press(.resize(Size(columns: 80, rows: 24)))
    #expect(effects.isEmpty)
    #expect(state.size == Size(columns: 80, rows: 24))
    let second = state.update(with: .resized(Size(columns: 100, rows: 30)))
    #expect(second.isEmpty)
    #expect(state.frame().size == Size(columns: 100, rows: 30))
  }
}
