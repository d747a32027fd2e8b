import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("An objective with an unknown stage")
struct UnknownStageTests {
  private static var workspace: Workspace {
    var workspace = Fixture.workspace
    workspace.objectives.append(
      Objective(id: "lost", title: "Find the lost luggage", cycle: "2026-Q4", stage: "lugage"))
    return workspace
  }

  @Test("It is listed below all stages, and can be opened")
  func listed() {
    var state = Fixture.state(workspace: Self.workspace)
    #expect(state.listedStages.last == "")
    state.press(.character("G"), .enter)
    #expect(state.browser.objective?.standing.objective.id == "lost")
    #expect(state.screen().contains("No known stage"))
  }

  @Test("It passes a filter like any other")
  func filtered() {
    var state = Fixture.state(workspace: Self.workspace)
    state.press(.character("/"))
    state.type("luggage")
    #expect(state.listedObjectives == ["lost"])
  }

  @Test("The entry that stands in for its stage is in no file, so it cannot be edited or copied")
  func noFile() {
    var state = Fixture.state(workspace: Self.workspace)
    state.press(.character("G"))
    #expect(state.press(.character("y")).allSatisfy { if case .copy = $0 { false } else { true } })
  }

  @Test("If every stage is known, there is no such entry")
  func none() {
    #expect(!Fixture.state().listedStages.contains(""))
  }
}
