import OKRModel
import Testing

@Suite("Cycles and their weeks")
struct CycleTests {
  @Test("The fourth quarter of 2026 has thirteen weeks, the last one a day longer")
  func quarter() throws {
    let quarter = Cycle(id: "2026-Q4", start: try day("2026-10-01"), end: try day("2026-12-31"))
    #expect(quarter.weekCount == 13)
    #expect(quarter.week(of: try day("2026-10-01")) == 1)
    #expect(quarter.week(of: try day("2026-10-07")) == 1)
    #expect(quarter.week(of: try day("2026-10-08")) == 2)
    #expect(quarter.week(of: try day("2026-11-18")) == 7)
    #expect(quarter.week(of: try day("2026-12-30")) == 13)
    #expect(quarter.week(of: try day("2026-12-31")) == 13)
  }

  @Test("A day before the cycle is in its first week, a day after it in its last")
  func outside() {
    #expect(Quarter.cycle.week(of: Quarter.day(-1)) == 1)
    #expect(Quarter.cycle.week(of: Quarter.day(-400)) == 1)
    #expect(Quarter.cycle.week(of: Quarter.day(101)) == Quarter.cycle.weekCount)
    #expect(Quarter.cycle.week(of: .last) == Quarter.cycle.weekCount)
  }

  @Test(
    "Weeks are counted to the nearest whole one, so that every quarter has thirteen",
    arguments: [
      (90, 13), (91, 13), (92, 13), (365, 52), (366, 52), (30, 4), (31, 4), (7, 1), (10, 1), (11, 2), (1, 1),
      (-20, 1),
    ])
  func weekCount(days: Int, weeks: Int) {
    #expect(Cycle(id: "c", start: Quarter.day(0), end: Quarter.day(days - 1)).weekCount == weeks)
  }
}
