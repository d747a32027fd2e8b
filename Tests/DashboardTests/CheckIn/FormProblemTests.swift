import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("Problems of a check-in are shown at the field")
struct FormProblemTests {
  /// A form with `text` in `field` instead of its contents.
  private static func form(_ text: String, in field: CheckInDraft.Field) -> State {
    var state = Fixture.formOnWaitTime()
    while let focus = state.form?.focus, focus != field { state.press(.tab) }
    state.press(.control("u"))
    state.type(text)
    return state
  }

  /// Whether `message` is on the line of `field`'s label.
  private static func says(_ message: String, at field: CheckInDraft.Field, in state: State) -> Bool {
    state.screen().split(separator: "\n").contains {
      $0.contains("│ \(field.title) ") && $0.contains(message)
    }
  }

  @Test(
    "Enter does not save it, shows what is wrong beside the field, and goes there",
    arguments: [
      ("abc", CheckInDraft.Field.value, "not a number; write one such as 17.5"),
      ("17,5", .value, "a comma is never read; write 17.5"),
      ("3,000", .value, "a comma is never read; write 3000 or 3"),
      ("7,5", .confidence, "no comma; a whole number from 0 to 10, or nothing"),
      ("11", .confidence, "a whole number from 0 to 10, or nothing"),
      ("-1", .confidence, "a whole number from 0 to 10, or nothing"),
      ("7.5", .confidence, "a whole number from 0 to 10, or nothing"),
      ("high", .confidence, "a whole number from 0 to 10, or nothing"),
      ("2026-11-19", .date, "in the future; today is 2026-11-18"),
      ("2026-06-30", .date, "before its time, which begins on 2026-07-01"),
      ("-200", .date, "before its time, which begins on 2026-07-01"),
      ("soon", .date, "not a day; write 2026-11-18, yesterday or -3"),
      ("2026-02-30", .date, "not a day; write 2026-11-18, yesterday or -3"),
    ])
  func problems(text: String, field: CheckInDraft.Field, message: String) {
    var state = Self.form(text, in: field)
    #expect(!Self.says(message, at: field, in: state))
    state.press(.tab, .tab)
    let effects = state.press(.enter)
    #expect(effects.isEmpty)
    #expect(state.form?.phase == .editing)
    #expect(state.form?.focus == field)
    #expect(Self.says(message, at: field, in: state))
    #expect(state.form?.draft[field] == text)
  }

  @Test("While something is being typed there are no complaints")
  func notWhileTyping() {
    var state = Self.form("-", in: .value)
    #expect(state.form?.problem(at: .value) == nil)
    state.type("4")
    #expect(state.form?.problem(at: .value) == nil)
  }

  @Test("Leaving a field shows what is wrong with it")
  func onLeaving() {
    var state = Self.form("12", in: .confidence)
    state.press(.tab)
    #expect(Self.says("a whole number from 0 to 10", at: .confidence, in: state))
  }

  @Test("A problem that was shown goes away as it is fixed")
  func fixing() {
    var state = Self.form("12", in: .confidence)
    state.press(.enter)
    #expect(state.form?.problem(at: .confidence) != nil)
    state.press(.backspace)
    #expect(state.form?.problem(at: .confidence) == nil)
    let effects = state.press(.enter)
    #expect(effects.submissions.first?.entry?.confidence == 1)
  }

  @Test("With several problems the first one gets the focus, and all are shown")
  func several() {
    var state = Self.form("99", in: .confidence)
    state.press(.tab, .tab, .tab, .control("u"))
    state.type("tomorrow")
    state.press(.enter)
    #expect(state.form?.focus == .confidence)
    #expect(Self.says("a whole number", at: .confidence, in: state))
    #expect(Self.says("not a day", at: .date, in: state))
    #expect(state.form?.problem(at: .value) == nil)
  }

  @Test("The bounds of the confidence and of the time are allowed")
  func bounds() {
    for (text, field) in [
      ("0", CheckInDraft.Field.confidence), ("10", .confidence), ("2026-07-01", .date), ("2026-11-18", .date),
    ] {
      var state = Self.form(text, in: field)
      let effects = state.press(.enter)
      #expect(effects.submissions.count == 1, "\(text)")
    }
  }

  @Test(
    "An empty day, today, yesterday and days back are days",
    arguments: [("", 0), ("today", 0), ("Yesterday", 1), ("-3", 3)])
  func days(text: String, back: Int) {
    var state = Self.form(text, in: .date)
    let entry = state.press(.enter).submissions.first?.entry
    #expect(entry?.date == Fixture.today.advanced(by: -back))
  }

  @Test("A day after the due day is allowed, with a note about it")
  func late() {
    var workspace = Fixture.workspace
    workspace.objectives = [
      Objective(
        id: "done-soon", title: "Done soon", cycle: "2026-Q4", stage: "discover-and-book",
        keyResults: [
          KeyResult(
            id: "early", title: "Early", measure: .reach(Reach(baseline: 0, target: .absolute(10))),
            due: DayExpression(Fixture.day("2026-11-13")))
        ])
    ]
    var state = Fixture.state(workspace: workspace)
    state.press(.enter, .enter, .character("c"))
    #expect(Self.says("late: it was due on 13 Nov", at: .date, in: state))
    state.type("4")
    let effects = state.press(.enter)
    #expect(effects.submissions.count == 1)
  }
}
