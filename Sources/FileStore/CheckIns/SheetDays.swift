import OKRModel

/// How the days of a table are written. `16.11.2026` has the day first; whether `11/12/2026` does is decided by the column
/// as a whole: by any number over 12.
struct SheetDays {
  /// What comes first.
  enum Order { case day, month, unknown, both }

  let order: Order

  /// Examines the texts of a column.
  init(_ texts: [String]) {
    let days = texts.compactMap(Self.slashed)
    let isDayFirst = days.contains { $0.first > 12 && $0.second <= 12 }
    let isMonthFirst = days.contains { $0.second > 12 && $0.first <= 12 }
    order =
      switch (isDayFirst, isMonthFirst) {
      case (true, true): .both
      case (true, false): .day
      case (false, true): .month
      case (false, false): .unknown
      }
  }

  /// What a cell means.
  enum Meaning: Hashable {
    /// The text as headway reads it; unchanged if it is not a day in a known format.
    case text(String)
    /// What is wrong.
    case fault(String)
  }

  /// The meaning of `text`.
  func meaning(of text: String) -> Meaning {
    if let (year, month, day) = Self.yearFirst(text) ?? Self.dotted(text) {
      return Self.day(year, month, day, of: text)
    }
    guard let (first, second, year) = Self.slashed(text) else { return .text(text) }
    if first == second { return Self.day(year, first, second, of: text) }
    switch order {
    case .day: return Self.day(year, second, first, of: text)
    case .month: return Self.day(year, first, second, of: text)
    case .unknown:
      return .fault(
        "'\(text)' may be \(Self.words(second, first)) or \(Self.words(first, second)), and no other day in this column says which; write days as \(Self.iso(year, second, first))"
      )
    case .both:
      return .fault(
        "the days of this column have now the day and now the month first; write them as \(Self.iso(year, second, first))"
      )
    }
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int, of text: String) -> Meaning {
    CivilDay(year: year, month: month, day: day) == nil
      ? .fault("there is no day \(text)") : .text(iso(year, month, day))
  }

  /// `2026-11-16`, `2026/11/16` and `2026-11-16T08:30:00Z`.
  private static func yearFirst(_ text: String) -> (Int, Int, Int)? {
    for separator in ["-", "/", "."] as [Character] {
      if let numbers = numbers(text, separator), numbers[0].count == 4 {
        return (numbers[0].value, numbers[1].value, numbers[2].value)
      }
    }
    return nil
  }

  /// `16.11.2026` and `16.11.26`.
  private static func dotted(_ text: String) -> (Int, Int, Int)? {
    guard let numbers = numbers(text, "."), let year = year(numbers[2]) else { return nil }
    return (year, numbers[1].value, numbers[0].value)
  }

  /// `16/11/2026`, `11/16/26` and `16-11-2026`.
  private static func slashed(_ text: String) -> (first: Int, second: Int, year: Int)? {
    for separator in ["/", "-"] as [Character] {
      if let numbers = numbers(text, separator), numbers[0].count <= 2, let year = year(numbers[2]) {
        return (numbers[0].value, numbers[1].value, year)
      }
    }
    return nil
  }

  private static func year(_ number: (value: Int, count: Int)) -> Int? {
    number.count == 4 ? number.value : number.count == 2 ? 2000 + number.value : nil
  }

  /// The three numbers of a text, with the digit count of each. A time of day after them is ignored.
  private static func numbers(_ text: String, _ separator: Character) -> [(value: Int, count: Int)]? {
    // Some people put a space after each point, and a point at the end.
    var day = text.replacing(". ", with: ".").split(maxSplits: 1) { $0 == " " || $0 == "T" }.first ?? ""
    if separator == ".", day.hasSuffix(".") { day.removeLast() }
    let parts = day.split(separator: separator, omittingEmptySubsequences: false)
    guard parts.count == 3 else { return nil }
    let numbers = parts.compactMap { part -> (value: Int, count: Int)? in
      guard (1...4).contains(part.count), part.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
      return Int(part).map { ($0, part.count) }
    }
    return numbers.count == 3 ? numbers : nil
  }

  private static func iso(_ year: Int, _ month: Int, _ day: Int) -> String {
    CivilDay(year: year, month: month, day: day)?.description ?? "2026-12-31"
  }

  private static func words(_ month: Int, _ day: Int) -> String {
    CivilDay(year: 2000, month: month, day: day)?.shortText ?? "\(day).\(month)."
  }
}
