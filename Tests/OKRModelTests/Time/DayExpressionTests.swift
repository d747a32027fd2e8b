import OKRModel
import Testing

/// The table of docs/numbers.md about days in words, and what else they may say.
@Suite("Days as a file says them")
struct DayExpressionTests {
  private static func cycle(_ start: String = "2026-10-01", _ end: String = "2026-12-31") throws -> Cycle {
    Cycle(id: "2026-Q4", start: try day(start), end: try day(end))
  }

  @Test(
    "A length counts its first day, and months end the day before the same day",
    arguments: [
      ("2026-07-01", "6 months", "2026-12-31"), ("2026-08-31", "6 months", "2027-02-28"),
      ("2027-08-31", "6 months", "2028-02-29"), ("2026-08-30", "6 months", "2027-02-28"),
      ("2026-08-28", "6 months", "2027-02-27"), ("2026-10-01", "90 days", "2026-12-29"),
      ("2026-10-01", "13 weeks", "2026-12-30"), ("2026-10-01", "+2w", "2026-10-14"),
      ("2026-10-01", "1 day", "2026-10-01"), ("2026-10-01", "1 quarter", "2026-12-31"),
      ("2028-02-29", "1 year", "2029-02-28"), ("2026-10-01", "+90d", "2026-12-29"),
      ("2026-10-01", "3m", "2026-12-31"), ("9999-10-01", "4 months", "9999-12-31"),
    ])
  func lengths(start: String, words: String, due: String) throws {
    let expression = try #require(DayExpression(words))
    #expect(expression.words == words)
    #expect(try expression.lastDay(from: day(start), in: Self.cycle()) == day(due))
  }

  @Test(
    "A quarter without a year is the first one that ends after the start",
    arguments: [
      ("2026-10-01", "Q4", "2026-12-31"), ("2026-10-01", "Q1", "2027-03-31"),
      ("2026-12-30", "Q4", "2026-12-31"),
      ("2026-12-31", "Q4", "2027-12-31"), ("2026-10-01", "2027-Q1", "2027-03-31"),
      ("2026-10-01", "q2", "2027-06-30"), ("2027-05-01", "2026-Q2", "2026-06-30"),
    ])
  func quarters(start: String, words: String, due: String) throws {
    let expression = try #require(DayExpression(words))
    #expect(try expression.lastDay(from: day(start), in: Self.cycle()) == day(due))
  }

  @Test(
    "As a start, a length has passed since the cycle began, and a quarter begins",
    arguments: [
      ("2 weeks", "2026-10-15"), ("1 month", "2026-11-01"), ("Q4", "2026-10-01"), ("Q1", "2027-01-01"),
      ("2026-11-02", "2026-11-02"), ("end of cycle", "2026-12-31"),
    ])
  func starts(words: String, start: String) throws {
    let expression = try #require(DayExpression(words))
    #expect(try expression.firstDay(in: Self.cycle()) == day(start))
  }

  @Test("The end of the cycle is its last day, however it is written")
  func endOfCycle() throws {
    for words in ["end of cycle", "End  of cycle"] {
      let expression = try #require(DayExpression(words))
      #expect(try expression.lastDay(from: day("2026-11-01"), in: Self.cycle()) == day("2026-12-31"))
    }
  }

  @Test("A plain day needs no words")
  func plain() throws {
    let expression = try #require(DayExpression("2026-12-31"))
    #expect(expression.words == nil)
    #expect(expression == DayExpression(try day("2026-12-31")))
  }

  @Test(
    "Anything else is no day",
    arguments: [
      "", "soon", "6", "0 days", "-2w", "6.5 months", "1,5 months", "6 moons", "Q0", "Q5", "2026", "0000-Q1",
      "2026-Q4-1", "26-Q4", "end", "10000 days", "99999999999999999999 days", "²0 days", "٣ days",
      "2026-02-30",
    ])
  func others(text: String) { #expect(DayExpression(text) == nil) }

  @Test("The due day of a length follows the start of its key result, and the cycle where it has none")
  func period() throws {
    let measure = Measure.hold(.atMost(3))
    let late = KeyResult(
      id: "kr", title: "kr", measure: measure, start: DayExpression("2 weeks"), due: DayExpression("1 month"))
    #expect(try late.period(in: Self.cycle()) == Period(start: day("2026-10-15"), due: day("2026-11-14")))
    let plain = KeyResult(id: "kr", title: "kr", measure: measure, due: DayExpression("6 months"))
    #expect(try plain.period(in: Self.cycle()) == Period(start: day("2026-10-01"), due: day("2027-03-31")))
  }

  @Test("No length reaches beyond the calendar, and every one ends on or after its first day")
  func bounds() {
    var random = SplitMix64(seed: 11)
    for _ in 0..<2_000 {
      let first = CivilDay(dayNumber: Int.random(in: -719_162...2_932_896, using: &random))
      let unit = TimeLength.Unit.allCases.randomElement(using: &random) ?? .day
      let length = TimeLength(Int.random(in: TimeLength.counts, using: &random), unit)
      #expect(length.lastDay(from: first) >= first)
      let months = Int.random(in: -200_000...200_000, using: &random)
      let moved = first.advanced(byMonths: months)
      #expect(months < 0 ? moved <= first : moved >= first)
    }
  }
}
