import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("Esc returns to where the user was before looking at something")
struct ReturningTests {
  @Test("From a gap to the dashboard and back: same finding, same grouping, same filter, same rows")
  func gaps() {
    for keys: [Key] in [[], [.character("v")], [.character("f")], [.character("/"), .paste("a"), .enter]] {
      var state = Fixture.state(size: Size(columns: 80, rows: 14))
      state.press([.character("5")] + keys + [.character("j"), .character("j")])
      for _ in 0..<50 where state.gapDisabledReason != nil { state.press(.character("j")) }
      state.toast = nil
      let before = state.screen()
      state.press(.enter)
      #expect(state.screen == .dashboard)
      state.toast = nil
      state.press(.escape)
      #expect(state.screen() == before)
    }
  }

  @Test("From deeper than where the jump arrived, Esc goes back there first")
  func deeper() {
    var state = Fixture.state()
    state.press(.character("5"))
    for _ in 0..<50 {
      if case .objective? = state.gaps?.selected?.finding.subject { break }
      state.press(.character("j"))
    }
    let finding = state.gaps?.selected
    state.press(.enter)
    #expect(state.browser.focus == .objectives)
    state.press(.enter, .enter)
    #expect(state.context == .details)
    state.press(.escape)
    #expect(state.context == .panes)
    state.press(.escape)
    #expect(state.browser.focus == .objectives && state.screen == .dashboard)
    state.press(.escape)
    #expect(state.screen == .gaps)
    #expect(state.gaps?.selected == finding)
    state.press(.escape)
    #expect(state.screen == .dashboard)
  }

  @Test("d in the tree, the heat map, the impact and a list over them returns to the same row")
  func alignment() {
    let ways: [[Key]] = [
      [.character("3"), .character("*"), .character("G"), .character("k")],
      [.character("3"), .tab, .character("j")],
      [.character("3"), .tab, .character("j"), .enter],
      [.character("j"), .enter, .enter, .character("i")],
      [.character("j"), .enter, .enter, .character("w")],
    ]
    for way in ways {
      var state = Fixture.state(size: Size(columns: 80, rows: 20))
      state.press(way)
      for _ in 0..<30 where !(state.selectedNode?.isOnBoard ?? false) { state.press(.character("k")) }
      state.toast = nil
      let before = state.screen()
      state.press(.character("d"))
      #expect(state.screen == .dashboard && state.overlay == nil)
      state.press(.escape)
      #expect(state.screen() == before, "\(way)")
    }
  }

  @Test("i and Enter lead from one place to the next, and Esc returns step by step")
  func chain() {
    var state = Fixture.atWaitTime()
    state.press(.enter)
    let details = state.screen()
    state.press(.character("i"))
    let impact = state.screen()
    state.press(.enter)
    #expect(state.alignment?.tab != .impact)
    state.press(.escape)
    #expect(state.screen() == impact)
    state.press(.escape)
    #expect(state.screen() == details)
  }

  @Test("Returning shows a stand-up and a sweep as they were")
  func walks() {
    var state = Fixture.standUpStage(size: Size(columns: 80, rows: 14))
    state.press(.character("j"), .character("w"))
    let before = state.screen()
    state.press(.enter, .escape)
    #expect(state.screen() == before)
    state.press(.escape)
    #expect(state.context == .standUp)
    state = Fixture.sweep()
    state.press(.escape, .character("j"), .character("w"))
    let list = state.screen()
    state.press(.enter, .escape)
    #expect(state.screen() == list)
  }

  @Test("Going to a screen by its digit is not an excursion to return from")
  func digits() {
    var state = Fixture.state()
    state.press(.character("5"))
    for _ in 0..<50 where state.gapDisabledReason != nil { state.press(.character("j")) }
    state.press(.enter, .character("3"), .escape)
    #expect(state.screen == .dashboard)
    state.press(.escape, .escape, .escape)
    #expect(state.screen == .dashboard)
  }

  @Test("Changes in the meantime are visible on return")
  func changed() {
    var state = Fixture.state()
    state.press(.character("5"))
    for _ in 0..<50 where state.gapDisabledReason != nil { state.press(.character("j")) }
    state.press(.enter)
    var workspace = state.workspace
    workspace.objectives = []
    _ = state.update(with: .workspaceLoaded(workspace, [], .noticed))
    state.press(.escape)
    #expect(state.screen == .gaps)
    #expect(
      state.gaps?.entries.allSatisfy { if case .objective = $0.finding.subject { false } else { true } }
        == true)
  }
}
