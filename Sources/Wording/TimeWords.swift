package import Canvas
package import OKRModel

/// The words for the days of a key result, and for how often it is checked.
package struct TimeWords {
  private let keyResult: KeyResult
  private let standing: KeyResultStanding
  private let glyphs: Glyphs

  /// The words for `keyResult`, which stands at `standing`.
  package init(_ keyResult: KeyResult, _ standing: KeyResultStanding, glyphs: Glyphs) {
    self.keyResult = keyResult
    self.standing = standing
    self.glyphs = glyphs
  }

  /// The day on which it is due as `day` writes it, with the words of the file where these are no plain day:
  /// `31 Dec (6 months)`.
  package func due(_ day: (CivilDay) -> String = { $0.shortText }) -> String {
    day(standing.period.due) + (keyResult.due?.words.map { " (\($0))" } ?? "")
  }

  /// The day on which it starts, where the file says it in words: `starts 1 Oct (Q4)`; nil otherwise.
  package func start(_ day: (CivilDay) -> String = { $0.shortText }) -> String? {
    keyResult.start?.words.map { "starts \(day(standing.period.start)) (\($0))" }
  }

  /// How often it is checked, if that is not once a week: `checked monthly`.
  package var cadence: String? {
    standing.cadence == .weekly ? nil : "checked \(standing.cadence.adverb)"
  }

  /// When its next check-in is due, if it has a cadence of its own; nil if none is due any more.
  package func nextCheckIn(_ settings: Settings) -> String? {
    guard standing.cadence != .weekly, !standing.isFinished else { return nil }
    let due = standing.schedule(settings).dueDay(after: standing.latest?.date)
    guard due <= standing.period.due else { return nil }
    let isDue = due <= standing.asOf
    let day = due.shortText(besides: standing.asOf)
    return "Checked \(standing.cadence.adverb): "
      + (isDue ? "a check-in has been due since \(day)." : "the next check-in is due from \(day) on.")
  }

  /// Its checkpoints: `18 min by 31 Oct, 16 min by 30 Nov`; nil without any.
  package var checkpoints: String? {
    let points = standing.timeline.checkpoints
    guard !points.isEmpty else { return nil }
    let parts = points.map {
      "\(keyResult.textWithUnit(of: $0.value, ascii: glyphs.isASCII)) by \($0.day.shortText(besides: standing.asOf))"
    }
    return parts.joined(separator: ", ")
  }
}
