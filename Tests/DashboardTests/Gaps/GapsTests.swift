import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("The screen of gaps")
struct GapsTests {
  private static func opened(workspace: Workspace = Fixture.workspace) -> State {
    var state = Fixture.state(workspace: workspace)
    state.press(.character("5"))
    return state
  }

  /// The ids of the listed rules, each once, in list order.
  private func rules(_ state: State) -> [String] {
    var seen: Set<String> = []
    return (state.gaps?.entries ?? []).map(\.finding.rule.id).filter { seen.insert($0).inserted }
  }

  @Test("Nothing is checked before it is opened: the first screen does not wait for it")
  func late() {
    #expect(Fixture.state().gaps == nil)
    #expect(Self.opened().gaps?.entries.isEmpty == false)
  }

  @Test("It lists stage by stage what the rules find, and how many of each level")
  func opens() throws {
    let state = Self.opened()
    let gaps = try #require(state.gaps)
    #expect(state.context == .gaps)
    let all = Findings(in: state.workspace, standings: state.standings).reported
    #expect(Set(gaps.entries.map(\.finding)) == Set(all))
    #expect(gaps.entries.first?.place == "Discover & Book: Booking on a phone is a pleasure")
    let screen = state.screen()
    #expect(screen.contains("\(gaps.count(.warning)) warnings"))
    #expect(screen.contains("\(gaps.count(.advice)) suggestions"))
  }

  @Test("v groups by level, the gravest first, and the selection stays on its finding")
  func grouping() throws {
    var state = Self.opened()
    state.press(.character("j"), .character("j"))
    let selected = try #require(state.gaps?.selected)
    state.press(.character("v"))
    let levels = (state.gaps?.entries ?? []).map(\.finding.rule.level)
    #expect(levels == levels.sorted())
    #expect(state.gaps?.selected == selected)
    #expect(state.screen().contains("by level"))
    state.press(.character("v"))
    #expect(state.gaps?.selected == selected)
  }

  @Test("f cycles through the rules with findings, one by one, and Esc shows all again")
  func oneRule() throws {
    var state = Self.opened()
    let all = state.gaps?.entries.count
    let present = try #require(state.gaps?.rules)
    for rule in present {
      state.press(.character("f"))
      #expect(rules(state) == [rule])
      #expect(state.screen().contains(rule))
    }
    state.press(.character("f"))
    #expect(state.gaps?.entries.count == all)
    state.press(.character("f"), .escape)
    #expect(state.gaps?.entries.count == all)
    #expect(state.screen == .gaps)
    state.press(.escape)
    #expect(state.screen == .dashboard)
  }

  @Test("/ finds words in the finding, its place and its rule; m leaves only what I own")
  func filters() {
    var state = Self.opened()
    state.press(.character("/"), .paste("indicator documents"), .enter)
    #expect(state.gaps?.entries.map(\.finding.rule.id) == ["indicator-missing"])
    state.press(.escape, .character("m"))
    #expect(state.gaps?.entries.isEmpty == false)
    #expect(state.gaps?.entries.allSatisfy { $0.finding.person == "ben" } == true)
    state.press(.character("/"), .paste("zebra"), .enter)
    #expect(state.screen().contains("No match; Esc shows all"))
  }

  @Test("Enter selects the place on the dashboard, and removes a filter that hides it")
  func goes() throws {
    var state = Self.opened()
    state.press(.character("/"), .paste("baseline adoption"), .enter, .enter)
    #expect(state.screen == .dashboard)
    #expect(
      state.selection == ["check-in-and-prepare", "streamline-check-in", "digital-adoption"])
    #expect(state.browser.focus == .keyResults)
    state = Self.opened()
    state.press(.character("/"), .paste("resolve has no objective"), .enter, .enter)
    #expect(state.selection.first == "resolve-and-reward")
    #expect(state.browser.focus == .stages)
    #expect(state.app.filter.isEmpty)
  }

  @Test("e opens the line of the selection, and y copies its reference")
  func outside() {
    var state = Self.opened()
    state.press(.character("/"), .paste("kiosks owner"), .enter)
    #expect(state.press(.character("e")) == [.findLine(.initiative("self-service-kiosks"))])
    #expect(state.press(.character("y")) == [.copy("self-service-kiosks")])
    state.press(.enter)
    #expect(state.toast?.text == "It is not on the dashboard; e opens its line.")
  }

  @Test("A category is in no file: e says so, and its reference can be silenced")
  func category() {
    var state = Self.opened()
    state.press(.character("/"), .paste("financial"), .enter)
    #expect(state.press(.character("y")) == [.copy("financial")])
    state.press(.character("e"))
    #expect(state.toast?.text == "The categories are built in, and stand in no file.")
  }

  @Test("What is fixed in the files is gone when they are reread, and what is silenced is counted")
  func fixed() {
    var state = Self.opened()
    let count = state.gaps?.entries.count ?? 0
    let missing = state.gaps?.entries.count { $0.finding.rule.id == "indicator-missing" } ?? 0
    var workspace = Fixture.workspace
    workspace.silences = [Silence(rule: "indicator-missing")]
    _ = state.update(with: .workspaceLoaded(workspace, []))
    #expect(state.gaps?.entries.count == count - missing)
    state.press(.escape, .character("5"))
    state = Self.opened(workspace: workspace)
    #expect(state.screen().contains("\(missing) silenced"))
  }

  @Test("An earlier week has the gaps of that week")
  func earlier() {
    var state = Self.opened()
    state.press(.character("<"), .character("<"), .character("<"))
    #expect(state.gaps?.entries.contains { $0.finding.rule.id == "stale" } == true)
    #expect(state.screen().contains("21 days back"))
  }

  @Test("A click selects the finding under the pointer")
  func click() {
    var state = Self.opened()
    let mouse = MouseEvent(.press, at: Point(column: 10, row: 5))
    state.press(.mouse(mouse))
    #expect(state.gaps?.position == 1)
  }

  @Test("Read aloud, each finding has its level and its place, and the selected one how to fix it")
  func linear() {
    let lines = LinearScreen(state: Self.opened(), glyphs: .ascii).lines
    #expect(lines.contains { $0.hasPrefix("> ") && $0.contains("in Discover & Book") })
    #expect(lines.contains { $0.hasPrefix("  How to fix: ") })
    #expect(lines.contains { $0.hasPrefix("  Why: ") })
  }
}
