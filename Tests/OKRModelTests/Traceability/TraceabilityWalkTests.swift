import OKRModel
import Testing

@Suite("Walking the graph")
struct TraceabilityWalkTests {
  @Test("From a story upward every path is reported, to the drivers and the North Star")
  func upward() {
    let steps = Line.graph.walk(.why, from: Line.print)
    #expect(steps.first?.relation == nil)
    #expect(steps.prefix(3).map(\.depth) == [0, 1, 2])
    #expect(
      steps.prefix(5).map(\.node) == [
        Line.print, Line.drop, .initiative("kiosks"), Line.wait, .objective("queue"),
      ])
    let reached = Set(steps.map(\.node))
    #expect(reached.isSuperset(of: [.northStar, .driver("complaints"), .valueStream("fly")]))
    // The category of the outcome is reached through the outcome and through the goal, and followed once.
    #expect(steps.count { $0.node == .outcome("calm-journey") && $0.isRepeated } > 0)
  }

  @Test("A loop in the data does not hang a walk")
  func loops() {
    let workspace = Workspace(
      name: "w", northStar: NorthStar(title: "n"),
      capabilities: [
        Capability(id: "self", title: "s", parent: "self"), Capability(id: "a", title: "a", parent: "b"),
        Capability(id: "b", title: "b", parent: "a"),
      ])
    let graph = TraceabilityGraph(of: workspace, cycle: nil)
    for direction in [TraceabilityGraph.Direction.why, .how] {
      #expect(graph.walk(direction, from: .capability("self")).map(\.isRepeated) == [false, true])
      #expect(graph.walk(direction, from: .capability("a")).count == 3)
    }
    #expect(graph.parts(ofCapability: .capability("a")) == [.capability("a"), .capability("b")])
    #expect(graph.impact(of: .capability("a")).effects.isEmpty)
    #expect(graph.walk(.why, from: .capability("none")).isEmpty)
  }

  @Test("Five hundred links on one node are all there, each once and in order")
  func wideNodes() {
    let stories = (0..<500).map { Story(id: "s\($0)", work: Line.work(.active, "queue/wait")) }
    var workspace = Line.workspace
    workspace.initiatives = [
      Initiative(
        id: "wide", work: Line.work(),
        features: [Feature(id: "f", work: Line.work(), stories: stories)])
    ]
    let graph = TraceabilityGraph(of: workspace, cycle: Quarter.cycle)
    #expect(
      graph.how(of: Line.wait).map(\.node) == stories.map { .story(initiative: "wide", id: $0.id) })
    #expect(graph.execution(of: Line.wait)?.total == 500)
    #expect(isClose(graph.impact(of: .story(initiative: "wide", id: "s7")).effects.first?.share, 1.0 / 500))
    #expect(graph.walk(.how, from: .northStar).count > 500)
  }
}
