import OKRModel

extension State {
  /// Looks at another day: every number, status and list as it was known for that day.
  mutating func look(at day: CivilDay) -> [Effect] {
    lookedAt = day < today ? max(day, earliestDay) : nil
    computeFigures()
    return []
  }

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
}
