import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("The heat map, the capabilities and the impact")
struct MapTests {
  @Test("Tab moves to the next view and S-Tab to the previous one")
  func views() {
    var state = Fixture.alignment()
    let seen = (0..<4).map { _ in
      defer { state.press(.tab) }
      return state.alignment?.tab
    }
    #expect(seen == [.tree, .heatMap, .capabilities, .impact])
    state.press(.backTab)
    #expect(state.alignment?.tab == .impact)
  }

  @Test("Arrows move among the cells, and the sentence describes the selected one and what nothing serves")
  func cells() {
    var state = Fixture.alignment(.tab, .down)
    #expect(state.screen().contains("Check-In & Prepare × Customer: 1 objective, 4 key results"))
    #expect(state.screen().contains("Nothing anywhere serves Financial or Strategic."))
    #expect(state.screen().contains("Streamline the airport check-in"))
    state.press(.right, .right)
    #expect(state.screen().contains("Check-In & Prepare × Financial: no objective "))
    state.press(.enter)
    #expect(state.toast?.text == "There is no objective in this cell.")
    state.press(.left, .up)
    #expect(state.alignment?.map.column == .category(.operational))
    #expect(state.alignment?.map.row == .stage("discover-and-book"))
  }

  @Test("Enter lists the contents of the cell, and Enter there goes to the objective on the dashboard")
  func opening() {
    var state = Fixture.alignment(.tab, .down, .right, .enter)
    #expect(state.trail?.steps.map(\.node) == [.objective("ready-before-airport")])
    state.press(.enter)
    #expect(state.context == .panes)
    #expect(state.selectedConstruct == .objective("ready-before-airport"))
  }

  @Test("v shows the capabilities as columns, and each map remembers its cell")
  func columns() {
    var state = Fixture.alignment(.tab, .right, .character("v"))
    #expect(state.screen().contains("Stages × capabilities"))
    #expect(state.alignment?.map.column == .capability("passenger-check-in"))
    state.press(.character("v"))
    #expect(state.alignment?.map.column == .category(.operational))
  }

  @Test("If not all columns fit, the selected one is always visible", arguments: [40, 60, 80, 120])
  func scrolling(width: Int) {
    var workspace = Fixture.workspace
    workspace.capabilities = (0..<20).map { Capability(id: "c\($0)", title: "Cap \($0)") }
    var state = Fixture.state(size: Size(columns: width, rows: 20), workspace: workspace)
    state.press(.character("3"), .tab, .character("v"))
    for position in 0..<20 {
      #expect(state.screen().contains("[no"), "column \(position)")
      #expect(state.screen().contains("Cap \(position) "), "column \(position)")
      state.press(.right)
    }
  }

  @Test("A capability below its target that nothing improves is marked")
  func neglected() {
    var workspace = Fixture.workspace
    workspace.capabilities.append(
      Capability(id: "lounge", title: "Lounge", maturity: Maturity(current: 1, target: 2)))
    var state = Fixture.state(workspace: workspace)
    state.press(.character("3"), .tab, .tab)
    let lounge = state.screen().split(separator: "\n").first { $0.contains("Lounge") }
    #expect(lounge?.contains("⚑ no key result improves it") == true)
    let other = state.screen().split(separator: "\n").first { $0.contains("Passenger check-in") }
    #expect(other?.contains("1 improves it") == true)
    #expect(other?.contains("1 objective, 4 key results") == true)
  }

  @Test("i shows what suffers if a key result slips; Enter goes there")
  func impact() {
    var state = Fixture.atWaitTime()
    state.press(.character("i"))
    #expect(state.screen().contains("If the key result Reduce average wait time"))
    let objective = state.screen().split(separator: "\n").first { $0.contains("Streamline the airport") }
    #expect(objective?.contains("25%") == true)
    state.press(.enter)
    #expect(state.alignment?.tab == .tree)
    #expect(state.selectedNode == .objective("streamline-check-in"))
  }

  @Test("If something has no impact, a sentence says so")
  func noImpact() {
    let state = Fixture.alignment(.tab, .tab, .tab)
    #expect(state.alignment?.tab == .impact)
    var fromTree = Fixture.alignment(.backTab)
    #expect(fromTree.screen().contains("Select work, a key result, an objective or a capability"))
    fromTree.press(.tab, .character("i"))
    #expect(fromTree.toast?.text == "Select work, a key result, an objective or a capability first.")
  }

  @Test("Read aloud, every view says the same in words")
  func linear() {
    var state = Fixture.alignment(.character("*"))
    let lines = { (state: State) in LinearScreen(state: state, glyphs: .ascii).lines.joined(separator: "\n") }
    #expect(
      lines(state).contains("key result Reduce average wait time by 25% within 6 months, 50%, Off track"))
    #expect(lines(state).contains("1 of 2 stories done"))
    state.press(.tab)
    #expect(lines(state).contains("Financial: no objective"))
    state.press(.tab)
    #expect(lines(state).contains("maturity 2, wanted 4"))
    var why = Fixture.atWaitTime()
    why.press(.character("w"))
    #expect(lines(why).contains("> level 1, objective Streamline"))
    why.press(.escape, .character("i"))
    #expect(lines(why).contains("25% of the objective Streamline"))
  }
}
