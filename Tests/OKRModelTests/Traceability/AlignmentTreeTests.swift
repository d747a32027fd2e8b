import OKRModel
import Testing

@Suite("The tree from the North Star to the stories")
struct AlignmentTreeTests {
  private let graph = Line.graph

  @Test("An objective is under each parent, but under a category not again beside an outcome of it")
  func parents() {
    #expect(graph.treeChildren(of: .category(.operational)) == [.objective("queue")])
    #expect(graph.treeChildren(of: .category(.customer)) == [.outcome("calm-journey"), .objective("bags")])
    #expect(graph.treeChildren(of: .outcome("calm-journey")) == [.objective("queue")])
    #expect(graph.treeChildren(of: .northStar).count == 4)
  }

  @Test("An objective that serves nothing is not lost")
  func unanchored() {
    var workspace = Line.workspace
    workspace.objectives.append(
      Objective(id: "stray", title: "Stray", cycle: Quarter.cycle.id, stage: "none"))
    let graph = TraceabilityGraph(of: workspace, cycle: Quarter.cycle)
    #expect(graph.treeChildren(of: .northStar).last == .objective("stray"))
    #expect(graph.treePath(to: .objective("stray")) == [.northStar, .objective("stray")])
  }

  @Test("Under a key result there is only the work that supports it")
  func work() {
    let calm = KeyResultReference(objective: "queue", keyResult: "calm")
    #expect(graph.treeChildren(of: Line.calm) == [.initiative("kiosks")])
    #expect(graph.treeChildren(of: .initiative("kiosks"), supporting: calm) == [Line.drop])
    #expect(graph.treeChildren(of: Line.drop, supporting: calm) == [Line.weigh])
    #expect(graph.treeChildren(of: Line.drop).count == 4)
  }

  @Test("Every path in the tree leads down through children, to everything that is aligned")
  func paths() throws {
    for node in graph.nodes where ![.driver, .goal, .valueStream, .stage, .capability].contains(node.kind) {
      let path = try #require(graph.treePath(to: node), "\(node)")
      #expect(path.first == .northStar && path.last == node)
      for (parent, child) in zip(path, path.dropFirst()) {
        #expect(graph.treeChildren(of: parent).contains(child), "\(child) under \(parent)")
      }
    }
    #expect(graph.treePath(to: .goal("walk-through")) == nil)
  }

  @Test(
    "The load of a capability includes its parts; one below its target that nothing improves is neglected")
  func load() throws {
    let load = try #require(graph.load(ofCapability: "services"))
    #expect(load.objectives == [.objective("queue"), .objective("bags")])
    #expect(load.keyResultCount == 3)
    #expect(load.lifts == [Line.wait])
    #expect(!load.isNeglected)
    #expect(graph.topCapabilities == [.capability("services")])
    var workspace = Line.workspace
    workspace.capabilities = [
      Capability(id: "baggage", title: "Baggage", maturity: Maturity(current: 2, target: 3)),
      Capability(id: "a", title: "A", parent: "b"), Capability(id: "b", title: "B", parent: "a"),
    ]
    let other = TraceabilityGraph(of: workspace, cycle: Quarter.cycle)
    #expect(other.load(ofCapability: "baggage")?.isNeglected == true)
    #expect(other.topCapabilities == [.capability("baggage"), .capability("a")])
  }

  @Test("The heat map counts an objective once in each cell, and shows the gaps")
  func heatMap() throws {
    let standings = Standings(of: Airline.workspace(), asOf: Airline.halfway)
    let graph = TraceabilityGraph(of: Airline.workspace(), cycle: standings.cycle)
    let map = HeatMap(of: graph, .categories, standings: standings, settings: Settings())
    #expect(map.rows == [.stage("book"), .stage("check-in"), .stage("board")])
    let cell = try #require(map.cell(.stage("check-in"), .category(.customer)))
    #expect(cell.objectives.map(\.objective.id) == ["wait", "ready"])
    #expect(isClose(cell.rollUp.progress, 0.3))
    #expect(cell.keyResultCount == 2)
    #expect(map.cell(.stage("book"), .category(.customer))?.objectives.count == 1)
    #expect(map.cell(.stage("board"), .category(.customer)) == nil)
    #expect(map.total(ofRow: .stage("book"))?.objectives.count == 2)
    #expect(map.total(ofRow: .stage("board")) == nil)
    #expect(isClose(map.total(ofColumn: .category(.customer))?.rollUp.progress, 0.5))
    #expect(map.emptyColumns == [.category(.financial), .category(.strategic)])
  }

  @Test("The heat map of capabilities has a column for each")
  func capabilities() {
    let standings = Standings(of: Line.workspace, asOf: Airline.halfway)
    let map = HeatMap(of: Line.graph, .capabilities, standings: standings, settings: Settings())
    #expect(map.columns == [.capability("services"), .capability("check-in"), .capability("baggage")])
    #expect(map.cell(.stage("check-in"), .capability("check-in"))?.objectives.count == 2)
    #expect(map.emptyColumns == [.capability("services")])
  }
}
