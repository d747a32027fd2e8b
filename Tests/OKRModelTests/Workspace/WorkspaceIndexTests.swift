import Testing

@testable import OKRModel

@Suite("Look-ups by id take no longer in a large workspace than in a small one")
struct WorkspaceIndexTests {
  private static let count = 3_000

  private static let workspace = Workspace(
    name: "W", northStar: NorthStar(title: "N"),
    capabilities: (0..<count).map { Capability(id: "c\($0)", title: "C\($0)") },
    people: (0..<count).map { Person(id: "p\($0)", name: "P\($0)") }, cycles: [Quarter.cycle],
    objectives: (0..<2).map { twin in
      Objective(
        id: "big", title: "Big \(twin)", cycle: Quarter.cycle.id, stage: "s",
        keyResults: (0..<count).map {
          KeyResult(id: "k\($0)", title: "K\($0)", measure: .hold(.atMost(1)))
        })
    })

  @Test("The index has a place for everything, and if two have the same id the first counts")
  func places() throws {
    let index = Self.workspace.index
    #expect(index.keyResults.count == Self.count)
    #expect(index.capabilities.count == Self.count && index.people.count == Self.count)
    for number in stride(from: 0, to: Self.count, by: 7) {
      let reference = KeyResultReference(objective: "big", keyResult: "k\(number)")
      let found = try #require(Self.workspace.keyResult(reference))
      #expect(found.keyResult.title == "K\(number)" && found.objective.title == "Big 0")
      #expect(index.keyResults[reference]?.keyResult == number)
      #expect(Self.workspace.capability("c\(number)")?.title == "C\(number)")
      #expect(Self.workspace.person("p\(number)")?.name == "P\(number)")
    }
  }

  @Test("It follows changes")
  func follows() {
    var workspace = Self.workspace
    workspace.objectives = []
    workspace.people = [Person(id: "new", name: "New")]
    #expect(workspace.objective("big") == nil && workspace.index.keyResults.isEmpty)
    #expect(workspace.person("new") != nil && workspace.person("p1") == nil)
  }
}
