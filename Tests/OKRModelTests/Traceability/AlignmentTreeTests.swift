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

  /// `team` contributes to `wait`, and `squad`, which serves nothing, to `team`.
  private static let parents: Workspace = {
    var workspace = Line.workspace
    workspace.objectives += [
      Objective(
        id: "team", title: "Team", cycle: Quarter.cycle.id, stage: "none", serves: [.category(.customer)],
        contributesTo: [.keyResult(KeyResultReference(objective: "queue", keyResult: "wait"))]),
      Objective(
        id: "squad", title: "Squad", cycle: Quarter.cycle.id, stage: "none",
        contributesTo: [.objective("team"), .objective("gone")]),
    ]
    return workspace
  }()

  @Test("What contributes is under its parent, after the key results, and on the way up from it")
  func contributions() throws {
    let graph = TraceabilityGraph(of: Self.parents, cycle: Quarter.cycle)
    #expect(graph.treeChildren(of: .objective("queue")) == [Line.wait, Line.calm, .objective("team")])
    #expect(graph.treeChildren(of: .objective("team")) == [.objective("squad")])
    #expect(graph.treeChildren(of: .northStar).contains(.objective("squad")) == false)
    let path = try #require(graph.treePath(to: .objective("squad")))
    #expect(path == [.northStar, .category(.customer), .objective("team"), .objective("squad")])
    let way = graph.walk(.why, from: .objective("squad")).map(\.node)
    #expect(way.contains(.objective("team")) && way.contains(Line.wait) && way.contains(.objective("queue")))
    #expect(graph.how(of: Line.wait).contains(TraceLink(to: .objective("team"), .contributesTo)))
  }

  @Test("What contributes is no part of a number, and the impact on the parent ends there")
  func contributionsAndNumbers() throws {
    let graph = TraceabilityGraph(of: Self.parents, cycle: Quarter.cycle)
    #expect(graph.groups(of: .objective("squad")) == [.northStar])
    let effects = graph.impact(of: .objective("squad")).effects
    let share = { (node: ConstructID) in effects.first { $0.node == node }?.share }
    #expect(share(.objective("team")) == 1 && share(Line.wait) == 1)
    #expect(share(.objective("queue")) == 0.75)
    #expect(share(.category(.customer)) == nil && share(.stage("check-in")) == nil)
    let before = Standings(of: Line.workspace, asOf: Quarter.day(50))
    let after = Standings(of: Self.parents, asOf: Quarter.day(50))
    #expect(before.objective("queue")?.rollUp.progress == after.objective("queue")?.rollUp.progress)
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
