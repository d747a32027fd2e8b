import OKRModel
import Testing

@Suite("Invariants of every graph")
struct TraceabilityPropertyTests {
  /// A workspace whose links go anywhere, including nowhere and in loops.
  private func workspace(seed: UInt64) -> Workspace {
    var random = SplitMix64(seed: seed)
    func ids(_ prefix: String, upTo count: Int = 3) -> [String] {
      (0..<Int.random(in: 0...count, using: &random)).map { _ in
        "\(prefix)\(Int.random(in: 0...5, using: &random))"
      }
    }
    func work() -> WorkItem {
      let supports = ids("o").map {
        KeyResultReference(
          objective: ObjectiveID($0), keyResult: KeyResultID(ids("k").first ?? "k0"))
      }
      return WorkItem(
        title: "t", state: WorkState.allCases.randomElement(using: &random) ?? .active, supports: supports)
    }
    return Workspace(
      name: "w", northStar: NorthStar(title: "n"), drivers: (0..<4).map { Driver(id: "d\($0)", title: "d") },
      goals: (0..<5).map {
        Goal(
          id: "g\($0)", title: "g", drivers: ids("d").map { DriverID($0) },
          outcomes: ids("u").map { OutcomeID($0) })
      },
      outcomes: (0..<5).map { Outcome(id: "u\($0)", title: "u", category: .customer) },
      valueStreams: [
        ValueStream(id: "v", title: "v", stages: (0..<4).map { Stage(id: "s\($0)", title: "s") })
      ],
      capabilities: (0..<6).map {
        Capability(id: "c\($0)", title: "c", parent: ids("c").first.map { CapabilityID($0) })
      },
      objectives: (0..<5).map { number in
        Objective(
          id: "o\(number)", title: "o", cycle: "q", stage: "s\(number)",
          serves: ids("u").map { .outcome(OutcomeID($0)) }, capabilities: ids("c").map { CapabilityID($0) },
          goal: ids("g").first.map { GoalID($0) },
          keyResults: (0..<3).map {
            KeyResult(
              id: "k\($0)", title: "k", measure: .hold(.atMost(1)),
              weight: Double.random(in: 0...3, using: &random),
              uplift: ids("c").first.map { CapabilityUplift(capability: CapabilityID($0)) })
          })
      },
      initiatives: (0..<4).map { number in
        Initiative(
          id: "i\(number)", work: work(),
          features: (0..<2).map { feature in
            Feature(
              id: "f\(feature)", work: work(),
              stories: (0..<3).map { Story(id: "t\(feature)\($0)", work: work()) })
          })
      })
  }

  @Test("Every why has a matching how, and every how a why", arguments: UInt64(0)..<40)
  func answers(seed: UInt64) {
    let graph = TraceabilityGraph(of: workspace(seed: seed), cycle: nil)
    for node in graph.nodes {
      for link in graph.why(of: node) {
        #expect(graph.how(of: link.node).count { $0 == TraceLink(to: node, link.relation) } == 1)
      }
      for link in graph.how(of: node) {
        #expect(graph.why(of: link.node).count { $0 == TraceLink(to: node, link.relation) } == 1)
      }
    }
  }

  @Test("A walk ends, and follows nothing twice", arguments: UInt64(0)..<40)
  func walks(seed: UInt64) {
    let graph = TraceabilityGraph(of: workspace(seed: seed), cycle: nil)
    for node in graph.nodes {
      for direction in [TraceabilityGraph.Direction.why, .how] {
        let followed = graph.walk(direction, from: node).filter { !$0.isRepeated }.map(\.node)
        #expect(Set(followed).count == followed.count)
      }
    }
  }

  @Test("No share is more than the whole, and none is zero", arguments: UInt64(0)..<40)
  func shares(seed: UInt64) {
    let graph = TraceabilityGraph(of: workspace(seed: seed), cycle: nil)
    for node in graph.nodes {
      for effect in graph.impact(of: node).effects {
        #expect(effect.share > 0 && effect.share <= 1)
        #expect(effect.node != node && graph.contains(effect.node))
      }
    }
  }

  @Test("All objectives together are the whole North Star", arguments: UInt64(0)..<10)
  func whole(seed: UInt64) {
    let graph = TraceabilityGraph(of: workspace(seed: seed), cycle: nil)
    let shares = graph.nodes.filter { $0.kind == .objective }.map { objective in
      graph.impact(of: objective).effects.last.map { $0.node == .northStar ? $0.share : 0 } ?? 0
    }
    #expect(isClose(shares.reduce(0, +), 1))
  }
}
