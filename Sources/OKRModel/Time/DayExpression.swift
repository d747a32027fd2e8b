/// A day as a file says it: the day itself, a length of time from a first day, a quarter, or the end of the cycle.
public struct DayExpression: Hashable, Sendable, CustomStringConvertible {
  /// What the words say.
  public enum Meaning: Hashable, Sendable {
    /// The day itself.
    case day(CivilDay)
    /// A length of time from a first day.
    case length(TimeLength)
    /// The quarter of the calendar with the number given, 1…4; without a year the first one that ends after the start.
    case quarter(Int, year: Int?)
    /// The last day of the cycle.
    case endOfCycle
  }

  /// What the words say.
  public let meaning: Meaning
  /// The words, as the file has them.
  public let description: String

  /// Makes the expression that names `day` itself.
  public init(_ day: CivilDay) {
    meaning = .day(day)
    description = day.description
  }

  /// Reads `2026-12-31`, `6 months`, `+2w`, `Q1`, `2027-Q1` or `end of cycle`; nil for anything else.
  public init?(_ text: String) {
    let words = String(text.trimmed)
    if let day = CivilDay(words) {
      meaning = .day(day)
    } else if let length = TimeLength(words) {
      meaning = .length(length)
    } else if let (number, year) = Self.quarter(words) {
      meaning = .quarter(number, year: year)
    } else if words.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
      == Self.endOfCycle
    {
      meaning = .endOfCycle
    } else {
      return nil
    }
    description = words
  }

  /// What it may say, for a message.
  public static let examples =
    "a day such as 2026-12-31, a length such as 6 months, a quarter such as Q1, or \(endOfCycle)"

  /// The words that name the last day of the cycle.
  public static let endOfCycle = "end of cycle"

  /// The day, if the words name one that depends on nothing else.
  public var statedDay: CivilDay? {
    if case .day(let day) = meaning { day } else { nil }
  }

  /// The words if they need a calendar to be understood; nil for a plain day.
  public var words: String? { statedDay == nil ? description : nil }

  /// The first day that it names for something in `cycle`: a length has passed since the first day of the cycle, and a
  /// quarter begins.
  public func firstDay(in cycle: Cycle) -> CivilDay {
    switch meaning {
    case .day(let day): day
    case .length(let length): length.lastDay(from: cycle.start).advanced(by: 1)
    case .quarter(let number, let year): Self.quarter(number, year: year, endingAfter: cycle.start).start
    case .endOfCycle: cycle.end
    }
  }

  /// The last day that it names for something that starts on `start` in `cycle`: the last one of a length, which counts
  /// the start, and of a quarter.
  public func lastDay(from start: CivilDay, in cycle: Cycle) -> CivilDay {
    switch meaning {
    case .day(let day): day
    case .length(let length): length.lastDay(from: start)
    case .quarter(let number, let year): Self.quarter(number, year: year, endingAfter: start).end
    case .endOfCycle: cycle.end
    }
  }

  /// The last day that it names for work in `cycle`, counted from the cycle's first day; nil if that is unknown and the
  /// words need it.
  public func lastDay(ofWorkIn cycle: Cycle?) -> CivilDay? {
    if let cycle { return lastDay(from: cycle.start, in: cycle) }
    switch meaning {
    case .day(let day): return day
    case .quarter(let number, .some(let year)):
      return Self.quarter(number, year: year, endingAfter: CivilDay(dayNumber: 0)).end
    case .quarter, .length, .endOfCycle: return nil
    }
  }

  /// The number and the year of `Q1` or `2027-Q1`.
  private static func quarter(_ text: String) -> (number: Int, year: Int?)? {
    guard let match = text.wholeMatch(of: /(?:([0-9]{4})-)?[Qq]([1-4])/), let number = Int(match.2) else {
      return nil
    }
    guard let digits = match.1 else { return (number, nil) }
    guard let year = Int(digits), year > 0 else { return nil }
    return (number, year)
  }

  /// The first and the last day of a quarter of the calendar.
  private static func quarter(
    _ number: Int, year: Int?, endingAfter day: CivilDay
  ) -> (start: CivilDay, end: CivilDay) {
    let own = year ?? day.components.year
    let start = CivilDay(year: own, month: number * 3 - 2, day: 1) ?? .last
    let end = start.advanced(byMonths: 3).advanced(by: -1)
    guard year == nil, end <= day, let next = CivilDay(year: own + 1, month: number * 3 - 2, day: 1) else {
      return (start, end)
    }
    return (next, next.advanced(byMonths: 3).advanced(by: -1))
  }
}
