/// The rules that give a status; of each list the first that applies.
struct StatusRules {
  let settings: Settings

  /// The status of a key result, and the rule that gave it.
  func judge(
    _ keyResult: KeyResult, period: Period, checkIns: ArraySlice<CheckIn>, progress: Double?,
    expected: Double, asOf: CivilDay
  ) -> (status: Status, reason: StatusReason) {
    if let reason = completion(of: keyResult, period: period, checkIns: checkIns, progress: progress, asOf: asOf) {
      return (.done, reason)
    }
    if asOf < period.start { return (.notStarted, .beforeStart(period.start)) }
    guard let latest = checkIns.last else {
      let isInGrace = period.start.days(to: asOf) <= settings.staleAfter
      return isInGrace ? (.noData, .noCheckInYet) : (.stale, .neverCheckedIn)
    }
    let age = latest.date.days(to: asOf)
    if age > settings.staleAfter { return (.stale, .lastCheckInTooOld(days: age)) }
    return judgeFresh(latest, of: keyResult, gap: progress.map { expected - $0 })
  }

  private func completion(
    of keyResult: KeyResult, period: Period, checkIns: ArraySlice<CheckIn>, progress: Double?, asOf: CivilDay
  ) -> StatusReason? {
    if keyResult.closedAsAchieved { return .closedAsAchieved }
    switch keyResult.measure {
    case .reach:
      guard let progress, Progress.isComplete(progress) else { return nil }
      return .targetReached
    case .hold(let band):
      // A value that is stale on the due day says nothing of that day.
      guard asOf >= period.due, let last = checkIns.last(where: { $0.date <= period.due }),
        last.date.days(to: period.due) <= settings.staleAfter, band.contains(last.value)
      else { return nil }
      return .inBandOnDueDay
    }
  }

  private func judgeFresh(
    _ latest: CheckIn, of keyResult: KeyResult, gap: Double?
  ) -> (status: Status, reason: StatusReason) {
    let confidence = latest.entry.confidence
    if let gap, exceeds(gap, settings.offTrack) { return (.offTrack, .behind(gap: gap)) }
    if case .hold(let band) = keyResult.measure, !band.contains(latest.value) { return (.offTrack, .outsideBand) }
    if let confidence, confidence <= 3 { return (.offTrack, .lowConfidence(confidence)) }
    if let gap, exceeds(gap, settings.atRisk) { return (.atRisk, .behind(gap: gap)) }
    if let confidence, confidence <= 5 { return (.atRisk, .lowConfidence(confidence)) }
    if let blocker = latest.entry.blocker { return (.atRisk, .blocked(blocker)) }
    // Silence is never green: check-ins that nothing measures do not make a key result on track.
    return gap == nil ? (.noData, .nothingToMeasure) : (.onTrack, .keepingUp)
  }

  /// The status of a parent: its rolled-up figures by the same thresholds, and the key results under it.
  func judgeParent(progress: Double?, expected: Double?, counts: StatusCounts) -> Status {
    if counts.total > 0, counts[.done] == counts.total { return .done }
    guard let progress, let expected else { return .noData }
    if counts[.stale] > 0, counts[.stale] * 3 >= counts.total { return .stale }
    let gap = expected - progress
    if exceeds(gap, settings.offTrack) { return .offTrack }
    return exceeds(gap, settings.atRisk) ? .atRisk : .onTrack
  }

  private func exceeds(_ gap: Double, _ threshold: Double) -> Bool {
    gap > threshold + Progress.tolerance
  }
}
