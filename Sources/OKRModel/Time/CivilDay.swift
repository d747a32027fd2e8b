/// A day of the civil (proleptic Gregorian) calendar: no clock, no time zone.
///
/// All rules about OKRs count in civil days; only the program itself reads a clock. The conversion between day numbers
/// and dates follows Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (`days_from_civil`,
/// `civil_from_days`).
///
/// Every day lies in the years 1…9999, the ones that `YYYY-MM-DD` can write. Arithmetic saturates at `first` and
/// `last`, so that no sum of days overflows and every day can be written and read back.
public struct CivilDay: Hashable, Comparable, Sendable {
  /// 0001-01-01, the first day.
  public static let first = CivilDay(dayNumber: dayNumbers.lowerBound)
  /// 9999-12-31, the last day.
  public static let last = CivilDay(dayNumber: dayNumbers.upperBound)

  /// Days since 1970-01-01, which is day 0; earlier days are negative.
  public let dayNumber: Int

  /// Makes the day that lies `dayNumber` days after 1970-01-01, or the nearest one of the years 1…9999.
  public init(dayNumber: Int) {
    self.dayNumber = min(Self.dayNumbers.upperBound, max(Self.dayNumbers.lowerBound, dayNumber))
  }

  /// Makes a day from its parts; nil when there is no such day (month 13, 30 February) or the year is not in 1…9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    guard (1...CivilDay.length(ofMonth: month, year: year)).contains(day) else { return nil }
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.dayNumber = era * 146_097 + dayOfEra - 719_468
  }

  /// Reads `YYYY-MM-DD`; nil for anything else, a day that does not exist included.
  public init?(_ text: some StringProtocol) {
    var parts = (year: 0, month: 0, day: 0)
    var position = 0
    for byte in text.utf8 {
      let digit = Int(byte) - Int(UInt8(ascii: "0"))
      switch (position, byte) {
      case (4, UInt8(ascii: "-")), (7, UInt8(ascii: "-")): break
      case (4, _), (7, _): return nil
      case (0..<4, _) where (0...9).contains(digit): parts.year = parts.year * 10 + digit
      case (5..<7, _) where (0...9).contains(digit): parts.month = parts.month * 10 + digit
      case (8..<10, _) where (0...9).contains(digit): parts.day = parts.day * 10 + digit
      default: return nil
      }
      position += 1
    }
    guard position == 10 else { return nil }
    self.init(year: parts.year, month: parts.month, day: parts.day)
  }

  /// The year (1…9999), month (1…12) and day of the month (1…31).
  public var components: (year: Int, month: Int, day: Int) {
    // Never negative: the first day lies after 0000-03-01, where the eras of 400 years begin.
    let shifted = dayNumber + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, day)
  }

  /// The day of the week.
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday, the fourth day when Monday is the first.
    let index = ((dayNumber + 3) % 7 + 7) % 7
    return Weekday.allCases[index]
  }

  /// The day that lies `days` later (earlier when negative), or the nearest one of the years 1…9999.
  public func advanced(by days: Int) -> CivilDay {
    let (sum, overflow) = dayNumber.addingReportingOverflow(days)
    guard overflow else { return CivilDay(dayNumber: sum) }
    return days < 0 ? .first : .last
  }

  /// The number of days from this day to `other`; negative when `other` is earlier.
  public func days(to other: CivilDay) -> Int {
    other.dayNumber - dayNumber
  }

  /// Whether `left` comes before `right`.
  public static func < (left: CivilDay, right: CivilDay) -> Bool {
    left.dayNumber < right.dayNumber
  }

  /// The day numbers of 0001-01-01 and 9999-12-31.
  private static let dayNumbers = -719_162...2_932_896

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
