import Testing

@testable import OKRModel

@Suite("Work that supports very many key results is visited once, not once for each of them")
struct WorkBundleTests {
  private static let count = 3_000

  private static func reference(_ number: Int) -> KeyResultReference {
    KeyResultReference(objective: "big", keyResult: "k\(number)")
  }

  /// An objective with `count` key results.
  private static func workspace(_ initiatives: [Initiative]) -> Workspace {
    Workspace(
      name: "W", northStar: NorthStar(title: "N"), cycles: [Quarter.cycle],
      objectives: [
        Objective(
          id: "big", title: "Big", cycle: Quarter.cycle.id, stage: "s",
          keyResults: (0..<count).map {
            KeyResult(id: "k\($0)", title: "K", measure: .reach(Reach(baseline: 0, target: .absolute(1))))
          })
      ], initiatives: initiatives)
  }

  /// An initiative that supports all of them, with as many stories, which state nothing.
  private static let initiative = Initiative(
    id: "i", work: WorkItem(title: "I", state: .active, supports: (0..<count).map(reference)),
    features: [
      Feature(
        id: "f", work: WorkItem(title: "F", state: .active),
        stories: (0..<count).map {
          Story(id: "s\($0)", work: WorkItem(title: "S", state: $0 % 3 == 0 ? .done : .planned))
        })
    ])

  @Test("Each piece of work is in one bundle, and a key result has as many as state it")
  func steps() {
    let graph = TraceabilityGraph(of: Self.workspace([Self.initiative]), cycle: Quarter.cycle)
    let sources = Set((0..<Self.count).flatMap { graph.work(stating: Self.reference($0)) })
    #expect(sources == [.initiative("i")])
    #expect(graph.bundle(of: .initiative("i"))?.nodes.count == Self.count + 2)
    #expect(
      (0..<Self.count).reduce(0) { $0 + graph.bundles(supporting: Self.reference($1)).count } == Self.count)
  }

  @Test("The figures of each key result are those of all the work")
  func figures() throws {
    let graph = TraceabilityGraph(of: Self.workspace([Self.initiative]), cycle: Quarter.cycle)
    for number in 0..<Self.count {
      let progress = try #require(graph.execution(of: .keyResult(Self.reference(number))))
      #expect(progress.done == Self.count / 3 && progress.total == Self.count)
      #expect(WorkTally(on: Self.reference(number), in: graph)?.stories == Self.count)
    }
    #expect(graph.execution(of: .objective("big"))?.total == Self.count)
    let impact = graph.impact(of: .initiative("i"))
    #expect(impact.effects.filter { $0.node.kind == .keyResult }.count == Self.count)
    #expect(impact.effects.allSatisfy { $0.share > 0.999 })
  }

  @Test("Parts that state key results of their own, and dropped ones, are distinguished")
  func mixed() {
    let one = Self.reference(1)
    let two = Self.reference(2)
    let story = { (id: StoryID, state: WorkState, supports: [KeyResultReference]) in
      Story(id: id, work: WorkItem(title: id.rawValue, state: state, supports: supports))
    }
    let initiative = Initiative(
      id: "i", work: WorkItem(title: "I", state: .active, supports: [one, one]),
      features: [
        Feature(
          id: "f", work: WorkItem(title: "F", state: .active),
          stories: [story("a", .done, []), story("b", .done, [two]), story("c", .dropped, [])]),
        Feature(
          id: "g", work: WorkItem(title: "G", state: .dropped, supports: [two]),
          stories: [story("d", .done, []), story("e", .done, [one])]),
      ])
    let graph = TraceabilityGraph(of: Self.workspace([initiative]), cycle: Quarter.cycle)
    let node = { (id: StoryID) in ConstructID.story(initiative: "i", id: id) }
    let feature = { (id: FeatureID) in ConstructID.feature(initiative: "i", id: id) }
    #expect(
      graph.work(supporting: one) == [.initiative("i"), feature("f"), node("a"), node("c"), node("e")])
    #expect(graph.work(supporting: two) == [node("b"), feature("g"), node("d")])
    #expect(graph.treeChildren(of: .initiative("i"), supporting: one) == [feature("f"), feature("g")])
    #expect(graph.treeChildren(of: feature("f"), supporting: one) == [node("a"), node("c")])
    #expect(graph.treeChildren(of: feature("g"), supporting: one) == [node("e")])
    #expect(graph.treeChildren(of: .initiative("i"), supporting: two) == [feature("f"), feature("g")])
    #expect(graph.treeChildren(of: feature("f"), supporting: two) == [node("b")])
    #expect(graph.execution(of: .keyResult(one))?.total == 1)
    #expect(graph.execution(of: .keyResult(two))?.total == 1)
    #expect(WorkTally(on: one, in: graph)?.done == 1)
  }
}
