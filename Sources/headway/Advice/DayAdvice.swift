import OKRModel
import TextFormats

/// What was probably meant by a text that is not a day.
enum DayAdvice {
  /// The words for days in the past.
  static let words = ["today", "yesterday"]

  /// `did you mean '2026-11-30'?` if something is near `text`: one of `words`, or a day in another format or that does
  /// not exist.
  static func sentence(on text: String, words: [String] = []) -> String? {
    let near = Suggestion.nearest(to: text, among: words) ?? day(near: text).map { "\($0)" }
    return near.map { "did you mean '\($0)'?" }
  }

  /// The day nearest to `text`; nil if it does not have three numbers that could be one.
  static func day(near text: String) -> CivilDay? {
    let isCompact = text.count == 8 && text.allSatisfy { $0.isASCII && $0.isNumber }
    let parts: [Substring] =
      isCompact
      ? [text.prefix(4), text.dropFirst(4).prefix(2), text.suffix(2)]
      : text.split { !($0.isASCII && $0.isNumber) }
    let numbers = parts.compactMap { Int($0) }
    guard parts.count == 3, numbers.count == 3 else { return nil }
    if parts[0].count == 4 { return day(numbers[0], numbers[1], numbers[2]) }
    if parts[2].count == 4 {
      // 11/18/2026 has the month first, and 11/8/2026 could be either.
      guard text.contains("/") else { return day(numbers[2], numbers[1], numbers[0]) }
      guard max(numbers[0], numbers[1]) > 12 else { return nil }
      return day(numbers[2], numbers[0], numbers[1])
    }
    return parts[0].count == 2 ? day(2000 + numbers[0], numbers[1], numbers[2]) : nil
  }

  /// The day with these numbers; with day and month exchanged if only that is possible, and the last day of a month
  /// that has no such day.
  private static func day(_ year: Int, _ first: Int, _ second: Int) -> CivilDay? {
    let (month, day) = first > 12 ? (second, first) : (first, second)
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    return (28...31).contains(day)
      ? (28...day).reversed().lazy.compactMap { CivilDay(year: year, month: month, day: $0) }.first
      : CivilDay(year: year, month: month, day: day)
  }
}
