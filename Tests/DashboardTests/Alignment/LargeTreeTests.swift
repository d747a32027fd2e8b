import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("A tree in which everything is under everything")
struct LargeTreeTests {
  /// An objective that serves `count` outcomes and has `count` key results, all supported by an initiative with `count`
  /// stories, and if `eachHasOwn`, each by one story of its own.
  private static func workspace(_ count: Int, eachHasOwn: Bool = false) -> Workspace {
    let references = (0..<count).map { KeyResultReference(objective: "big", keyResult: "k\($0)") }
    let work = { (title: String, supports: [KeyResultReference]) in
      WorkItem(title: title, state: .active, supports: supports)
    }
    return Workspace(
      name: "W", northStar: NorthStar(title: "Star"),
      outcomes: (0..<count).map { Outcome(id: "o\($0)", title: "Outcome \($0)", category: .customer) },
      cycles: Fixture.workspace.cycles,
      objectives: [
        Objective(
          id: "big", title: "Big", cycle: "2026-Q4", stage: "s",
          serves: (0..<count).map { .outcome("o\($0)") },
          keyResults: (0..<count).map {
            KeyResult(
              id: "k\($0)", title: "Result \($0)",
              measure: .reach(Reach(baseline: 0, target: .absolute(1))))
          })
      ],
      initiatives: [
        Initiative(
          id: "i", work: work("All", references),
          features: [
            Feature(
              id: "f", work: work("Feature", []),
              stories: references.enumerated().flatMap { number, reference in
                [Story(id: "s\(number)", work: work("Story \(number)", []))]
                  + (eachHasOwn ? [Story(id: "own\(number)", work: work("Own \(number)", [reference]))] : [])
              })
          ])
      ])
  }

  private func tree(_ workspace: Workspace, filter: String = "", isAllUnfolded: Bool = false) -> Outline {
    let graph = TraceabilityGraph(of: workspace, cycle: workspace.cycles.first)
    var outline = Outline(.alignment)
    outline.filter = filter
    if isAllUnfolded { outline.toggleAll(graph) } else { outline.list(graph) }
    return outline
  }

  @Test(
    "Unfolded, it has 300 × 300 × 300 stories: the first 20,000 rows are listed, and a line says that there are more"
  )
  func limit() {
    let outline = tree(Self.workspace(300), isAllUnfolded: true)
    #expect(outline.rows.count == OutlineLister.mostRows)
    #expect(outline.isCut)
    var state = Fixture.state(workspace: Self.workspace(300))
    state.press(.character("3"), .character("*"))
    #expect(state.screen().contains("the first 20000 rows; / filters"))
    state.press(.character("*"))
    #expect(!state.screen().contains("the first 20000"))
  }

  @Test("A small one is listed whole")
  func whole() {
    let outline = tree(Self.workspace(5), isAllUnfolded: true)
    // The star, 4 categories, 5 outcomes, 5 × the objective, 25 key results, 25 × initiative, feature and 5 stories.
    #expect(outline.rows.count == 1 + 4 + 5 + 5 + 25 + 25 * 7)
    #expect(!outline.isCut)
  }

  @Test("A filter finds a story under each key result that it supports, and only there")
  func filtering() {
    let workspace = Self.workspace(4, eachHasOwn: true)
    let nodes = { (filter: String) in tree(workspace, filter: filter).rows.map(\.path) }
    let inherited = nodes("story 2")
    #expect(inherited.filter { $0.last == .story(initiative: "i", id: "s2") }.count == 16)
    #expect(!inherited.contains { $0.last == .story(initiative: "i", id: "own2") })
    let own = nodes("own 2")
    let found = own.filter { $0.last == .story(initiative: "i", id: "own2") }
    #expect(found.count == 4)
    #expect(
      found.allSatisfy { $0.contains(.keyResult(KeyResultReference(objective: "big", keyResult: "k2"))) })
    #expect(!own.contains { $0.last == .keyResult(KeyResultReference(objective: "big", keyResult: "k1")) })
    #expect(nodes("no such thing").isEmpty)
    // What is under a matching item is shown too, folded.
    #expect(nodes("result 1").filter { $0.last == .initiative("i") }.isEmpty)
    #expect(nodes("result 1").count == 1 + 1 + 4 + 4 + 4)
  }
}
