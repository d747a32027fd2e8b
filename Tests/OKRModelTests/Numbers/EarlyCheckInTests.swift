import OKRModel
import Testing

@Suite("Check-ins before the start")
struct EarlyCheckInTests {
  @Test("The example of the documentation: 10 on 3 September, 20 on 25 September, and a start on 1 October")
  func example() throws {
    let keyResult = KeyResult(
      id: "kr", title: "kr", measure: .reach(Reach(baseline: nil, target: .absolute(100))),
      start: DayExpression(try day("2026-10-01")))
    let records = try [("2026-09-03", 10.0), ("2026-09-25", 20)].map { text, value in
      CheckInRecord(
        id: text, at: Timestamp(milliseconds: 0),
        content: .entry(CheckInEntry(keyResult: "kr", date: try day(text), value: value)))
    }
    let standing = KeyResultStanding(
      of: keyResult, in: Quarter.cycle, checkIns: CheckInLog(records: records).checkIns(of: "kr"),
      asOf: try day("2026-10-05"), settings: Settings())
    #expect(standing.baseline == 20 && standing.value == nil && standing.progress == nil)
  }

  @Test("What would change the status is computed from the same baseline")
  func improvements() {
    let keyResult = Self.keyResult(baseline: nil)
    let standing = keyResult.standing(on: 60, after: [Said(10, 20), Said(60, 20)])
    #expect(standing.status == .offTrack)
    let done = Improvements(of: keyResult, standing, settings: Settings()).steps.first { $0.status == .done }
    #expect(done?.value == .atLeast(100))
  }

  private static func keyResult(baseline: Double?) -> KeyResult {
    KeyResult(
      id: "kr", title: "kr", measure: .reach(Reach(baseline: baseline, target: .absolute(100))),
      start: DayExpression(Quarter.day(20)))
  }

  @Test("Before its start a reach has no value, and the last early value is the baseline where none is given")
  func reach() {
    let said = [Said(2, 10), Said(10, 20)]
    let early = Self.keyResult(baseline: nil).standing(on: 30, after: said)
    #expect(early.value == nil && early.progress == nil && early.status == .noData)
    #expect(early.baseline == 20)
    let begun = Self.keyResult(baseline: nil).standing(on: 40, after: said + [Said(40, 60)])
    #expect(begun.baseline == 20)
    #expect(isClose(begun.progress, 0.5))
    let stated = Self.keyResult(baseline: 0).standing(on: 40, after: said + [Said(40, 60)])
    #expect(stated.baseline == 0 && stated.baselineSource == .stated)
  }

  @Test("They keep nothing fresh, and no early value is the target")
  func status() {
    let reached = Self.keyResult(baseline: 0).standing(on: 40, after: [Said(10, 100)])
    #expect(reached.status == .stale)
  }

  @Test("A check-in on the first day counts")
  func first() {
    #expect(
      Self.keyResult(baseline: nil).standing(on: 30, after: [Said(20, 50)]).baselineSource == .firstCheckIn)
  }
}
