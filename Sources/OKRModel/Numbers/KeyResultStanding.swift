/// Where a key result stands on a day: every figure, with what it was computed from.
public struct KeyResultStanding: Sendable {
  /// Where the baseline of a reach comes from.
  public enum BaselineSource: Hashable, Sendable {
    /// The file states it.
    case stated
    /// No baseline is stated: the first check-in is the baseline.
    case firstCheckIn
    /// No baseline is stated: the last check-in before its start is the baseline.
    case checkInBeforeStart(CheckIn)
    /// No baseline is stated for a yes-or-no result: it starts at no.
    case notDoneYet
  }

  /// The id of the key result within its objective.
  public let keyResult: KeyResultID
  /// The day that is looked at.
  public let asOf: CivilDay
  /// Its period, and the checkpoints in it.
  public let timeline: Timeline
  /// How it is measured.
  public let measure: Measure
  /// Whether its unit is `done`, so that it is either yes or no.
  public let isYesOrNo: Bool
  /// Whether it is done or not, with nothing between.
  public var isDoneOrNot: Bool {
    if case .reach = measure { isYesOrNo } else { false }
  }
  /// Whether its unit is `%`.
  let isPercentage: Bool
  /// The check-ins that count, oldest first: the last one of each day from the start of its time up to the as-of day.
  public let checkIns: ArraySlice<CheckIn>
  /// The value that a reach started from; nil for a hold, or while it is unknown.
  public let baseline: Double?
  /// Where the baseline comes from; nil while it is unknown.
  public let baselineSource: BaselineSource?
  /// The value to reach; nil for a hold, or while it is unknown.
  public let target: Double?
  /// The progress, a fraction, unclamped; nil while it is unknown.
  public let progress: Double?
  /// The progress that is expected by now, a fraction 0…1: the elapsed share of its time, or where the line through its
  /// checkpoints is; 0 or 1 for what is done or not; the share of the milestones whose day is over; nil if it has checkpoints, and its baseline or target is unknown.
  public let expected: Double?
  /// Its milestones with the days on which they were done and should be; nil if it is measured by anything else.
  public let milestones: MilestoneTally?
  /// How often a check-in is due.
  public let cadence: Cadence
  /// The number of days after which it is stale without a new check-in.
  let staleAfter: Int
  /// The day from which its first check-in is awaited: the start of its time, or the day on which its team began to
  /// check in, whichever is later.
  let awaited: CivilDay
  /// The status.
  public let status: Status
  /// The rule that gave the status.
  public let reason: StatusReason
  /// How it is closed on that day; nil while it is open.
  public let closing: Closing?
  /// The objectives that it takes its progress from, in the order of the files; empty for one with a measure of its own.
  public internal(set) var children: [ContributingFigures] = []

  /// The check-in that gives the current value: the latest one dated on or before the day.
  public var latest: CheckIn? { checkIns.last }
  /// The check-in before it.
  public var previous: CheckIn? { checkIns.dropLast().last }
  /// The current value; nil without a check-in.
  public var value: Double? { latest?.value }
  /// The confidence, 0…10, given with the current value; nil if none was given with it, even if earlier values had one.
  public var confidence: Int? { latest?.entry.confidence }
  /// The check-ins that it was computed from: those that count, and before them the one that is the baseline.
  var sources: [CheckIn] {
    if case .checkInBeforeStart(let checkIn) = baselineSource {
      [checkIn] + checkIns
    } else {
      Array(checkIns)
    }
  }
  /// How far the progress lags behind, a fraction; negative when it is ahead, nil while it is unknown.
  public var gap: Double? {
    guard let progress, let expected else { return nil }
    return expected - progress
  }
  /// Whether nothing more is awaited of it: it is done or closed.
  public var isFinished: Bool { status == .done || closing != nil }
  /// Whether it was dropped, postponed or merged, so that it counts in nothing.
  public var isLeftOut: Bool { closing?.end.leavesFigures == true }
  /// Its status in words: `On track`; how it ended for one that was closed and not achieved: `Dropped`, `Partly achieved`.
  public var statusTitle: String { namedEnd?.title ?? status.title }
  /// The same in a narrow column: `Partly`.
  public var shortStatusTitle: String { namedEnd?.shortTitle ?? status.title }
  /// The end that says more than its status; nil if it is open or was achieved.
  public var namedEnd: Closing.End? {
    closing.flatMap { $0.end == .achieved ? nil : $0.end }
  }
  /// Its period.
  public var period: Period { timeline.period }
  /// The line through its checkpoints; nil if it has none, or if its baseline or target is unknown.
  public var expectedLine: ExpectedLine? {
    timeline.checkpoints.isEmpty ? nil : ExpectedLine(timeline, baseline: baseline, target: target)
  }
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
      of: keyResult, timeline: keyResult.timeline(in: cycle), checkIns: checkIns, asOf: asOf,
      settings: settings, teamStart: teamStart)
  }

  /// The same, if its days are already known. If `checkIns` are only those that the figures need, `held` counts for
  /// a hold all days with a value.
  init(
    of keyResult: KeyResult, timeline: Timeline, checkIns: [CheckIn], asOf: CivilDay, settings: Settings,
    teamStart: TeamStart = .before, held: HeldDays? = nil
  ) {
    if keyResult.isRolledUp {
      self.init(of: keyResult, timeline: timeline, children: [], asOf: asOf, settings: settings)
      return
    }
    let period = timeline.period
    let counted = keyResult.countedDay(asOf)
    let milestones = keyResult.milestones.map {
      MilestoneTally(of: $0, timeline: timeline, checkIns: checkIns, asOf: counted)
    }
    let (earlier, known) = Self.split(
      milestones.map { $0.valued(checkIns) } ?? checkIns.withValues, at: period.start, asOf: counted)
    let elapsed = period.elapsed(on: counted)
    var expected: Double? = elapsed
    var baseline: Double?
    var source: BaselineSource?
    var target: Double?
    var progress: Double?
    var days = HeldDays()
    switch keyResult.measure {
    case .rollUp: break
    case .reach(let reach):
      (baseline, source) = Self.baseline(of: reach, isYesOrNo: keyResult.isYesOrNo, known, before: earlier)
      target = reach.target.value(from: baseline)
      if keyResult.isDoneOrNot {
        expected = counted > period.due ? 1 : 0
      } else if !timeline.checkpoints.isEmpty {
        expected = ExpectedLine(timeline, baseline: baseline, target: target)?.progress(on: counted)
      }
      if let value = known.last?.value, let baseline, let target {
        progress = Progress.ofReach(value: value, baseline: baseline, target: target)
        if keyResult.isDoneOrNot { progress = progress.map { Progress.isComplete($0) ? 1 : 0 } }
      }
    case .hold(let band):
      days = held ?? HeldDays(kept: known.count { band.contains($0.value) }, count: known.count)
      progress = days.share.map { $0 * elapsed }
    case .milestones:
      expected = milestones?.expected
      // Nothing is known while neither a check-in nor the file says that something is done.
      let isKnown = !known.isEmpty || milestones.map { $0.doneCount > 0 } == true
      progress = isKnown ? milestones?.progress : nil
    }
    let awaited = teamStart.awaited(from: period.start, asOf: asOf)
    let verdict = StatusRules(settings: settings).judge(
      keyResult, period: period, checkIns: known, progress: progress, expected: expected, held: days,
      awaited: awaited, asOf: asOf)
    self.init(
      keyResult: keyResult.id, asOf: asOf, timeline: timeline, measure: keyResult.measure,
      isYesOrNo: keyResult.isYesOrNo, isPercentage: keyResult.unit == "%", checkIns: known,
      baseline: baseline, baselineSource: source,
      target: target, progress: progress, expected: expected, milestones: milestones,
      cadence: keyResult.cadence ?? .weekly, staleAfter: settings.staleAfter(keyResult.cadence ?? .weekly),
      awaited: awaited, status: verdict.status, reason: verdict.reason, closing: keyResult.closing(on: asOf))
  }

  /// Those of `checkIns`, which are complete and oldest first, that are dated up to `asOf`, the last one of each day:
  /// those before `start`, which only can be a baseline, and those that count.
  private static func split(
    _ checkIns: [CheckIn], at start: CivilDay, asOf: CivilDay
  ) -> (earlier: ArraySlice<CheckIn>, known: ArraySlice<CheckIn>) {
    let known = checkIns.prefix { $0.date <= asOf }
    let earlier = known.prefix { $0.date < start }
    return (earlier, known.dropFirst(earlier.count).lastOfEachDay)
  }

  private static func baseline(
    of reach: Reach, isYesOrNo: Bool, _ checkIns: ArraySlice<CheckIn>, before earlier: ArraySlice<CheckIn>
  ) -> (Double?, BaselineSource?) {
    if let stated = reach.baseline { return (stated, .stated) }
    if isYesOrNo, case .absolute(let target) = reach.target { return (1 - target, .notDoneYet) }
    if let last = earlier.last { return (last.value, .checkInBeforeStart(last)) }
    return (checkIns.first?.value, checkIns.first.map { _ in .firstCheckIn })
  }
}

extension KeyResultStanding {
  /// When its check-ins are due, in a workspace with `settings`.
  public func schedule(_ settings: Settings) -> CheckInSchedule {
    CheckInSchedule(cadence, from: period.start, checkInDay: settings.checkInDay)
  }
}

extension CheckInTarget {
  /// Where it stands on `asOf`.
  public func standing(asOf: CivilDay, settings: Settings) -> KeyResultStanding {
    KeyResultStanding(
      of: definition(on: asOf, today: today), in: cycle, checkIns: checkIns, asOf: asOf, settings: settings,
      teamStart: teamStart)
  }
}
