import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("A long title is built and searched once, not once for each of many key results under it")
struct LongTitleTests {
  private static let count = 300
  private static let title = "Long " + String(repeating: "and long ", count: 500)

  private static let workspace: Workspace = {
    var workspace = Fixture.workspace
    workspace.objectives = [
      Objective(
        id: "big", title: title, cycle: "2026-Q4", stage: "discover-and-book",
        keyResults: (0..<count).map {
          KeyResult(id: "k\($0)", title: "Raise k\($0)", measure: .hold(.atLeast(1)))
        })
    ]
    return workspace
  }()

  private static let entries: [Gaps.Entry] = {
    var state = Fixture.state(workspace: workspace)
    state.press(.character("5"))
    return (state.gaps?.entries ?? []).filter { $0.place.contains(title) }
  }()

  @Test("All findings of an objective share the text of its place")
  func places() {
    #expect(Self.entries.count > Self.count)
    let addresses = Self.entries.map { entry in
      entry.place.utf8.withContiguousStorageIfAvailable { UInt(bitPattern: $0.baseAddress) }
    }
    #expect(Set(addresses).count == 1 && addresses.first != .some(nil))
  }

  @Test("A filter's words in the title are searched for there once", arguments: ["", "ben"])
  func search(owner: String) {
    var filter = Filter()
    filter.text = "long k7"
    filter.owner = owner.isEmpty ? nil : PersonID(owner)
    var search = GapSearch(filter, in: Self.workspace)
    let found = Self.entries.filter { search.finds($0) }
    #expect(found.isEmpty == !owner.isEmpty)
    #expect(found.allSatisfy { $0.finding.subject.reference.contains("k7") })
    // What no search needs is not searched either.
    #expect(search.missing == (owner.isEmpty ? ["big": ["k7"]] : [:]))
  }

  @Test("The panes search key results for the words not found in the objective")
  func listing() throws {
    var filter = Filter()
    filter.text = "LONG discover k7"
    let objective = try #require(Self.workspace.objectives.first)
    let stage = try #require(Self.workspace.stage("discover-and-book"))
    #expect(filter.words(missingIn: objective, stage: stage.title) == ["k7"])
    let listing = Listing(
      of: Self.workspace, standings: Standings(of: Self.workspace, asOf: Fixture.today), filter: filter)
    let listed = listing.stages.flatMap(\.objectives).flatMap(\.keyResults)
    #expect(listed == [7] + Array(70..<80))
  }
}
