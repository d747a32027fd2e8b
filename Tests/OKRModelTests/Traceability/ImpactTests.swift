import OKRModel
import Testing

/// With the examples of docs/numbers.md. Anyone who changes one changes the other.
@Suite("What suffers if it slips")
struct ImpactTests {
  private func effects(of node: ConstructID, in graph: TraceabilityGraph = Line.graph) -> [String] {
    graph.impact(of: node).effects.map { "\(graph.title(of: $0.node) ?? "") \(Figure.percent($0.share))" }
  }

  @Test("A story: its key results by work, their objectives by weight, and everything above by number")
  func story() {
    #expect(
      effects(of: Line.weigh) == [
        "Calm 100%", "Lost 100%", "No bag is lost 100%", "No queue 25%", "Check-In 63%", "Walk through 25%",
        "Calm journeys 25%", "Customer 63%", "Operational 25%", "Every traveller arrives calm 63%",
      ])
  }

  @Test("A story that supports what its initiative does")
  func inheritingStory() {
    #expect(
      effects(of: Line.print) == [
        "Wait 25%", "No queue 19%", "Passenger check-in 25%", "Check-In 9%", "Walk through 19%",
        "Calm journeys 19%", "Operational 19%", "Customer 9%", "Every traveller arrives calm 9%",
      ])
  }

  @Test("An initiative is all of its stories together")
  func initiative() {
    let effects = Line.graph.impact(of: .initiative("kiosks")).effects
    let share = { (node: ConstructID) in effects.first { $0.node == node }?.share }
    #expect(isClose(share(Line.wait), 3.0 / 4))
    #expect(isClose(share(.objective("queue")), 3.0 / 4 * 3 / 4 + 1.0 / 4))
    #expect(isClose(share(.northStar), (3.0 / 4 * 3 / 4 + 1.0 / 4 + 1) / 2))
  }

  @Test("A capability: the objectives that depend on it or on what it is part of")
  func capability() {
    #expect(
      effects(of: .capability("check-in")) == [
        "No queue 100%", "No bag is lost 50%", "Check-In 75%", "Walk through 100%", "Calm journeys 100%",
        "Operational 100%", "Customer 75%", "Every traveller arrives calm 75%",
      ])
    #expect(effects(of: .capability("services")).prefix(2) == ["No queue 100%", "No bag is lost 100%"])
  }

  @Test("A key result that was dropped has no share, and its siblings have all of it")
  func dropped() {
    let keyResults = ["a", "b", "c"].map { id in
      KeyResult(
        id: KeyResultID(id), title: id, measure: .reach(Reach(baseline: 0, target: .absolute(1))),
        closing: id == "c" ? Closing(.dropped, on: Quarter.day(40)) : nil)
    }
    let workspace = Workspace(
      name: "w", northStar: NorthStar(title: "n"), cycles: [Quarter.cycle],
      objectives: [Airline.objective("o", stage: "s", serves: [], keyResults: keyResults)])
    let effects = { (id: KeyResultID, day: Int) in
      let graph = TraceabilityGraph(of: workspace, in: Standings(of: workspace, asOf: Quarter.day(day)))
      let node = ConstructID.keyResult(KeyResultReference(objective: "o", keyResult: id))
      return graph.impact(of: node).effects.map { Figure.percent($0.share) }
    }
    #expect(effects("a", 39).first == "33%" && effects("c", 39).first == "33%")
    #expect(effects("a", 40).first == "50%" && effects("c", 40).isEmpty)
  }

  @Test("Dropped work has no impact, and a stage is not supported")
  func nothing() {
    #expect(effects(of: .story(initiative: "kiosks", id: "gone")).isEmpty)
    #expect(effects(of: .stage("check-in")).isEmpty)
    #expect(!Impact.isReported(of: .stage))
  }

  @Test("Weights too great to add up still have shares")
  func greatWeights() {
    let heavy = (0..<2).map { KeyResult.hold("k\($0)", in: .atMost(1), weight: .greatestFiniteMagnitude) }
    let workspace = Workspace(
      name: "w", northStar: NorthStar(title: "n"),
      objectives: [Objective(id: "o", title: "o", cycle: "q", stage: "s", keyResults: heavy)])
    let graph = TraceabilityGraph(of: workspace, cycle: nil)
    let first = ConstructID.keyResult(KeyResultReference(objective: "o", keyResult: "k0"))
    #expect(effects(of: first, in: graph) == ["o 50%", "n 50%"])
  }
}
