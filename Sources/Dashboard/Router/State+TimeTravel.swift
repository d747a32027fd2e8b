import OKRModel

extension State {
  /// Shows another day: every number, status and list as of that day, by what is known for it now.
  mutating func show(asOf day: CivilDay) -> [Effect] {
    earlierDay = day < today ? max(day, earliestDay) : nil
    // A cycle that has ended is shown as it was, or not alone.
    if earlierDay == nil, let only = app.onlyCycle.flatMap(workspace.cycle), only.end < today {
      app.onlyCycle = nil
    }
    computeFigures()
    return []
  }

  /// The earliest day with any data.
  private var earliestDay: CivilDay { workspace.cycles.map(\.start).min() ?? today }

  /// Shows the day in `text`, or explains what a valid day is.
  mutating func show(asOfText text: String) -> [Effect] {
    guard let day = CivilDay(spoken: text, today: today) else {
      return [say(.error, "'\(text)' is no day; write one as \(today), yesterday or -7.")]
    }
    guard day <= today else { return [say(.error, "Nothing is known of \(day) yet; today is \(today).")] }
    guard day >= earliestDay else {
      return [say(.error, "Nothing is known before \(earliestDay), when the first cycle begins.")]
    }
    return show(asOf: day)
  }

  /// Why there is no earlier week to show; nil when there is.
  var weekBackDisabledReason: String? {
    asOf > earliestDay ? nil : "nothing is known before \(earliestDay)"
  }

  /// Why there is no later week to show; nil when there is.
  var weekOnDisabledReason: String? { earlierDay == nil ? "this is today" : nil }
}
