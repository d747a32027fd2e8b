/// A length of time in whole days, weeks, months, quarters or years: `6 months`.
public struct TimeLength: Hashable, Sendable {
  /// What a length is counted in.
  public enum Unit: String, CaseIterable, Sendable {
    case day, week, month, quarter, year
  }

  /// The allowed numbers.
  public static let counts = 1...9999

  /// How many.
  public let count: Int
  /// Of what.
  public let unit: Unit

  /// Makes a length of `count` units.
  public init(_ count: Int, _ unit: Unit) {
    self.count = count
    self.unit = unit
  }

  /// Reads `6 months`, `1 year`, `90 days`, `13w`, `+2w`; nil for anything else.
  public init?(_ text: String) {
    guard let match = text.trimmed.lowercased().wholeMatch(of: /\+?([0-9]{1,4})\s*([a-z]+)/),
      let count = Int(match.1), Self.counts.contains(count), let unit = Self.unit(String(match.2))
    else { return nil }
    self.init(count, unit)
  }

  private static func unit(_ word: String) -> Unit? {
    Unit.allCases.first {
      word == $0.rawValue || word == "\($0.rawValue)s" || word == $0.rawValue.prefix(1) && $0 != .quarter
    }
  }

  /// The last day of the length that begins on `first`, which belongs to it: the day before the same day some months on,
  /// or the last day of that month if it has no such day.
  public func lastDay(from first: CivilDay) -> CivilDay {
    switch unit {
    case .day: first.advanced(by: count - 1)
    case .week: first.advanced(by: 7 * count - 1)
    case .month: Self.lastDay(of: count, from: first)
    case .quarter: Self.lastDay(of: 3 * count, from: first)
    case .year: Self.lastDay(of: 12 * count, from: first)
    }
  }

  private static func lastDay(of months: Int, from first: CivilDay) -> CivilDay {
    let same = first.advanced(byMonths: months)
    guard same < .last else { return same }
    return same.components.day < first.components.day ? same : same.advanced(by: -1)
  }
}

extension CivilDay {
  /// The same day of the month that lies `months` later (earlier when negative), or the last day of that month if it has
  /// no such day; at most the nearest day of the years 1…9999.
  public func advanced(byMonths months: Int) -> CivilDay {
    let (year, month, day) = components
    let (sum, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflow else { return months < 0 ? .first : .last }
    guard sum >= 12 else { return .first }
    let target = (year: sum / 12, month: sum % 12 + 1)
    guard target.year <= 9999 else { return .last }
    return (0...3).lazy
      .compactMap { CivilDay(year: target.year, month: target.month, day: day - $0) }.first ?? .last
  }

  /// The first day of its month.
  var firstOfMonth: CivilDay { advanced(by: 1 - components.day) }
}
