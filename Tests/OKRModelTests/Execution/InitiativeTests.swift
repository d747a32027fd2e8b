import OKRModel
import Testing

@Suite("Work that supports key results")
struct InitiativeTests {
  private func work(_ supports: [String]) -> WorkItem {
    WorkItem(title: "t", state: .active, supports: supports.compactMap { KeyResultReference($0) })
  }

  @Test("An initiative supports what it and its parts support, each once and in file order")
  func supports() {
    let initiative = Initiative(
      id: "kiosks", work: work(["a/one"]),
      features: [
        Feature(
          id: "drop", work: work(["a/two", "a/one"]),
          stories: [Story(id: "tag", work: work(["b/three"])), Story(id: "weigh", work: work(["a/two"]))]),
        Feature(id: "self", work: work([]), stories: [Story(id: "id", work: work(["b/four"]))]),
      ])
    #expect(initiative.supportedKeyResults.map(\.description) == ["a/one", "a/two", "b/three", "b/four"])
    #expect(initiative.stories.map(\.id) == ["tag", "weigh", "id"])
  }

  @Test("Work has the five states of the model")
  func states() {
    #expect(WorkState.allCases.map(\.rawValue) == ["planned", "active", "blocked", "done", "dropped"])
  }
}
