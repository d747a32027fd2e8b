import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("What the program says")
struct MessageTests {
  @Test("A toast is shown in the place of the keys, and its clock is started")
  func toast() {
    var state = Fixture.state()
    let effects = state.press(.escape)
    #expect(effects == [.expireToast(id: 1)])
    let last = state.screen().split(separator: "\n").last ?? ""
    #expect(last.contains("This is the outermost pane; q quits."))
  }

  @Test("It goes when its time is over, and the keys are there again")
  func expiry() {
    var state = Fixture.state()
    state.press(.escape)
    let effects = state.update(with: .toastExpired(id: 1))
    #expect(effects.isEmpty)
    #expect(state.toast == nil)
    #expect(state.screen().contains("c check in"))
  }

  @Test("The clock of an earlier toast does not take a later one away")
  func onlyItsOwn() {
    var state = Fixture.state()
    state.press(.escape)
    let effects = state.press(.escape)
    #expect(effects == [.expireToast(id: 2)])
    _ = state.update(with: .toastExpired(id: 1))
    #expect(state.toast?.id == 2)
    _ = state.update(with: .toastExpired(id: 2))
    #expect(state.toast == nil)
  }

  @Test(
    "News does not take the place of an answer: it is shown when that has been read, the latest of it alone")
  func newsWaits() {
    var state = Fixture.state()
    let answer = state.say(.success, "Pushed 1 commit.")
    #expect(state.tell("1 check-in by Ana.") == [])
    #expect(state.tell("1 check-in by Ben.") == [])
    #expect(state.toast?.text == "Pushed 1 commit.")
    #expect(state.messages.map(\.text) == ["Pushed 1 commit.", "1 check-in by Ana.", "1 check-in by Ben."])
    #expect(state.update(with: .toastExpired(id: 1)) == [.expireToast(id: 3)])
    #expect(answer == .expireToast(id: 1))
    #expect(state.toast?.text == "1 check-in by Ben.")
    #expect(state.update(with: .toastExpired(id: 3)) == [])
    #expect(state.toast == nil)
  }

  @Test(
    "An answer comes at once, and news that it took the place of comes back; newer news comes at once, too")
  func newsGivesWay() {
    var state = Fixture.state()
    #expect(state.tell("1 check-in by Ana.") == [.expireToast(id: 1)])
    #expect(state.tell("1 check-in by Ben.") == [.expireToast(id: 2)])
    #expect(state.say(.success, "Pushed 1 commit.") == .expireToast(id: 3))
    #expect(state.toast?.text == "Pushed 1 commit.")
    // The clock of the news that was replaced takes nothing away.
    #expect(state.update(with: .toastExpired(id: 2)) == [])
    #expect(state.update(with: .toastExpired(id: 3)) == [.expireToast(id: 2)])
    #expect(state.toast?.text == "1 check-in by Ben.")
  }

  @Test("What was said stays in the list of messages, the latest first")
  func log() throws {
    var state = Fixture.state()
    state.press(.character("t"), .escape)
    _ = state.update(with: .toastExpired(id: 2))
    state.press(.character("!"))
    #expect(state.messages.map(\.text) == ["Theme: dark", "This is the outermost pane; q quits."])
    let screen = state.screen()
    let latest = try #require(screen.firstRange(of: "This is the outermost pane"))
    let first = try #require(screen.firstRange(of: "Theme: dark"))
    #expect(latest.lowerBound < first.lowerBound)
  }

  @Test("The list does not grow for ever: the last 500 are kept")
  func limit() {
    var state = Fixture.state()
    for number in 1...510 { _ = state.say(.success, "Saved \(number)") }
    #expect(state.messages.count == 500)
    #expect(state.messages.first?.text == "Saved 11")
    #expect(state.messages.last?.id == 510)
  }

  @Test("! lists what is wrong in the files with path, line and column")
  func diagnostics() {
    var state = Fixture.state(size: Size(columns: 80, rows: 24), diagnostics: Fixture.diagnostics)
    #expect(state.screen().contains("! 2 problems"))
    state.press(.character("!"))
    #expect(state.context == .messages)
    let screen = state.screen()
    #expect(screen.contains("objectives/2026-Q4/board-on-time.yaml:2:8  error: unknown stage"))
    #expect(screen.contains("headway.yaml:7  warning: text after"))
    #expect(screen.contains("did you mean"))
    state.press(.escape)
    #expect(state.context == .panes)
  }

  @Test("With nothing to tell the list says so")
  func nothing() {
    var state = Fixture.state()
    state.press(.character("!"))
    #expect(state.screen().contains("Nothing has been said, and nothing is wrong"))
  }

  @Test("The list scrolls to its end and back, and no farther")
  func scrolling() {
    let many = (1...50).map { number in
      Fixture.diagnostics[1].with(message: "fault number \(number)")
    }
    var state = Fixture.state(size: Size(columns: 80, rows: 24), diagnostics: many)
    state.press(.character("!"))
    let first = state.screen()
    #expect(first.contains("fault number 1"))
    #expect(!first.contains("fault number 50"))
    for _ in 0..<200 { state.press(.character("j")) }
    #expect(state.screen().contains("fault number 50"))
    let last = state.screen()
    state.press(.character("k"))
    #expect(state.screen() != last)
    state.press(.character("g"))
    #expect(state.screen() == first)
    state.press(.character("G"))
    #expect(state.screen() == last)
    state.press(.pageUp, .pageUp, .pageUp, .pageUp)
    #expect(state.screen() == first)
  }
}
