import OKRModel
import Testing

@Suite("Civil days")
struct CivilDayTests {
  @Test(
    "Known days have their known numbers",
    arguments: [
      ("1970-01-01", 0), ("1970-01-02", 1), ("1969-12-31", -1), ("2000-02-29", 11_016),
      ("2000-03-01", 11_017),
      ("2026-11-18", 20_775), ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
    ])
  func knownDays(text: String, number: Int) throws {
    #expect(try day(text).dayNumber == number)
    #expect(CivilDay(dayNumber: number).description == text)
  }

  @Test("Each day of four hundred years follows the one before it, and is read back as it is written")
  func fourHundredYears() throws {
    var expected = (year: 1899, month: 12, day: 31)
    let first = try day("1900-01-01")
    var weekday = 0  // 1900-01-01 was a Monday.
    for offset in 0..<146_097 {
      expected = Self.successor(of: expected)
      let day = first.advanced(by: offset)
      let isRight =
        day.components == expected
        && CivilDay(year: expected.year, month: expected.month, day: expected.day) == day
        && CivilDay(day.description) == day && day.weekday == Weekday.allCases[weekday]
      guard isRight else {
        Issue.record("wrong on \(expected): \(day), \(day.weekday)")
        return
      }
      weekday = (weekday + 1) % 7
    }
    #expect(expected == (2299, 12, 31))
  }

  /// The next day, counted by hand: the oracle for the arithmetic.
  private static func successor(of day: (year: Int, month: Int, day: Int)) -> (
    year: Int, month: Int, day: Int
  ) {
    let isLeap = (day.year % 4 == 0 && day.year % 100 != 0) || day.year % 400 == 0
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    if day.day < lengths[day.month - 1] { return (day.year, day.month, day.day + 1) }
    return day.month < 12 ? (day.year, day.month + 1, 1) : (day.year + 1, 1, 1)
  }

  @Test(
    "A year divisible by four is a leap year, a full century only when four hundred divides it",
    arguments: [(2024, true), (2025, false), (1900, false), (2000, true), (2100, false), (2400, true)])
  func leapYears(year: Int, isLeap: Bool) throws {
    #expect((CivilDay(year: year, month: 2, day: 29) != nil) == isLeap)
    let march = try #require(CivilDay(year: year, month: 3, day: 1))
    #expect(march.advanced(by: -1).components.day == (isLeap ? 29 : 28))
  }

  @Test(
    "What is not a day is not read as one",
    arguments: [
      "", "2026", "2026-11", "2026-11-1", "2026-11-18 ", " 2026-11-18", "2026-11-180", "2026/11/18",
      "2026-1118",
      "20261118", "2026-13-01", "2026-00-01", "2026-11-00", "2026-11-31", "2026-02-29", "0000-01-01",
      "-001-01-01", "2026-1a-18", "２０２６-11-18", "2026-11-18T00:00:00Z", "tomorrow",
    ])
  func notADay(text: String) {
    #expect(CivilDay(text) == nil)
  }

  @Test(
    "Invalid parts make no day", arguments: [(2026, 2, 30), (2026, 4, 31), (0, 1, 1), (10_000, 1, 1)])
  func noSuchParts(year: Int, month: Int, day: Int) {
    #expect(CivilDay(year: year, month: month, day: day) == nil)
  }

  @Test("A day is read from part of a line as well")
  func readsSubstring() throws {
    #expect(CivilDay("due: 2026-12-31".dropFirst(5)) == (try day("2026-12-31")))
  }

  @Test(
    "However far one counts, a day can be written",
    arguments: [Int.max, Int.min, 1 << 40, -1 << 40])
  func extremes(number: Int) throws {
    let end: CivilDay = number > 0 ? .last : .first
    #expect(CivilDay(dayNumber: number) == end)
    #expect(try day("2026-11-18").advanced(by: number) == end)
    #expect(end.advanced(by: number) == end)
    #expect(CivilDay(end.description) == end)
    #expect(Weekday.allCases.contains(end.weekday))
  }

  @Test("The first and the last day are those of the years 1 and 9999")
  func ends() {
    #expect(CivilDay.first.description == "0001-01-01")
    #expect(CivilDay.last.description == "9999-12-31")
    #expect(CivilDay.first.days(to: .last) == 3_652_058)
  }

  @Test("Counting forward and back are inverse")
  func distances() {
    var random = SplitMix64(seed: 1)
    for _ in 0..<2_000 {
      let day = CivilDay(dayNumber: Int.random(in: -200_000...200_000, using: &random))
      let step = Int.random(in: -100_000...100_000, using: &random)
      #expect(day.days(to: day.advanced(by: step)) == step)
      #expect((day < day.advanced(by: step)) == (step > 0))
    }
  }

  @Test("A day is written for files, for lists and for the header")
  func texts() throws {
    let wednesday = try day("2026-11-18")
    #expect(wednesday.description == "2026-11-18")
    #expect(wednesday.shortText == "18 Nov")
    #expect(wednesday.longText == "Wed 18 Nov 2026")
    #expect(wednesday.monthName == "Nov")
    #expect(try day("0042-03-07").description == "0042-03-07")
    #expect(try day("0042-03-07").shortText == "7 Mar")
  }

  @Test("Weeks begin on Monday")
  func weekdays() {
    #expect(Weekday.allCases.first == .monday)
    #expect(Weekday.allCases.map(\.shortName) == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"])
    #expect(Weekday(rawValue: "friday") == .friday)
  }
}
