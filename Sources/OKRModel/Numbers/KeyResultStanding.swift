/// Where a key result stands on a day: every figure, with what it was computed from.
public struct KeyResultStanding: Sendable {
  /// Where the baseline of a reach comes from.
  public enum BaselineSource: Hashable, Sendable {
    /// The file states it.
    case stated
    /// No baseline is stated: the first check-in is the baseline.
    case firstCheckIn
    /// No baseline is stated for a yes-or-no result: it starts at no.
    case notDoneYet
  }

  /// The id of the key result within its objective.
  public let keyResult: KeyResultID
  /// The day that is looked at.
  public let asOf: CivilDay
  /// Its period.
  public let period: Period
  /// How it is measured.
  public let measure: Measure
  /// Whether its unit is `done`, so that it is either yes or no.
  public let isYesOrNo: Bool
  /// Whether its unit is `%`.
  let isPercentage: Bool
  /// The check-ins that count, oldest first: the last one of each day up to the as-of day; for a hold, only those
  /// within its time.
  public let checkIns: ArraySlice<CheckIn>
  /// The value that a reach started from; nil for a hold, or while it is unknown.
  public let baseline: Double?
  /// Where the baseline comes from; nil while it is unknown.
  public let baselineSource: BaselineSource?
  /// The value to reach; nil for a hold, or while it is unknown.
  public let target: Double?
  /// The progress, a fraction, unclamped; nil while it is unknown.
  public let progress: Double?
  /// The elapsed share of its time, 0…1.
  public let expected: Double
  /// The number of days after which it is stale without a new check-in.
  let staleAfter: Int
  /// The day from which its first check-in is awaited: the start of its time, or the day on which its team began to
  /// check in, whichever is later.
  let awaited: CivilDay
  /// The status.
  public let status: Status
  /// The rule that gave the status.
  public let reason: StatusReason

  /// The check-in that gives the current value: the latest one dated on or before the day.
  public var latest: CheckIn? { checkIns.last }
  /// The check-in before it.
  public var previous: CheckIn? { checkIns.dropLast().last }
  /// The current value; nil without a check-in.
  public var value: Double? { latest?.value }
  /// The confidence, 0…10, given with the current value; nil if none was given with it, even if earlier values had one.
  public var confidence: Int? { latest?.entry.confidence }
  /// How far the progress lags behind, a fraction; negative when it is ahead, nil while it is unknown.
  public var gap: Double? { progress.map { expected - $0 } }
  /// Whether the latest check-in is recent enough to rely on.
  public var isFresh: Bool {
    latest.map { $0.date.days(to: asOf) <= staleAfter } ?? false
  }
  /// Writes one of its values: `17.5`; `yes` or `no` for a yes-or-no result.
  public func text(of value: Double, ascii: Bool = true) -> String {
    Figure.value(value, unit: isYesOrNo ? Figure.yesOrNoUnit : nil, ascii: ascii)
  }
  /// Whether target and baseline are equal, so that there is no progress to measure.
  public var hasNothingToMeasure: Bool {
    guard let baseline, let target else { return false }
    return Progress.ofReach(value: baseline, baseline: baseline, target: target) == nil
  }
}

extension KeyResultStanding {
  /// Computes where `keyResult` stands on `asOf`, from its check-ins in force, oldest first. `teamStart` says when its
  /// team began to check in.
  public init(
    of keyResult: KeyResult, in cycle: Cycle, checkIns: [CheckIn], asOf: CivilDay, settings: Settings,
    teamStart: TeamStart = .before
  ) {
    self.init(
      of: keyResult, in: cycle, checkIns: checkIns, asOf: asOf, settings: settings, teamStart: teamStart,
      held: nil)
  }

  /// The same, if `checkIns` are only those that the figures need: for a hold, `held` counts all days
  /// with a value.
  init(
    of keyResult: KeyResult, in cycle: Cycle, checkIns: [CheckIn], asOf: CivilDay, settings: Settings,
    teamStart: TeamStart = .before, held: HeldDays?
  ) {
    let period = keyResult.period(in: cycle)
    let known = keyResult.counted(checkIns, in: period, asOf: asOf)
    let expected = period.elapsed(on: asOf)
    var baseline: Double?
    var source: BaselineSource?
    var target: Double?
    var progress: Double?
    var days = HeldDays()
    switch keyResult.measure {
    case .reach(let reach):
      (baseline, source) = Self.baseline(of: reach, isYesOrNo: keyResult.isYesOrNo, known)
      target = reach.target.value(from: baseline)
      if let value = known.last?.value, let baseline, let target {
        progress = Progress.ofReach(value: value, baseline: baseline, target: target)
      }
    case .hold(let band):
      days = held ?? HeldDays(kept: known.count { band.contains($0.value) }, count: known.count)
      progress = days.share.map { $0 * expected }
    }
    let awaited = teamStart.awaited(from: period.start, asOf: asOf)
    let verdict = StatusRules(settings: settings).judge(
      keyResult, period: period, checkIns: known, progress: progress, expected: expected, held: days,
      awaited: awaited, asOf: asOf)
    self.init(
      keyResult: keyResult.id, asOf: asOf, period: period, measure: keyResult.measure,
      isYesOrNo: keyResult.isYesOrNo, isPercentage: keyResult.unit == "%", checkIns: known,
      baseline: baseline, baselineSource: source,
      target: target, progress: progress, expected: expected,
      staleAfter: settings.staleAfter, awaited: awaited, status: verdict.status,
      reason: verdict.reason)
  }

  private static func baseline(
    of reach: Reach, isYesOrNo: Bool, _ checkIns: ArraySlice<CheckIn>
  ) -> (Double?, BaselineSource?) {
    if let stated = reach.baseline { return (stated, .stated) }
    if isYesOrNo, case .absolute(let target) = reach.target { return (1 - target, .notDoneYet) }
    return (checkIns.first?.value, checkIns.first.map { _ in .firstCheckIn })
  }
}

extension KeyResult {
  /// Those of `checkIns`, which are complete and oldest first, that count on `asOf`.
  fileprivate func counted(_ checkIns: [CheckIn], in period: Period, asOf: CivilDay) -> ArraySlice<CheckIn> {
    var known = checkIns.prefix { $0.date <= asOf }
    // A promise is kept or broken in its own time; check-ins from an earlier cycle do not count.
    if case .hold = measure { known = known.drop { $0.date < period.start } }
    return known.lastOfEachDay
  }
}

extension ArraySlice<CheckIn> {
  /// The last check-in of each day, if they are in order.
  public var lastOfEachDay: ArraySlice<CheckIn> {
    let isOnePerDay = zip(self, dropFirst()).allSatisfy { $0.date != $1.date }
    if isOnePerDay { return self }
    var last: [CheckIn] = []
    for checkIn in self {
      if last.last?.date == checkIn.date { last.removeLast() }
      last.append(checkIn)
    }
    return last[...]
  }
}

extension CheckInTarget {
  /// Where it stands on `asOf`.
  public func standing(asOf: CivilDay, settings: Settings) -> KeyResultStanding {
    KeyResultStanding(
      of: keyResult, in: cycle, checkIns: checkIns, asOf: asOf, settings: settings, teamStart: teamStart)
  }
}
