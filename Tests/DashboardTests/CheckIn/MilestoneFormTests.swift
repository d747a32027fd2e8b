import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("Milestones in the check-in form")
struct MilestoneFormTests {
  private static let desks = KeyResult(
    id: "desks", title: "The new desks stand in every hall",
    measure: .milestones([
      Milestone(id: "order", title: "Desks ordered", done: Fixture.day("2026-10-12")),
      Milestone(id: "pilot", title: "Pilot in hall 2", due: DayExpression(Fixture.day("2026-11-10"))),
      Milestone(id: "halls", title: "Every hall", weight: 2),
    ]), owner: "ben")

  /// The form on a key result with three milestones, one of them done.
  private static func form(size: Size = Size(columns: 100, rows: 30)) -> State {
    var workspace = Fixture.workspace
    let objective = Objective(
      id: "desks", title: "New desks", cycle: "2026-Q4", stage: "check-in-and-prepare", keyResults: [desks])
    workspace.objectives = [objective]
    workspace.checkInLogs = [:]
    var state = Fixture.state(size: size, workspace: workspace)
    state.press(.character("/"))
    state.type("new desks stand")
    state.press(.enter, .enter, .enter, .character("c"))
    return state
  }

  @Test("Every milestone is listed with its number, and what is typed ticks it at once")
  func ticking() {
    var state = Self.form()
    #expect(state.screen().contains("2  ☐ Pilot in hall 2"))
    #expect(state.screen().contains("1  ✔ Desks ordered  12 Oct"))
    state.type("2")
    #expect(state.screen().contains("2  ✔ Pilot in hall 2  now"))
    #expect(state.screen().contains("With this: 50%"))
  }

  @Test("Saving writes the milestones, the measure of the day and no value of its own")
  func saving() throws {
    var state = Self.form()
    state.type("3 pilot")
    let submission = try #require(state.press(.enter).submissions.first)
    guard case .entry(let entry) = submission.content else { throw NoEntry() }
    #expect(entry.milestones == ["halls", "pilot"] && entry.measure == "milestones")
  }

  @Test(
    "Enter on an empty field says that nothing new is done, and what was typed wrongly says what is right")
  func others() throws {
    var state = Self.form()
    state.type("1")
    #expect(state.press(.enter).submissions.isEmpty)
    #expect(state.screen().contains("'Desks ordered' is done already, since 12 Oct"))
    state.press(.backspace)
    let submission = try #require(state.press(.enter).submissions.first)
    guard case .entry(let entry) = submission.content else { throw NoEntry() }
    #expect(entry.milestones == [])
  }

  @Test("Where rows are few, the numbers of the open ones stand beside the field")
  func small() {
    let screen = Self.form(size: Size(columns: 60, rows: 12)).screen()
    #expect(screen.contains("Done now") && screen.contains("open: 2 3"))
  }

  private struct NoEntry: Error {}
}
