import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("Messages")
struct MessageTests {
  @Test("A toast is shown above the keys, and its timer starts")
  func toast() {
    var state = Fixture.state()
    let keys = state.screen().split(separator: "\n").last
    let effects = state.press(.escape)
    #expect(effects == [.expireToast(id: 1)])
    let lines = state.screen().split(separator: "\n")
    #expect(lines.dropLast().last?.contains("This is the outermost pane; q quits.") == true)
    #expect(lines.last == keys)
  }

  @Test(
    "Messages hide neither the keys nor a question, on any screen of any size",
    arguments: Screen.all)
  func keysStay(screen: Screen) {
    let sizes = [(40, 10), (60, 13), (80, 24), (120, 40)].map(Size.init)
    screen.eachSize(of: sizes) { state, size in
      var quiet = state
      quiet.toast = nil
      var loud = quiet
      for text in ["Saved.", String(repeating: "This disk is full and so on. ", count: 30)] {
        _ = loud.say(.error, text)
        let (before, after) = (quiet.screen(), loud.screen())
        let rows = { (text: String) in text.split(separator: "\n", omittingEmptySubsequences: false) }
        #expect(rows(before).last == rows(after).last, "\(size.columns)x\(size.rows)")
        #expect(before != after, "\(size.columns)x\(size.rows): it is not shown")
        guard state.context == .question else { continue }
        for part in ["y yes", "n no"] { #expect(rows(after).dropLast().contains { $0.contains(part) }) }
        #expect(after.contains("Discard this check-in?") || after.contains("Retract the check-in"))
      }
    }
  }

  @Test("What a save waits for is shown above the keys as well")
  func waiting() {
    var state = Fixture.formOnWaitTime(size: Size(columns: 80, rows: 24))
    state.press(.escape)
    let keys = state.screen().split(separator: "\n").last
    _ = state.update(with: .fileAwaited(path: "check-ins/2026-Q4/a.jsonl"))
    let lines = state.screen().split(separator: "\n")
    #expect(lines.last == keys)
    #expect(lines.suffix(3).joined().contains("Not saved yet: another program is writing to"))
  }

  @Test("It goes when its time is over, and the keys are back")
  func expiry() {
    var state = Fixture.state()
    state.press(.escape)
    let effects = state.update(with: .toastExpired(id: 1))
    #expect(effects.isEmpty)
    #expect(state.toast == nil)
    #expect(!state.screen().contains("outermost"))
  }

  @Test("The timer of an earlier toast does not remove a later one")
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
    "News does not replace an answer: it is shown when that has been read, and only the latest")
  func newsWaits() {
    var state = Fixture.state()
    let answer = state.say(.success, "Pushed 1 commit.")
    #expect(state.announce("1 check-in by Ana.") == [])
    #expect(state.announce("1 check-in by Ben.") == [])
    #expect(state.toast?.text == "Pushed 1 commit.")
    #expect(state.messages.map(\.text) == ["Pushed 1 commit.", "1 check-in by Ana.", "1 check-in by Ben."])
    #expect(state.update(with: .toastExpired(id: 1)) == [.expireToast(id: 3)])
    #expect(answer == .expireToast(id: 1))
    #expect(state.toast?.text == "1 check-in by Ben.")
    #expect(state.update(with: .toastExpired(id: 3)) == [])
    #expect(state.toast == nil)
  }

  @Test(
    "An answer comes at once, and news that it replaced comes back; newer news comes at once, too")
  func newsGivesWay() {
    var state = Fixture.state()
    #expect(state.announce("1 check-in by Ana.") == [.expireToast(id: 1)])
    #expect(state.announce("1 check-in by Ben.") == [.expireToast(id: 2)])
    #expect(state.say(.success, "Pushed 1 commit.") == .expireToast(id: 3))
    #expect(state.toast?.text == "Pushed 1 commit.")
    // The timer of the replaced news removes nothing.
    #expect(state.update(with: .toastExpired(id: 2)) == [])
    #expect(state.update(with: .toastExpired(id: 3)) == [.expireToast(id: 2)])
    #expect(state.toast?.text == "1 check-in by Ben.")
  }

  @Test("Messages stay in the list, the latest first")
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

  @Test("The list does not grow forever: the last 500 are kept")
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

  @Test("Without messages the list says so")
  func nothing() {
    var state = Fixture.state()
    state.press(.character("!"))
    #expect(state.screen().contains("No messages, and no problems in the files"))
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
