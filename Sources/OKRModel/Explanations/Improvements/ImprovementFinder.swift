/// Finds the check-ins that would change the status of a key result. Each way it reports has been tried.
struct ImprovementFinder {
  let keyResult: KeyResult
  let standing: KeyResultStanding
  let settings: Settings

  /// The ways to statuses better than the current one, the nearest first.
  var steps: [Improvement] {
    guard !standing.isFinished, standing.status != .notStarted, standing.reason != .nothingToMeasure
    else {
      return []
    }
    var steps: [Improvement] = []
    for status in [Status.atRisk, .onTrack, .done] where status.goodness > standing.status.goodness {
      guard let way = way(to: status), way.status.goodness > steps.last?.status.goodness ?? -1 else {
        continue
      }
      steps.append(way)
    }
    return steps
  }

  /// What a check-in has to say to be on track.
  var wayToStay: Improvement? { standing.isFinished ? nil : way(to: .onTrack, always: true) }

  /// The way to `status`, or to a better one if rounding leaves no value between; nil if there is none. The value is
  /// included only if the current one does not suffice, or `always`.
  private func way(to status: Status, always: Bool = false) -> Improvement? {
    switch standing.measure {
    case .rollUp: nil
    case .reach: wayOfReach(to: status, always: always)
    case .hold(let band): wayOfHold(in: band, to: status, always: always)
    case .milestones: wayOfMilestones(to: status)
    }
  }

  // MARK: Reach

  private func wayOfReach(to status: Status, always: Bool) -> Improvement? {
    guard let target = standing.target, let baseline = standing.baseline, let expected = standing.expected,
      !isFirstDay
    else {
      return wayOfFirstCheckIn(to: status)
    }
    guard !standing.hasNothingToMeasure else { return nil }
    if !always, standing.isFresh, let value = standing.value, outcome(of: value).goodness >= status.goodness {
      return improvement(to: status, value: nil)
    }
    // Until its due day is over, it need not be done to be on track.
    if standing.isDoneOrNot, status != .done {
      let reached = outcome(of: baseline)
      if reached.goodness >= status.goodness { return improvement(to: reached, value: nil) }
    }
    let needed = status == .done ? 1 : expected - threshold(of: status)
    let isRising = target > baseline
    let exact = status == .done ? target : baseline + needed * (target - baseline)
    let rounding = SafeRounding(
      isRising: isRising, like: givenValues + [target, baseline], over: target - baseline)
    // A yes-or-no result has nothing in between.
    let candidates = standing.isYesOrNo ? [target] : rounding.candidates(for: exact) + [exact]
    guard let value = candidates.first(where: { outcome(of: $0).goodness >= status.goodness }) else {
      return nil
    }
    let reached = outcome(of: value)
    return improvement(
      to: reached, value: isRising ? .atLeast(value) : .atMost(value),
      exact: isRising ? .atLeast(exact) : .atMost(exact))
  }

  /// Whether the first check-in is the baseline and was made on the as-of day, so that another one would replace it.
  private var isFirstDay: Bool {
    standing.baselineSource == .firstCheckIn && standing.checkIns.first?.date == standing.asOf
  }

  /// If the first check-in is the baseline, any value will do, or none.
  private func wayOfFirstCheckIn(to status: Status) -> Improvement? {
    let value = standing.target.map { $0 + max(1, $0.magnitude) } ?? 1
    return outcome(of: value) == status ? improvement(to: status, value: nil) : nil
  }

  // MARK: Hold

  private func wayOfHold(in band: Band, to status: Status, always: Bool) -> Improvement? {
    if !always, standing.isFresh, standing.value.map(band.contains) ?? false,
      standing.gap ?? 1 <= threshold(of: status) + Figure.tolerance, status != .done
    {
      return improvement(to: status, value: nil)
    }
    // A lapse weighs less with every check-in within the band.
    for count in 1...(status == .done ? 1 : Self.mostCheckIns) {
      guard count == 1 || lastDay(of: count) < standing.period.due else { return nil }
      let reached = outcome(of: band.example, count: count)
      if reached.goodness >= status.goodness {
        return improvement(to: reached, value: band, count: count)
      }
    }
    return nil
  }

  /// The most check-ins in a row to recommend.
  private static let mostCheckIns = 26

  // MARK: Milestones

  /// The fewest milestones that lead to `status`, those that are due first first.
  private func wayOfMilestones(to status: Status) -> Improvement? {
    guard let tally = standing.milestones, tally.progress != nil else { return nil }
    let open = tally.open
    let counts = status == .done ? open.count...open.count : 0...min(open.count, Self.mostMilestones)
    for count in counts {
      let ticked = open.prefix(count)
      let reached = outcome(ticking: ticked.map(\.id))
      if reached.goodness >= status.goodness {
        return improvement(to: reached, value: nil, milestones: ticked.map(\.milestone.title))
      }
    }
    return nil
  }

  /// The most milestones to recommend at once, unless all are needed.
  private static let mostMilestones = 20

  // MARK: Trying

  private func improvement(
    to status: Status, value: Band?, exact: Band? = nil, count: Int = 1, milestones: [String] = []
  ) -> Improvement {
    let least = status == .atRisk ? StatusRules.offTrackConfidence + 1 : StatusRules.atRiskConfidence + 1
    let isDoubted = standing.confidence.map { $0 < least } ?? false
    return Improvement(
      status, value: value, exactValue: exact,
      confidence: status != .done && isDoubted ? least : nil,
      needsNoBlocker: status == .onTrack && standing.latest?.entry.blocker != nil, checkInCount: count,
      cadence: standing.cadence, isYesOrNo: standing.isYesOrNo, milestones: milestones)
  }

  /// The status after `count` check-ins of `value`, a period of its cadence apart from the as-of day on, all else unchanged.
  private func outcome(of value: Double, count: Int = 1) -> Status {
    let drafts = (0..<count).map { index in
      CheckIn(
        id: "draft", recordedAt: Timestamp(milliseconds: .max), recordInForce: "draft", author: nil,
        entry: CheckInEntry(
          keyResult: keyResult.id, date: lastDay(of: index + 1), value: value))
    }
    return KeyResultStanding(
      of: keyResult, timeline: standing.timeline, checkIns: standing.sources + drafts,
      asOf: lastDay(of: count), settings: settings
    ).status
  }

  /// The status after a check-in on the as-of day that ticks `milestones`, all else unchanged.
  private func outcome(ticking milestones: [MilestoneID]) -> Status {
    guard let tally = standing.milestones else { return standing.status }
    let entry = CheckInEntry(keyResult: keyResult.id, date: standing.asOf, milestones: milestones)
    let draft = CheckIn(
      id: "draft", recordedAt: Timestamp(milliseconds: .max), recordInForce: "draft", author: nil,
      entry: entry)
    return KeyResultStanding(
      of: keyResult.measured(by: StatedMeasure(.milestones(tally.milestones), unit: nil)),
      timeline: standing.timeline, checkIns: [draft], asOf: standing.asOf, settings: settings
    ).status
  }

  /// The day of the last of `count` check-ins, a period of its cadence apart.
  private func lastDay(of count: Int) -> CivilDay {
    standing.asOf.advanced(by: standing.cadence.longestPeriod * (count - 1))
  }

  private func threshold(of status: Status) -> Double {
    status == .atRisk ? settings.offTrack : min(settings.atRisk, settings.offTrack)
  }

  private var givenValues: [Double] { standing.checkIns.map(\.value) }
}

extension Status {
  /// How good the status is: 0 for far behind or unknown, 3 for done.
  fileprivate var goodness: Int {
    switch self {
    case .offTrack, .stale, .noData, .notStarted: 0
    case .atRisk: 1
    case .onTrack: 2
    case .done, .closed: 3
    }
  }
}
