import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("Why and how, from anywhere")
struct TrailTests {
  @Test("w on a key result shows everything it is for, up to the North Star; Enter goes there in the tree")
  func why() {
    var state = Fixture.atWaitTime()
    state.press(.character("w"))
    let nodes = state.trail?.steps.map(\.node) ?? []
    #expect(nodes.first == Fixture.waitTime)
    #expect(nodes.contains(.northStar) && nodes.contains(.stage("check-in-and-prepare")))
    #expect(nodes.contains(.outcome("calm-journey")) && nodes.contains(.capability("passenger-check-in")))
    #expect(state.selectedNode == .objective("streamline-check-in"))
    state.press(.enter)
    #expect(state.context == .outline)
    #expect(state.selectedNode == .objective("streamline-check-in"))
  }

  @Test("W shows what brings an objective about, down to the stories")
  func how() {
    var state = Fixture.state()
    state.press(.character("j"), .enter, .character("W"))
    let story = ConstructID.story(initiative: "self-service-kiosks", id: "weigh-in")
    #expect(state.trail?.steps.contains { $0.node == story } == true)
    while state.selectedNode != story, state.trail?.position != (state.trail?.steps.count ?? 0) - 1 {
      state.press(.character("j"))
    }
    state.press(.enter)
    #expect(state.context == .outline)
    #expect(state.selectedNode == story)
  }

  @Test("It opens on the details, in the sweep and on a stage too, and w goes on from the selected row")
  func everywhere() {
    var zoomed = Fixture.zoomed()
    zoomed.press(.character("w"))
    #expect(zoomed.trail?.steps.first?.node == Fixture.waitTime)
    zoomed.press(.character("w"))
    #expect(zoomed.trail?.steps.first?.node == .objective("streamline-check-in"))
    var sweep = Fixture.sweep()
    sweep.press(.escape, .character("w"))
    #expect(sweep.trail?.steps.contains { $0.node == .objective("o") } == true)
    var stage = Fixture.state()
    stage.press(.character("w"))
    #expect(stage.trail?.steps.map(\.node) == [.stage("discover-and-book"), .valueStream("fly")])
    stage.press(.escape)
    #expect(stage.context == .panes)
  }

  @Test("At the top and at the bottom it says so")
  func ends() {
    var state = Fixture.alignment(.character("w"))
    #expect(state.trail == nil)
    #expect(state.toast?.text.contains("answers why itself") == true)
    state.press(.character("*"))
    let isThere = state.goDown(to: .story(initiative: "self-service-kiosks", id: "weigh-in"))
    #expect(isThere)
    state.press(.character("W"))
    #expect(state.toast?.text.contains("nothing in the files says yet") == true)
  }

  @Test("A construct outside the tree says so, and a stage is on the dashboard")
  func notInTree() {
    var state = Fixture.state()
    state.press(.character("j"), .character("w"), .enter)
    #expect(state.toast?.text == "A value stream does not stand in the tree.")
    state.press(.character("k"), .enter)
    #expect(state.context == .panes)
    #expect(state.selectedConstruct == .stage("check-in-and-prepare"))
  }
}
