import OKRModel
import Testing

@Suite("The path from the driver to the story")
struct TraceabilityGraphTests {
  private let graph = Line.graph

  private func why(_ node: ConstructID) -> [ConstructID] { graph.why(of: node).map(\.node) }
  private func how(_ node: ConstructID) -> [ConstructID] { graph.how(of: node).map(\.node) }

  @Test("A goal responds to a driver and leads to an outcome, that to a category, that to the North Star")
  func upperLayer() {
    #expect(why(.goal("walk-through")) == [.outcome("calm-journey"), .driver("complaints")])
    #expect(why(.outcome("calm-journey")) == [.category(.customer)])
    #expect(why(.category(.customer)) == [.northStar])
    #expect(why(.northStar) == [])
    #expect(how(.driver("complaints")) == [.goal("walk-through")])
    #expect(how(.northStar) == OutcomeCategory.allCases.map { .category($0) })
  }

  @Test("All parents of an objective are returned: what it serves, its goal and its stage")
  func parents() {
    #expect(
      graph.why(of: .objective("queue")) == [
        TraceLink(to: .category(.operational), .serves), TraceLink(to: .outcome("calm-journey"), .serves),
        TraceLink(to: .goal("walk-through"), .carriesOut), TraceLink(to: .stage("check-in"), .isPartOf),
      ])
    #expect(why(.stage("check-in")) == [.valueStream("fly")])
  }

  @Test("A key result is part of its objective, improves a capability, and is supported by work")
  func keyResults() {
    #expect(
      graph.why(of: Line.wait) == [
        TraceLink(to: .objective("queue"), .isPartOf), TraceLink(to: .capability("check-in"), .lifts),
      ])
    #expect(how(Line.wait) == [.initiative("kiosks"), .initiative("training")])
    #expect(how(Line.calm) == [Line.weigh])
    #expect(why(Line.weigh) == [Line.calm, Line.lost, Line.drop])
  }

  @Test("A capability enables the objectives that depend on it, and is part of a wider one")
  func capabilities() {
    #expect(
      graph.why(of: .capability("check-in")) == [
        TraceLink(to: .objective("queue"), .enables), TraceLink(to: .objective("bags"), .enables),
        TraceLink(to: .capability("services"), .isPartOf),
      ])
    #expect(how(.capability("check-in")) == [Line.wait])
  }

  @Test("A story supports what it states, else what its feature states, else its initiative's")
  func inheritedSupport() {
    #expect(graph.supportedKeyResults(by: Line.print).map(\.description) == ["queue/wait"])
    #expect(graph.supportedKeyResults(by: Line.weigh).map(\.description) == ["queue/calm", "bags/lost"])
    #expect(
      graph.work(supporting: KeyResultReference(objective: "queue", keyResult: "calm")) == [Line.weigh])
  }

  @Test("Only the objectives of the cycle are in it, or those of all cycles")
  func cycles() {
    #expect(!graph.contains(.objective("past")))
    #expect(TraceabilityGraph(of: Line.workspace, cycle: nil).contains(.objective("past")))
  }

  @Test("A workspace with only the founding example has a path too")
  func foundingExample() throws {
    let workspace = try FoundingObjective.workspace()
    let graph = TraceabilityGraph(of: workspace, cycle: workspace.cycles.first)
    let wait = ConstructID.keyResult(KeyResultReference(objective: "streamline", keyResult: "wait-time"))
    #expect(graph.walk(.why, from: wait).contains { $0.node == .northStar })
    #expect(graph.how(of: wait).isEmpty)
  }
}
