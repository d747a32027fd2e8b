import Canvas
import OKRModel
import Testing

@testable import Dashboard
@testable import Wording

@Suite("The words for the time of a key result")
struct TimeWordsTests {
  private func words(_ keyResult: KeyResult, on text: String, said: [String] = []) throws -> TimeWords {
    let checkIns = said.map { text in
      CheckIn(
        id: text, recordedAt: Timestamp(milliseconds: 0), recordInForce: text, author: nil,
        entry: CheckInEntry(keyResult: keyResult.id, date: Fixture.day(text), value: 18))
    }
    let cycle = Cycle(id: "2026-Q4", start: Fixture.day("2026-10-01"), end: Fixture.day("2026-12-31"))
    let standing = KeyResultStanding(
      of: keyResult, in: cycle, checkIns: checkIns, asOf: Fixture.day(text), settings: Settings())
    return TimeWords(keyResult, standing, glyphs: .unicode)
  }

  private func keyResult(cadence: Cadence? = nil) throws -> KeyResult {
    KeyResult(
      id: "kr", title: "kr", measure: .reach(Reach(baseline: 20, target: .absolute(15))), unit: "min",
      start: DayExpression("2 weeks"), due: DayExpression("6 months"),
      checkpoints: [Checkpoint(by: try #require(DayExpression("Q4")), value: 18)], cadence: cadence)
  }

  @Test("The day and the words are both there")
  func days() throws {
    let words = try words(keyResult(), on: "2026-11-18")
    #expect(words.due() == "14 Apr (6 months)")
    #expect(words.start() == "starts 15 Oct (2 weeks)")
    #expect(words.checkpoints == "18 min by 31 Dec")
    #expect(words.cadence == nil && words.nextCheckIn(Settings()) == nil)
  }

  @Test("A cadence of its own says when the next check-in is due")
  func cadence() throws {
    let monthly = try keyResult(cadence: .monthly)
    #expect(
      try words(monthly, on: "2026-11-18", said: ["2026-11-02"]).nextCheckIn(Settings())
        == "Checked monthly: the next check-in is due from 1 Dec on.")
    #expect(
      try words(monthly, on: "2026-12-02", said: ["2026-11-02"]).nextCheckIn(Settings())
        == "Checked monthly: a check-in has been due since 1 Dec.")
  }
}
