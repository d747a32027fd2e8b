import OKRModel

extension State {
  /// Looks at another day: every number, status and list as it was known for that day.
  mutating func look(at day: CivilDay) -> [Effect] {
    lookedAt = day < today ? max(day, earliestDay) : nil
    reckon()
    return []
  }

  mutating func lookAWeekBack() -> [Effect] { look(at: asOf.advanced(by: -7)) }

  mutating func lookAWeekOn() -> [Effect] { look(at: asOf.advanced(by: 7)) }

  /// The first day of which anything can be known.
  private var earliestDay: CivilDay { workspace.cycles.map(\.start).min() ?? today }

  /// Looks at the day that `text` says, or tells what a day is.
  mutating func look(atDay text: String) -> [Effect] {
    guard let day = CivilDay(spoken: text, today: today) else {
      return [say(.error, "'\(text)' is no day; write one as \(today), yesterday or -7.")]
    }
    guard day <= today else { return [say(.error, "Nothing is known of \(day) yet; today is \(today).")] }
    guard day >= earliestDay else {
      return [say(.error, "Nothing is known before \(earliestDay), when the first cycle begins.")]
    }
    return look(at: day)
  }

  /// Why there is no earlier week to look at; nil when there is.
  var weekBackDisabledReason: String? {
    asOf > earliestDay ? nil : "nothing is known before \(earliestDay)"
  }

  /// Why there is no later week to look at; nil when there is.
  var weekOnDisabledReason: String? { lookedAt == nil ? "this is today" : nil }

  /// What one looks at and how to come back, as the reason for something that is possible today only.
  var travelReason: String? {
    guard lookedAt != nil else { return nil }
    return
      "this is \(asOf.shortText) as it was known; \(keymap.name(of: .today, in: .panes)) comes back to today"
  }
}
