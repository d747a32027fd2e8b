import OKRModel
import TextFormats

extension FieldReader {
  /// The day at `key` as the file says it; nil when it is absent, or, with a report, not a day.
  func dayExpression(_ key: String) -> Located<DayExpression>? {
    guard let text = text(key) else { return nil }
    guard let day = DayExpression(text.value) else {
      sink.error(Self.sentence(onDay: text.value, key: key), at: text.place)
      return nil
    }
    return Located(value: day, place: text.place)
  }

  /// The cadence at `key`; nil when it is absent, or, with a report, something else.
  func cadence(_ key: String) -> Cadence? {
    guard let text = text(key) else { return nil }
    guard let cadence = Cadence(text.value) else {
      let words = ["weekly", "monthly", "quarterly", "every 2 weeks"]
      let hint = Suggestion.hint(for: text.value, among: words + ["daily"])
      let advice =
        hint.contains("'daily'") ? "; write '1 day'" : hint.isEmpty ? "; it is \(Cadence.examples)" : hint
      sink.error("unknown \(key) '\(text.value)'\(advice)", at: text.place)
      return nil
    }
    return cadence
  }

  /// What is wrong with `text`, which should say a day for `key`.
  static func sentence(onDay text: String, key: String) -> String {
    if looksLikeDay(text) { return "there is no day \(text)" }
    return "'\(key)' must be \(DayExpression.examples), not '\(text)'\(hint(onDay: text))"
  }

  /// What was probably meant by `text`: another spelling of a unit or of the words for the end of the cycle.
  private static func hint(onDay text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    if words.count == 2, let count = words.first, Int(count) != nil, let unit = words.last {
      let units = TimeLength.Unit.allCases.map { "\($0.rawValue)s" }
      return Suggestion.nearest(to: unit, among: units).map { "; did you mean '\(count) \($0)'?" } ?? ""
    }
    return Suggestion.hint(for: text, among: [DayExpression.endOfCycle])
  }
}
