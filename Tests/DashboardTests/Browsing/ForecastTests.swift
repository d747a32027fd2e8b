import Canvas
import OKRModel
import Testing
import Wording

@testable import Dashboard

@Suite("What the details say about the pace")
struct ForecastTests {
  private static let cycle = Cycle(
    id: "2026-Q4", start: Fixture.day("2026-10-01"), end: Fixture.day("2026-12-31"))

  /// The message about `measure` on 18 November after values on the last Mondays, the latest one last.
  private func sentence(
    _ measure: Measure, due: String? = nil, unit: String? = nil, glyphs: Glyphs = .unicode,
    after values: Double...
  ) -> String? {
    let mondays = values.indices.map { Fixture.day("2026-11-16").advanced(by: 7 * ($0 - values.count + 1)) }
    let checkIns = zip(mondays, values).map { day, value in
      CheckIn(
        id: "\(day)", recordedAt: Timestamp(milliseconds: 0), recordInForce: "\(day)", author: nil,
        entry: CheckInEntry(keyResult: "kr", date: day, value: value))
    }
    let keyResult = KeyResult(
      id: "kr", title: "kr", measure: measure, unit: unit, due: due.map { DayExpression(Fixture.day($0)) })
    let standing = KeyResultStanding(
      of: keyResult, in: Self.cycle, checkIns: checkIns, asOf: Fixture.today, settings: Settings())
    return ForecastText(keyResult, standing, glyphs: glyphs)?.sentence
  }

  private func reach(_ baseline: Double, _ target: Double) -> Measure {
    .reach(Reach(baseline: baseline, target: .absolute(target)))
  }

  @Test(
    "A reach: the value on the due day, and when the target is reached, with the year if it is another one")
  func reach() {
    #expect(
      sentence(reach(20, 15), unit: "min", after: 18.7, 18.4, 18.1, 17.8)
        == "At this pace 15.9 min on 31 Dec; target on 21 Jan 2027")
    #expect(
      sentence(reach(0, 100), unit: "%", after: 60, 67, 74)
        == "At this pace 100 % on 31 Dec; target on 12 Dec, in time")
    #expect(
      sentence(reach(0, 100), after: 5, 5, 5) == "At this pace 5 on 31 Dec; target not in sight")
    #expect(
      sentence(reach(0, 100), after: 5, 4, 3)
        == "At this pace 0 on 31 Dec; moving away from the target")
    #expect(
      sentence(reach(0, 100), glyphs: .ascii, after: 5, 4, 3)
        == "At this pace 0 on 31 Dec; moving away from the target")
  }

  @Test("Once it is overdue only the target is mentioned")
  func overdue() {
    #expect(
      sentence(reach(0, 100), due: "2026-11-15", after: 60, 67, 74) == "At this pace target on 12 Dec")
  }

  @Test("A hold: whether it stays in its band")
  func hold() {
    #expect(
      sentence(.hold(.atMost(120)), unit: "h", after: 112, 112, 112)
        == "At this pace 112 h on 31 Dec; stays in its band")
    #expect(
      sentence(.hold(.atMost(120)), after: 98, 105, 112)
        == "At this pace 157 on 31 Dec; leaves its band on 25 Nov")
    #expect(
      sentence(.hold(.atMost(120)), after: 150, 143, 136)
        == "At this pace 91 on 31 Dec; back in its band on 2 Dec")
    #expect(
      sentence(.hold(.atMost(120)), after: 150, 150, 150)
        == "At this pace 150 on 31 Dec; stays outside its band")
  }

  @Test("With too little data nothing is said")
  func nothing() {
    #expect(sentence(reach(0, 100), after: 60, 67) == nil)
  }

  @Test("The form shows what would change the status, and then the forecast with the input")
  func form() {
    var state = Fixture.formOnWaitTime()
    #expect(state.frame().text.contains("On track at 16.6 or less this week, with no blocker."))
    state.type("16")
    #expect(state.frame().text.contains("At this pace 17 min on 31 Dec; target on 21 Apr 2027"))
  }

  @Test("The form is read out with its forecast")
  func linearForm() {
    var state = Fixture.formOnWaitTime()
    state.type("16")
    let lines = LinearScreen(state: state, glyphs: .ascii).lines
    #expect(
      lines.contains(
        "With this: 80%, expected 77%, On track: keeping up with what is expected by now"))
    #expect(lines.contains("At this pace 17 min on 31 Dec; target on 21 Apr 2027"))
  }

  @Test("It is read out as well")
  func linear() {
    let lines = LinearScreen(state: Fixture.atWaitTime(), glyphs: .ascii).lines
    #expect(lines.contains("  At this pace 17.1 min on 31 Dec; target on 8 May 2027"))
  }
}
