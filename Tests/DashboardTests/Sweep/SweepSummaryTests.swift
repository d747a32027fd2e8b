import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("The summary of the weekly sweep")
struct SweepSummaryTests {
  @Test("It shows what changed, which statuses moved and what is still due")
  func sections() {
    let screen = Fixture.sweptWeek(size: Size(columns: 140, rows: 40)).screen()
    #expect(screen.contains("Check-ins of Ben Okafor, week of 16 Nov"))
    #expect(screen.contains("3 changed, 6 unchanged, 1 still due"))
    #expect(screen.contains("Key result number 6  50 → 55.5 %, 56%"))
    #expect(screen.contains("Still due"))
    #expect(screen.contains("Key result number 9  skipped"))
  }

  @Test("A moved status is shown with both")
  func moved() {
    var state = Fixture.sweep(size: Size(columns: 140, rows: 40))
    state.type("20")
    state.confirm(.enter)
    for _ in 0..<9 { state.confirm(.enter) }
    #expect(state.screen().contains("Key result number 0  On track → Off track"))
  }

  @Test("y copies it as Markdown, in which titles are text and nothing else")
  func markdown() throws {
    var workspace = Fixture.weekWorkspace
    let old = workspace.objectives[0]
    workspace.objectives[0] = Objective(
      id: old.id, title: old.title, cycle: old.cycle, stage: old.stage,
      keyResults: [
        KeyResult(
          id: "result-0", title: "Stop *all* <b>queues</b> [now](x)",
          measure: .reach(Reach(baseline: 0, target: .absolute(100))), owner: "ben")
      ])
    var state = Fixture.sweep(workspace: workspace)
    state.type("60")
    state.confirm(.enter)
    let effects = state.press(.character("y"))
    guard case .copy(let text)? = effects.first else {
      Issue.record("nothing was copied")
      return
    }
    #expect(
      text == """
        ### Check-ins of Ben Okafor, week of 16 Nov

        1 changed, 0 unchanged, 0 still due

        **Changed**

        - **Stop \\*all\\* \\<b\\>queues\\</b\\> \\[now\\](x)** 50 → 60, 60%

        """)
  }
}
