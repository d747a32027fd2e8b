import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("Walking through the panes")
struct WalkingTests {
  @Test("It opens on the first stage with its first objective and key result")
  func start() {
    let state = Fixture.state()
    #expect(state.browser.focus == .stages)
    #expect(state.selection == ["discover-and-book", "booking-on-a-phone", "conversion"])
    #expect(state.context == .panes)
  }

  @Test(
    "j and ↓ go down a row, k and ↑ go up",
    arguments: [(Key.character("j"), Key.character("k")), (.down, .up)])
  func rows(down: Key, up: Key) {
    var state = Fixture.state()
    state.press(down)
    #expect(state.selection.first == "check-in-and-prepare")
    state.press(down)
    #expect(state.selection.first == "resolve-and-reward")
    state.press(up)
    #expect(state.selection.first == "check-in-and-prepare")
  }

  @Test("j and k stop at the first and the last row")
  func ends() {
    var state = Fixture.state()
    state.press(.character("k"), .character("k"))
    #expect(state.browser.position(in: .stages) == 0)
    for _ in 0..<20 { state.press(.character("j")) }
    #expect(state.selection.first == "rebook-and-inform")
    state.press(.character("k"))
    #expect(state.selection.first == "resolve-and-reward")
  }

  @Test(
    "g and Home go to the first row, G and End to the last",
    arguments: [(Key.character("g"), Key.character("G")), (.home, .end)])
  func jumps(first: Key, last: Key) {
    var state = Fixture.state()
    state.press(last)
    #expect(state.selection.first == "rebook-and-inform")
    state.press(first)
    #expect(state.selection.first == "discover-and-book")
  }

  @Test("A page down and a page up lead back to the same row, and a page is what is visible")
  func pages() {
    var state = Fixture.state(workspace: Fixture.crowdedWorkspace)
    let height = DashboardLayout(state: state).itemCount(of: .stages, browser: state.browser)
    state.press(.pageDown)
    #expect(state.browser.position(in: .stages) == height - 1)
    state.press(.control("d"))
    #expect(state.browser.position(in: .stages) == 2 * (height - 1))
    state.press(.control("b"), .pageUp)
    #expect(state.browser.position(in: .stages) == 0)
    for _ in 0..<20 { state.press(.pageDown) }
    #expect(state.browser.position(in: .stages) == 59)
  }

  @Test(
    "l and → go from stages to objectives to key results and stay there",
    arguments: [Key.character("l"), .right])
  func right(key: Key) {
    var state = Fixture.state()
    let walked = (0..<3).map { _ in
      state.press(key)
      return state.browser.focus
    }
    #expect(walked == [.objectives, .keyResults, .keyResults])
    #expect(!state.browser.isZoomed)
  }

  @Test("h and ← go back to the stages and stay there", arguments: [Key.character("h"), .left])
  func left(key: Key) {
    var state = Fixture.atWaitTime()
    let walked = (0..<3).map { _ in
      state.press(key)
      return state.browser.focus
    }
    #expect(walked == [.objectives, .stages, .stages])
  }

  @Test("Tab cycles through the panes one way, Shift-Tab the other")
  func tabs() {
    var state = Fixture.state()
    state.press(.tab, .tab)
    #expect(state.browser.focus == .keyResults)
    state.press(.tab)
    #expect(state.browser.focus == .stages)
    state.press(.backTab)
    #expect(state.browser.focus == .keyResults)
    state.press(.backTab)
    #expect(state.browser.focus == .objectives)
  }

  @Test("Each pane moves through its own rows")
  func ownRows() {
    var state = Fixture.atWaitTime()
    state.press(.character("j"), .character("j"))
    #expect(state.selection == ["check-in-and-prepare", "streamline-check-in", "satisfaction"])
    state.press(.character("h"), .character("j"))
    #expect(state.selection == ["check-in-and-prepare", "ready-before-airport", "documents"])
  }

  @Test("The panes under a new selection start at the top")
  func top() {
    var state = Fixture.atWaitTime()
    state.press(.character("G"))
    #expect(state.selection.last == "crew-overtime")
    state.press(.character("h"), .character("j"), .character("k"))
    #expect(state.selection == ["check-in-and-prepare", "streamline-check-in", "wait-time"])
    state.press(.character("j"), .character("h"), .character("k"), .character("j"))
    #expect(state.selection == ["check-in-and-prepare", "streamline-check-in", "wait-time"])
  }

  @Test("Going back and in again without another selection keeps the place")
  func keepsPlace() {
    var state = Fixture.atWaitTime()
    state.press(.character("j"), .escape, .escape, .enter, .enter)
    #expect(state.selection.last == "digital-adoption")
  }

  @Test("Enter goes in from the stage to the full details, Esc all the way out again")
  func inAndOut() {
    var state = Fixture.state()
    state.press(.enter, .enter)
    #expect(state.browser.focus == .keyResults)
    state.press(.enter)
    #expect(state.browser.isZoomed)
    #expect(state.context == .details)
    state.press(.escape)
    #expect(!state.browser.isZoomed)
    state.press(.escape, .escape)
    #expect(state.browser.focus == .stages)
  }

  @Test("Enter on a stage without objectives says why there is nowhere to go")
  func nothingInside() {
    var state = Fixture.state()
    state.press(.character("j"), .character("j"))
    let effects = state.press(.enter)
    #expect(state.browser.focus == .stages)
    #expect(state.toast?.text == "This stage has no objective.")
    #expect(effects.count == 1)
  }

  @Test("Esc never quits, however often it is pressed and wherever the user is")
  func escapeNeverQuits() {
    for var state in [Fixture.state(), Fixture.zoomed(), Fixture.formOnWaitTime(), Fixture.question()] {
      let effects = (0..<12).flatMap { _ in state.press(.escape) }
      #expect(!effects.contains(.quit))
    }
  }

  @Test("At the outermost pane Esc says which key quits")
  func escapeAtTheOutermost() {
    var state = Fixture.state()
    state.press(.escape)
    #expect(state.toast?.text == "This is the outermost pane; q quits.")
  }

  @Test("An unknown key changes nothing and says nothing")
  func unknownKeys() {
    var state = Fixture.state()
    let before = state.frame()
    #expect(state.press(.unknown, .alt("\\")).isEmpty)
    #expect(state.frame() == before)
  }

  @Test("Navigation works in an empty workspace too")
  func emptyWorkspace() {
    var state = Fixture.state(workspace: Fixture.emptyWorkspace)
    for key in "jkgGlhcm".map(Key.character) + [.tab, .backTab, .enter, .escape, .pageDown, .pageUp] {
      let effects = state.press(key)
      #expect(!effects.contains(.quit))
    }
    #expect(state.selection == [nil, nil, nil])
  }
}
