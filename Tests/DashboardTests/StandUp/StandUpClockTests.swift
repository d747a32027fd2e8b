import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("The clock of a stand-up")
struct StandUpClockTests {
  private static func secondLine(_ state: State) -> String {
    state.screen().split(separator: "\n", omittingEmptySubsequences: false).dropFirst().first.map(String.init)
      ?? ""
  }

  @Test("Each page has its own time, and the whole is their sum")
  func pages() {
    var state = Fixture.standUp()
    _ = state.update(with: .clockRead(milliseconds: 1_000))
    _ = state.update(with: .clockRead(milliseconds: 11_000))
    #expect(Self.secondLine(state).contains("0:10 of"))
    state.press(.character("l"))
    _ = state.update(with: .clockRead(milliseconds: 76_500))
    #expect(Self.secondLine(state).contains("1:05 of"))
    #expect(Self.secondLine(state).contains("total 1:15 of 15:00"))
    state.press(.character("h"))
    _ = state.update(with: .clockRead(milliseconds: 78_500))
    #expect(Self.secondLine(state).contains("0:12 of"))
  }

  @Test("Overtime is shown and stops no one")
  func over() {
    var state = Fixture.standUp()
    _ = state.update(with: .clockRead(milliseconds: 0))
    _ = state.update(with: .clockRead(milliseconds: 16 * 60_000))
    #expect(Self.secondLine(state).contains("total 16:00 of 15:00"))
    state.press(.character("l"))
    #expect(state.standUp?.page == .actions)
  }

  @Test("A clock that goes back does not reduce the time")
  func back() {
    var state = Fixture.standUp()
    _ = state.update(with: .clockRead(milliseconds: 10_000))
    _ = state.update(with: .clockRead(milliseconds: 70_000))
    _ = state.update(with: .clockRead(milliseconds: 20_000))
    #expect(Self.secondLine(state).contains("total 1:00 of"))
  }

  @Test("It ticks once a second while it is shown, one tick at a time, and on no other screen")
  func ticks() {
    let ticks = { (effects: [Effect]) in effects.filter { if case .awaitTick = $0 { true } else { false } } }
    var state = Fixture.state(workspace: Fixture.standUpWorkspace)
    #expect(ticks(state.press(.character("j"))).isEmpty)
    #expect(ticks(state.press(.character("4"))).count == 1)
    #expect(ticks(state.press(.character("j"), .character("l"))).isEmpty)
    _ = state.update(with: .clockRead(milliseconds: 500))
    _ = state.update(with: .clockRead(milliseconds: 750))
    #expect(state.update(with: .tickCame) == [.awaitTick(milliseconds: 750)])
    state.press(.escape)
    #expect(ticks(state.update(with: .tickCame)).isEmpty)
    #expect(ticks(state.press(.character("j"))).isEmpty)
    #expect(ticks(state.press(.character("4"))).count == 1)
  }

  @Test("Hours are shown as hours")
  func text() {
    #expect(StandUpProgressView.text(0) == "0:00")
    #expect(StandUpProgressView.text(130) == "2:10")
    #expect(StandUpProgressView.text(3_725) == "1:02:05")
  }

  @Test("The next day starts another stand-up")
  func nextDay() {
    var state = Fixture.standUpStage()
    _ = state.update(with: .dayBegan(Fixture.day("2026-11-19")))
    #expect(state.standUp?.date == Fixture.day("2026-11-19"))
    #expect(state.standUp?.page == .opening)
  }
}
