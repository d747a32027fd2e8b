import OKRModel
import Testing

@testable import FileStore

@Suite("Moving the dates of the sample")
struct DateShiftTests {
  private func shifted(_ text: String, weeks: Int = 10, cycles: [Cycle] = []) -> String {
    String(decoding: DateShift(weeks: weeks, cycles: cycles).applied(to: Array(text.utf8)), as: UTF8.self)
  }

  private func cycle(_ id: CycleID, _ start: String, _ end: String) throws -> Cycle {
    Cycle(id: id, start: try #require(CivilDay(start)), end: try #require(CivilDay(end)))
  }

  @Test(
    "every day moves, wherever it is, and nothing else does",
    arguments: [
      ("due: 2026-12-31   # soon", "due: 2027-03-11   # soon"),
      (
        #"{"at":"2026-11-16T09:12:03Z","date":"2026-11-16","value":17.5}"#,
        #"{"at":"2027-01-25T09:12:03Z","date":"2027-01-25","value":17.5}"#
      ),
      ("{start: 2026-10-01, end: 2026-12-31}", "{start: 2026-12-10, end: 2027-03-11}"),
      ("2026-10-01", "2026-12-10"), ("(2026-10-01)", "(2026-12-10)"), ("é 2026-10-01 é", "é 2026-12-10 é"),
      ("12026-10-01", "12026-10-01"), ("2026-10-011", "2026-10-011"), ("2026-13-01", "2026-13-01"),
      ("2026-1-01 20261001 10:30", "2026-1-01 20261001 10:30"), ("", ""), ("2026-", "2026-"),
      ("v2026-10-01", "v2026-10-01"),
    ])
  func days(text: String, moved: String) {
    #expect(shifted(text) == moved)
  }

  @Test("cycles named like quarters are renamed after their new quarters, all at once")
  func names() throws {
    let cycles = [
      try cycle("2026-Q3", "2026-07-01", "2026-09-30"), try cycle("2026-Q4", "2026-10-01", "2026-12-31"),
    ]
    #expect(
      shifted("objectives/2026-Q3 and 2026-Q4, not x2026-Q4 or 2026-Q44", weeks: 13, cycles: cycles)
        == "objectives/2026-Q4 and 2027-Q1, not x2026-Q4 or 2026-Q44")
    #expect(shifted("2026-Q4", weeks: 1, cycles: cycles) == "2026-Q4")
    #expect(shifted("2026-Q4", weeks: -52, cycles: cycles) == "2025-Q4")
  }

  @Test("cycles with names of their own keep them")
  func ownNames() throws {
    let cycles = [try cycle("autumn", "2026-10-01", "2026-12-31")]
    #expect(shifted("autumn", weeks: 26, cycles: cycles) == "autumn")
  }

  @Test("however far they move, no two cycles ever share a name, and the last one's name is right")
  func distinct() throws {
    let cycles = [
      try cycle("2026-Q2", "2026-04-01", "2026-06-30"), try cycle("2026-Q3", "2026-07-01", "2026-09-30"),
      try cycle("2026-Q4", "2026-10-01", "2026-12-31"),
    ]
    let middle = try #require(CivilDay("2026-11-15"))
    for weeks in -300..<300 {
      let shift = DateShift(weeks: weeks, cycles: cycles)
      #expect(shift.days == weeks * 7)
      #expect(Set(shift.cycleNames.values).count == 3)
      #expect(shift.cycleNames["2026-Q4"] == Cycle(quarterOf: middle.advanced(by: weeks * 7))?.id)
    }
  }
}
