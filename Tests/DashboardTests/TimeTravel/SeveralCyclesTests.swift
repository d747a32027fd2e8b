import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("Several cycles at once")
struct SeveralCyclesTests {
  /// The fixture with a year around its quarter, and an objective of the year.
  private func state(columns: Int = 120) -> State {
    var workspace = Fixture.workspace
    workspace.cycles.append(
      Cycle(id: "2026", start: Fixture.day("2026-01-01"), end: Fixture.day("2026-12-31")))
    workspace.cycles.append(
      Cycle(id: "2026-Q3", start: Fixture.day("2026-07-01"), end: Fixture.day("2026-09-30")))
    workspace.objectives.append(
      Objective(
        id: "pages", title: "Every page can be trusted", cycle: "2026", stage: "discover-and-book",
        keyResults: [
          KeyResult(id: "kr", title: "Pages read", measure: .reach(Reach(baseline: 0, target: .absolute(9))))
        ]))
    return Fixture.state(size: Size(columns: columns, rows: 40), workspace: workspace)
  }

  @Test("The board shows the objectives of all that run, with the name of the cycle where it is another one")
  func all() {
    let state = state()
    #expect(state.screen().contains("2026-Q4 + 2026"))
    #expect(state.screen().contains("2026: Every page can be trusted"))
    #expect(!state.screen().contains("2026-Q4: "))
  }

  @Test("The sweep asks for all of them")
  func sweep() {
    var state = state()
    state.press(.character("2"), .character("m"))
    #expect(state.screen().contains("Pages read"))
  }

  @Test("[ leaves the main cycle alone and walks back, to a past one as it was; Esc shows all again")
  func narrow() {
    var state = state()
    state.press(.character("["))
    #expect(state.screen().contains(" only 2026-Q4 "))
    #expect(!state.screen().contains("Every page can be trusted"))
    #expect(state.standings.northStar.counts.total == state.standings.objectives.flatMap(\.keyResults).count)
    state.press(.character("["))
    #expect(state.screen().contains(" only 2026-Q3 "))
    #expect(state.asOf == Fixture.day("2026-09-30"))
    state.press(.character("]"))
    #expect(state.screen().contains(" only 2026-Q4 "))
    #expect(state.asOf == Fixture.today)
    state.press(.escape)
    #expect(!state.screen().contains(" only 2026"))
    #expect(state.screen().contains("Every page can be trusted"))
  }

  @Test("At either end the key says why it does nothing")
  func ends() {
    var state = state()
    state.press(.character("]"), .character("]"))
    #expect(state.toast?.text.contains("o later cycle") == true)
    state.press(.character("["), .character("["), .character("["), .character("["))
    #expect(state.toast?.text.contains("o cycle began earlier") == true)
  }

  @Test("A cycle that has ended is not shown alone once today is back")
  func today() {
    var state = state()
    state.press(.character("["), .character("["), .character("."))
    #expect(state.asOf == Fixture.today)
    #expect(!state.screen().contains(" only 2026"))
  }

  @Test("Plain lines say which cycle is shown alone")
  func lines() {
    var state = state()
    state.press(.character("["))
    let lines = LinearScreen(state: state, glyphs: .ascii).lines
    #expect(lines.contains("Only the cycle 2026-Q4 is shown."))
  }
}
