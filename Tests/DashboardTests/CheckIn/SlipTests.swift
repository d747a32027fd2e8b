import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("A possible slip is questioned once")
struct SlipTests {
  @Test("In the form Enter asks, and Enter again saves")
  func form() {
    var state = Fixture.formOnWaitTime()
    state.type("175")
    let first = state.press(.enter)
    #expect(first.submissions.isEmpty)
    #expect(state.screen().contains("175 is ten times Monday's 17.5. Enter again saves it."))
    let lines = LinearScreen(state: state, glyphs: .ascii).lines
    #expect(lines.contains("175 is ten times Monday's 17.5. Enter again saves it."))
    let second = state.press(.enter)
    #expect(second.submissions.map(\.entry?.value) == [175])
  }

  @Test("Another value is questioned again, other fields are not")
  func again() {
    var state = Fixture.formOnWaitTime()
    state.type("175")
    state.press(.enter, .tab)
    state.type("7")
    #expect(state.form?.doubt != nil)
    state.press(.backTab, .end)
    state.type("0")
    #expect(state.form?.doubt == nil)
    let asked = state.press(.enter)
    #expect(asked.submissions.isEmpty)
    #expect(state.screen().contains("1750 is 100 times"))
    state.press(.backspace)
    let back = state.press(.enter)
    #expect(back.submissions.isEmpty)
    let saved = state.press(.enter)
    #expect(saved.submissions.map(\.entry).map { $0?.confidence } == [7])
  }

  @Test("A value like the earlier ones is saved at once, and so is the last one")
  func usual() {
    var state = Fixture.formOnWaitTime()
    state.type("16.9")
    #expect(state.press(.enter).submissions.count == 1)
    var kept = Fixture.formOnWaitTime()
    #expect(kept.press(.enter).submissions.count == 1)
  }

  @Test("In the sweep too: Enter asks and stays, a second Enter saves and goes on")
  func sweep() {
    var state = Fixture.sweep()
    state.type("404")
    let first = state.press(.enter)
    #expect(first.submissions.isEmpty)
    #expect(state.sweep?.position == 0)
    #expect(state.screen().contains("404 is more than eight times last week's 50. Enter again saves it."))
    let second = state.press(.enter)
    #expect(second.submissions.map(\.entry?.value) == [404])
    #expect(state.sweep?.position == 1)
  }

  @Test("On a narrow screen the whole question is visible")
  func narrow() {
    for size in [Size(columns: 60, rows: 20), Size(columns: 80, rows: 24), Size(columns: 40, rows: 10)] {
      var state = Fixture.formOnWaitTime(size: size)
      state.type("175")
      state.press(.enter)
      #expect(state.screen().contains("again saves it"), "\(size)")
    }
  }

  @Test("A correction that keeps its value is not questioned")
  func correction() {
    var workspace = Fixture.workspace
    workspace.checkInLogs["streamline-check-in"] = CheckInLog(records: [
      Fixture.record("a", "wait-time", "2026-11-09", 18), Fixture.record("b", "wait-time", "2026-11-16", 180),
    ])
    var state = Fixture.state(workspace: workspace)
    state.press(.character("j"), .enter, .enter, .enter, .enter)
    #expect(state.form?.corrected?.value == 180)
    state.press(.tab)
    state.type("7")
    #expect(state.press(.enter).submissions.count == 1)
  }
}
