import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("The tree from the North Star to the stories")
struct TreeTests {
  private let streamline = ConstructID.objective("streamline-check-in")

  @Test("It opens down to the objectives, with the gaps visible")
  func opens() {
    let state = Fixture.alignment()
    #expect(state.outlineNodes.first == .northStar)
    #expect(state.outlineNodes.contains(streamline))
    #expect(state.outlineNodes.contains(.category(.strategic)))
    #expect(!state.outlineNodes.contains(Fixture.waitTime))
  }

  @Test("l unfolds and goes in, h goes up and folds")
  func unfolding() {
    var state = Fixture.alignment()
    let isThere = state.goDown(to: streamline)
    #expect(isThere)
    state.press(.character("l"))
    #expect(state.selectedNode == streamline)
    #expect(state.outlineNodes.contains(Fixture.waitTime))
    state.press(.character("l"))
    #expect(state.selectedNode == Fixture.waitTime)
    state.press(.character("h"))
    #expect(state.selectedNode == streamline)
    state.press(.character("h"))
    #expect(!state.outlineNodes.contains(Fixture.waitTime))
    #expect(state.selectedNode == streamline)
  }

  @Test("Enter folds and unfolds, * unfolds everything down to the stories, and again folds it")
  func all() {
    var state = Fixture.alignment()
    let before = state.outlineNodes
    state.press(.enter)
    #expect(state.outlineNodes == [.northStar])
    state.press(.enter, .character("*"))
    #expect(state.outlineNodes.contains(.story(initiative: "self-service-kiosks", id: "weigh-in")))
    state.press(.character("*"))
    #expect(state.outlineNodes == before)
  }

  @Test("Enter on a story says that there is nothing under it")
  func leaf() {
    var state = Fixture.alignment(.character("*"))
    let isThere = state.goDown(to: .story(initiative: "self-service-kiosks", id: "weigh-in"))
    #expect(isThere)
    state.press(.enter)
    #expect(state.toast?.text == "Nothing stands under it.")
  }

  @Test("/ keeps matches and what is above them; Esc shows everything again, and a second Esc leaves")
  func filtering() {
    var state = Fixture.alignment(.character("/"), .paste("bag drop"))
    #expect(
      state.outlineNodes == [
        .northStar, .category(.customer), .outcome("calm-journey"), streamline, Fixture.waitTime,
        .initiative("self-service-kiosks"), .feature(initiative: "self-service-kiosks", id: "bag-drop"),
      ])
    state.press(.enter)
    #expect(state.screen().contains("/bag drop"))
    state.press(.escape)
    #expect(state.outlineNodes.contains(.category(.strategic)))
    state.press(.escape)
    #expect(state.context == .panes)
  }

  @Test("Rows show status, progress, and how much of the work is done")
  func rows() throws {
    var state = Fixture.alignment(.character("*"))
    let rows = state.screen().split(separator: "\n").map(String.init)
    let result = try #require(rows.first { $0.contains("Reduce average wait time") })
    #expect(result.contains("50%") && result.contains("■ Off track") && result.contains("1/2"))
    let story = try #require(rows.first { $0.contains("Weigh the bag") })
    #expect(story.contains("⚑ blocked"))
    state.press(.tab, .tab)
    #expect(state.screen().contains("2 → 4"))
  }

  @Test("After the files are read again, the same row is selected")
  func reloading() {
    var state = Fixture.alignment(.character("*"))
    let isThere = state.goDown(to: Fixture.waitTime)
    #expect(isThere)
    var workspace = Fixture.workspace
    workspace.outcomes.append(Outcome(id: "new", title: "New", category: .customer))
    _ = state.update(with: .workspaceLoaded(workspace, []))
    #expect(state.selectedNode == Fixture.waitTime)
    #expect(state.outlineNodes.contains(.outcome("new")))
  }

  @Test("d goes to the selected objective on the dashboard, e and y act on the selection")
  func elsewhere() {
    var state = Fixture.alignment()
    let isThere = state.goDown(to: .objective("ready-before-airport"))
    #expect(isThere)
    #expect(state.press(.character("y")) == [.copy("ready-before-airport")])
    #expect(state.press(.character("e")) == [.findLine(.objective("ready-before-airport"))])
    state.press(.character("d"))
    #expect(state.context == .panes)
    #expect(state.selectedConstruct == .objective("ready-before-airport"))
  }

  @Test("Looking back, the tree shows what was known then")
  func timeTravel() {
    var state = Fixture.alignment()
    let before = state.screen()
    state.press(.character("<"), .character("<"))
    #expect(state.screen().contains("14 days back"))
    #expect(state.screen() != before)
    #expect(state.context == .outline)
  }
}
