/// What an objective contributes to a key result that rolls up from it.
public struct ContributingFigures: Sendable, Identifiable {
  /// The objective, as it was on the day of the figures.
  public let objective: Objective
  /// Its figures.
  public let rollUp: RollUp

  /// The objective's id.
  public var id: ObjectiveID { objective.id }
  /// Whether it was dropped, postponed or merged, so that it counts in nothing.
  public var isLeftOut: Bool { rollUp.status == .closed }
}

extension RollUp {
  /// Rolls up what contributes to a key result, by the weights of the objectives.
  init(_ children: [ContributingFigures], settings: Settings) {
    self.init(
      objectives: children.map(\.rollUp), weights: children.map(\.objective.weight), settings: settings)
  }
}

extension KeyResultStanding {
  /// Computes where `keyResult`, which rolls up from `children`, stands on `asOf`. The figures of the children are those
  /// of that day, or of the day on which it was closed.
  init(
    of keyResult: KeyResult, timeline: Timeline, children: [ContributingFigures], asOf: CivilDay,
    settings: Settings
  ) {
    let rollUp = RollUp(children, settings: settings)
    let verdict = StatusRules(settings: settings).judge(
      keyResult, rolledUp: rollUp, period: timeline.period, asOf: asOf)
    let cadence = keyResult.cadence ?? .weekly
    self.init(
      keyResult: keyResult.id, asOf: asOf, timeline: timeline, measure: .rollUp, isYesOrNo: false,
      isPercentage: false, checkIns: [], baseline: nil, baselineSource: nil, target: nil,
      progress: rollUp.progress, expected: rollUp.expected, milestones: nil, cadence: cadence,
      staleAfter: settings.staleAfter(cadence), awaited: timeline.period.start, status: verdict.status,
      reason: verdict.reason, closing: keyResult.closing(on: asOf), children: children)
  }

  /// Whether it takes its progress from the objectives that contribute to it, so that nobody checks in on it.
  public var isRolledUp: Bool { measure == .rollUp }
}

extension StatusRules {
  /// The status of a key result whose figures are `rollUp`, and the rule that gave it.
  func judge(
    _ keyResult: KeyResult, rolledUp rollUp: RollUp, period: Period, asOf: CivilDay
  ) -> (status: Status, reason: StatusReason) {
    if let closing = keyResult.closing(on: asOf) {
      if closing.end == .achieved { return (.done, .closed(closing, nil)) }
      if closing.end.leavesFigures { return (.closed, .closed(closing, nil)) }
      let verdict = judge(rollUp)
      return (verdict.status, .closed(closing, verdict.reason))
    }
    if asOf < period.start { return (.notStarted, .beforeStart(period.start)) }
    return judge(rollUp)
  }

  private func judge(_ rollUp: RollUp) -> (status: Status, reason: StatusReason) {
    guard rollUp.total > 0 else { return (.noData, .nothingContributes) }
    switch rollUp.status {
    case .done: return (.done, .childrenDone)
    case .stale: return (.stale, .childrenStale(rollUp.counts[.stale], of: rollUp.counts.total))
    case .offTrack, .atRisk: return (rollUp.status, .behind(gap: rollUp.gap ?? 0))
    case .onTrack: return (.onTrack, .keepingUp)
    case .noData, .notStarted, .closed: return (.noData, .childrenUnknown)
    }
  }
}
