/// The rules that determine a status; the first that applies in each list wins.
struct StatusRules {
  /// The confidence up to which a key result is off track.
  static let offTrackConfidence = 3
  /// The confidence up to which a key result is at risk.
  static let atRiskConfidence = 5

  let settings: Settings

  /// The status of a key result, and the rule that gave it.
  ///
  /// `checkIns` are those dated on or before `asOf`, oldest first; the first one is awaited from `awaited` on. `held`
  /// counts the days of a hold.
  func judge(
    _ keyResult: KeyResult, period: Period, checkIns: ArraySlice<CheckIn>, progress: Double?,
    expected: Double?, held: HeldDays, awaited: CivilDay, asOf: CivilDay
  ) -> (status: Status, reason: StatusReason) {
    if let closing = keyResult.closing(on: asOf) {
      return judgeClosed(
        closing, keyResult, period: period, checkIns: checkIns, progress: progress, expected: expected,
        held: held)
    }
    let cadence = keyResult.cadence ?? .weekly
    let done = completion(of: keyResult, period: period, checkIns: checkIns, progress: progress, asOf: asOf)
    if let done { return (.done, done) }
    if asOf < period.start { return (.notStarted, .beforeStart(period.start)) }
    guard let latest = checkIns.last else {
      let isInGrace = awaited.days(to: asOf) <= settings.firstCheckInAfter(cadence)
      return isInGrace ? (.noData, .noCheckInYet) : (.stale, .neverCheckedIn)
    }
    let age = latest.date.days(to: asOf)
    if age > settings.staleAfter(cadence) { return (.stale, .lastCheckInTooOld(days: age)) }
    return judgeFresh(latest, of: keyResult, gap: Self.gap(progress, expected), held: held)
  }

  /// The status from the day of `closing` on; the figures are those of that day. Nobody is asked for a check-in any more,
  /// so that none is stale.
  private func judgeClosed(
    _ closing: Closing, _ keyResult: KeyResult, period: Period, checkIns: ArraySlice<CheckIn>,
    progress: Double?, expected: Double?, held: HeldDays
  ) -> (status: Status, reason: StatusReason) {
    if closing.end == .achieved { return (.done, .closed(closing, nil)) }
    if closing.end.leavesFigures { return (.closed, .closed(closing, nil)) }
    let day = closing.day ?? period.due
    let done = completion(of: keyResult, period: period, checkIns: checkIns, progress: progress, asOf: day)
    if let done { return (.done, .closed(closing, done)) }
    guard let latest = checkIns.last else { return (.noData, .closed(closing, .noCheckInYet)) }
    let verdict = judgeFresh(latest, of: keyResult, gap: Self.gap(progress, expected), held: held)
    return (verdict.status, .closed(closing, verdict.reason))
  }

  private static func gap(_ progress: Double?, _ expected: Double?) -> Double? {
    expected.flatMap { expected in progress.map { expected - $0 } }
  }

  private func completion(
    of keyResult: KeyResult, period: Period, checkIns: ArraySlice<CheckIn>, progress: Double?,
    asOf: CivilDay
  ) -> StatusReason? {
    switch keyResult.measure {
    case .milestones:
      return progress.map(Progress.isComplete) == true ? .everyMilestoneDone : nil
    case .rollUp: return nil
    case .reach:
      guard let progress, Progress.isComplete(progress) else { return nil }
      return .targetReached
    case .hold(let band):
      // A value that is stale on the due day says nothing about that day.
      guard asOf >= period.due, let last = checkIns.last(where: { $0.date <= period.due }),
        last.date.days(to: period.due) <= settings.staleAfter(keyResult.cadence ?? .weekly),
        band.contains(last.value)
      else { return nil }
      return .inBandOnDueDay
    }
  }

  private func judgeFresh(
    _ latest: CheckIn, of keyResult: KeyResult, gap: Double?, held: HeldDays
  ) -> (status: Status, reason: StatusReason) {
    let confidence = latest.entry.confidence
    if keyResult.isDoneOrNot {
      // There is no line to fall behind, only a due day.
      if let gap, gap > 0.5 { return (.offTrack, .notDoneInTime) }
    } else if let gap, exceeds(gap, settings.offTrack) {
      return (.offTrack, .behind(gap: gap))
    }
    if case .hold(let band) = keyResult.measure, !band.contains(latest.value) {
      return (.offTrack, .outsideBand)
    }
    if let confidence, confidence <= Self.offTrackConfidence {
      return (.offTrack, .lowConfidence(confidence))
    }
    if let gap, exceeds(gap, settings.atRisk) { return (.atRisk, .behind(gap: gap)) }
    if let confidence, confidence <= Self.atRiskConfidence { return (.atRisk, .lowConfidence(confidence)) }
    if let blocker = latest.entry.blocker { return (.atRisk, .blocked(blocker)) }
    // No data is never green: check-ins that nothing measures do not make a key result on track.
    guard gap != nil else { return (.noData, .nothingToMeasure) }
    return (.onTrack, held.count > 0 ? .held(kept: held.kept, of: held.count) : .keepingUp)
  }

  /// The status of a parent: its rolled-up figures by the same thresholds, and the key results under it.
  func judgeParent(progress: Double?, expected: Double?, counts: StatusCounts) -> Status {
    if counts.total > 0, counts[.done] == counts.total { return .done }
    if counts.total == 0, counts[.closed] > 0 { return .closed }
    guard let progress, let expected else { return .noData }
    return judgeKnown(gap: expected - progress, counts: counts)
  }

  /// The status of the North Star by a measure of its own: done only at its target, regardless of the cycle's key
  /// results; an old check-in does not make it stale, because it is measured when it can be.
  func judgeMeasured(_ standing: KeyResultStanding, counts: StatusCounts) -> Status {
    guard let progress = standing.progress, let gap = standing.gap else { return .noData }
    return Progress.isComplete(progress) ? .done : judgeKnown(gap: gap, counts: counts)
  }

  private func judgeKnown(gap: Double, counts: StatusCounts) -> Status {
    if counts[.stale] > 0, counts[.stale] * 3 >= counts.total { return .stale }
    if exceeds(gap, settings.offTrack) { return .offTrack }
    return exceeds(gap, settings.atRisk) ? .atRisk : .onTrack
  }

  private func exceeds(_ gap: Double, _ threshold: Double) -> Bool {
    gap > threshold + Figure.tolerance
  }
}
