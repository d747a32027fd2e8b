import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("Looking at an earlier day")
struct TimeTravelTests {
  @Test("< goes back a week, > forward a week, and . returns to today")
  func weeks() {
    var state = Fixture.atWaitTime()
    state.press(.character("<"))
    #expect(state.asOf == Fixture.day("2026-11-11"))
    #expect(state.browser.keyResult?.standing.value == 18.1)
    state.press(.character("<"))
    #expect(state.asOf == Fixture.day("2026-11-04"))
    state.press(.character(">"))
    #expect(state.asOf == Fixture.day("2026-11-11"))
    state.press(.character("."))
    #expect(state.asOf == Fixture.today)
    #expect(state.browser.keyResult?.standing.value == 17.5)
  }

  @Test(
    "A badge shows that it is not today, whatever else is in the header", arguments: [40, 60, 80, 120])
  func badge(columns: Int) {
    var state = Fixture.state(size: Size(columns: columns, rows: 24))
    #expect(!state.screen().contains("as of"))
    state.press(.character("<"))
    #expect(state.screen().contains(" as of 11 Nov"))
    state.press(.character("."))
    #expect(!state.screen().contains("as of"))
  }

  @Test("Changes since then are marked beside their rows, in every pane")
  func marks() {
    var state = Fixture.atWaitTime()
    #expect(!state.screen().contains("∆"))
    state.press(.character("<"))
    let rows = state.screen().split(separator: "\n").filter { $0.contains("∆") }
    #expect(rows.contains { $0.contains("Check-In & Prepare") })
    #expect(rows.contains { $0.contains("Reduce average wait") })
    #expect(!rows.contains { $0.contains("Resolve & Reward") })
    #expect(state.screen(.ascii).contains("~"))
  }

  @Test("The selection stays where it is")
  func selection() {
    var state = Fixture.atWaitTime()
    let before = state.selection
    state.press(.character("<"), .character("<"))
    #expect(state.selection == before)
  }

  @Test("Nothing can be written there, and the reason says how to return")
  func refused() {
    var state = Fixture.zoomed()
    state.press(.character("<"))
    for key: Key in [.character("c"), .enter, .character("x"), .character("u"), .character("2")] {
      #expect(state.press(key).submissions.isEmpty)
      #expect(state.context == .details)
      #expect(state.toast?.text == "This is the state as of 11 Nov; . comes back to today.")
    }
  }

  @Test("The history shows what was known for that day, and no more")
  func history() {
    var state = Fixture.zoomed()
    state.press(.character("<"))
    #expect(!state.screen().contains("16 Nov"))
    #expect(state.screen().contains("9 Nov"))
  }

  @Test("It goes back to the first day of the first cycle, and no farther")
  func bounds() {
    var state = Fixture.state()
    for _ in 0..<20 { state.press(.character("<")) }
    #expect(state.asOf == Fixture.day("2026-10-01"))
    #expect(state.toast?.text == "Nothing is known before 2026-10-01.")
    for _ in 0..<20 { state.press(.character(">")) }
    #expect(state.asOf == Fixture.today)
    #expect(state.earlierDay == nil)
  }

  @Test(
    "`:as-of` accepts a day as a person types it",
    arguments: [
      ("2026-11-02", "2026-11-02"), ("-14", "2026-11-04"), ("yesterday", "2026-11-17"),
      ("today", "2026-11-18"),
    ])
  func command(text: String, day: String) {
    var state = Fixture.state()
    state.press(.character(":"))
    state.type("as-of \(text)")
    state.press(.enter)
    #expect(state.asOf == Fixture.day(day))
    #expect(state.overlay == nil)
  }

  @Test(
    "A day that is invalid, in the future or too early is reported, and nothing moves",
    arguments: [
      ("soon", "'soon' is no day; write one as 2026-11-18, yesterday or -7."),
      ("2026-12-24", "Nothing is known of 2026-12-24 yet; today is 2026-11-18."),
      ("2020-01-01", "Nothing is known before 2026-10-01, when the first cycle begins."),
    ])
  func wrongDay(text: String, message: String) {
    var state = Fixture.state()
    state.press(.character("@"))
    state.type(text)
    state.press(.enter)
    #expect(state.toast?.text == message)
    #expect(state.asOf == Fixture.today)
  }

  @Test("The palette's entry without a day asks for one")
  func asking() {
    var state = Fixture.state()
    state.press(.character(":"))
    state.type("as of a")
    state.press(.enter)
    #expect(state.menu?.field.text == "as-of ")
    state.press(.enter)
    #expect(state.menu?.field.text == "as-of ")
  }

  @Test("A reload and a new day keep the day shown")
  func reload() {
    var state = Fixture.state()
    state.press(.character("<"))
    _ = state.update(with: .workspaceLoaded(Fixture.workspace, []))
    _ = state.update(with: .dayBegan(Fixture.day("2026-11-19")))
    #expect(state.asOf == Fixture.day("2026-11-11"))
    state.press(.character("."))
    #expect(state.asOf == Fixture.day("2026-11-19"))
  }

  @Test("Looking back does not affect my input in the sweep")
  func sweep() {
    var state = Fixture.sweep()
    state.type("61")
    state.press(.escape, .escape, .character("<"), .character("."), .character("2"))
    #expect(state.activeForm?.draft.value == "61")
  }
}
