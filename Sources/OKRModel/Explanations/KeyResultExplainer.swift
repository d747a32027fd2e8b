/// Explains the figures of a key result.
struct KeyResultExplainer {
  let workspace: Workspace
  let keyResult: KeyResult
  let standing: KeyResultStanding
  let notation: Notation
  /// The objective that it counts in; nil for the North Star's own measure.
  let objective: ObjectiveStanding?

  init(
    _ keyResult: KeyResult, _ standing: KeyResultStanding, of objective: ObjectiveStanding?,
    in workspace: Workspace, _ notation: Notation
  ) {
    self.workspace = workspace
    self.keyResult = keyResult.keepingDigits(of: standing.checkIns)
    self.standing = standing
    self.notation = notation
    self.objective = objective
  }

  /// Finds the key result that `reference` names; nil when `objective` has none with that name.
  init?(
    _ reference: KeyResultReference, of objective: ObjectiveStanding, in workspace: Workspace,
    _ notation: Notation
  ) {
    let pairs = zip(objective.objective.keyResults, objective.keyResults)
    guard let (keyResult, standing) = pairs.first(where: { $0.0.id == reference.keyResult }) else {
      return nil
    }
    self.init(keyResult, standing, of: objective, in: workspace, notation)
  }

  var explanation: Explanation { explanation(figures: figures() + [confidence]) }

  /// The explanation with `figures` between the status and what the file says.
  func explanation(figures: [Explanation.Item]) -> Explanation {
    let status = KeyResultStatusExplainer(
      keyResult: keyResult, standing: standing, settings: workspace.settings, notation: notation)
    return Explanation(
      title: keyResult.title,
      items: [status.status, status.ways].compactMap(\.self) + figures
        + [weight, type, changes].compactMap(\.self))
  }

  /// The figures that a measure has, whether or not it belongs to an objective.
  func figures(trustsOldData: Bool = false) -> [Explanation.Item] {
    let forecast = ForecastExplainer(standing: standing, notation: notation, unit: keyResult.unit)
      .item(trustsOldData: trustsOldData)
    return [progress, expected, gap].compactMap(\.self) + [value] + wanted + [forecast]
  }

  // MARK: Figures

  private var progress: Explanation.Item {
    let known = standing.progress.map { Figure.percent($0, ascii: notation.ascii) }
    return .init("Progress", known ?? "unknown", progressLines)
  }

  private var progressLines: [Explanation.Line] {
    let minus = notation.minus
    switch standing.measure {
    case .rollUp: return []
    case .reach where standing.isDoneOrNot:
      let rule = Explanation.Line.rule("0 until it is done, then 1; there is nothing between")
      let fact = standing.latest == nil ? "Nobody has checked in." : "Yes counts as 1, no as 0."
      let isEnding = standing.target == 0 && standing.latest != nil
      return [rule, .fact(isEnding ? "No counts as 1, yes as 0." : fact)]
    case .reach:
      let rule = Explanation.Line.rule("(value \(minus) baseline) / (target \(minus) baseline)")
      guard let value = standing.value else { return [rule, .fact("Nobody has checked in.")] }
      guard let baseline = standing.baseline, let target = standing.target, let progress = standing.progress
      else { return [rule, .fact("Target and baseline are equal, so there is nothing to measure.")] }
      let from = notation.bracketed(number(baseline))
      let way = "(\(number(target)) \(minus) \(from))"
      let worked = "(\(number(value)) \(minus) \(from)) / \(way)"
      return [rule, .worked("\(worked) = \(notation.computed(progress))")]
    case .hold(let band):
      let rule = Explanation.Line.rule("check-ins in the band / check-ins \(notation.times) expected")
      guard let progress = standing.progress else { return [rule, .fact("Nobody has checked in.")] }
      let kept = standing.checkIns.count { band.contains($0.value) }
      let time = daysOfTime.map { "\($0.passed) / \($0.length)" } ?? notation.number(standing.expected ?? 0)
      let worked = "\(kept) / \(standing.checkIns.count) \(notation.times) \(time)"
      return [rule, .worked("\(worked) = \(notation.computed(progress))")]
    case .milestones: return standing.milestones.map(progressLines) ?? []
    }
  }

  /// The days of its time elapsed, and their total; nil if it has none.
  var daysOfTime: (passed: Int, length: Int)? {
    let length = standing.period.start.days(to: standing.period.due)
    guard length > 0 else { return nil }
    return (max(0, min(length, standing.period.start.days(to: standing.asOf))), length)
  }

  private var gap: Explanation.Item? {
    guard let gap = standing.gap, let progress = standing.progress, let expected = standing.expected else {
      return nil
    }
    return .init("Gap", notation.points(gap), notation.gapLines(expected: expected, progress: progress))
  }

  private var confidence: Explanation.Item {
    guard let latest = standing.latest else {
      return .init("Confidence", "unknown", [.fact("Nobody has checked in.")])
    }
    guard let confidence = standing.confidence else {
      return .init(
        "Confidence", "unknown", [.fact("None was stated with the check-in for \(day(latest.date)).")])
    }
    return .init(
      "Confidence", "\(confidence) of 10", [.fact("It was stated with the check-in for \(day(latest.date)).")]
    )
  }

  /// How much it counts in its objective.
  private var weight: Explanation.Item? {
    guard let objective else { return nil }
    let known = zip(objective.objective.keyResults, objective.keyResults).filter {
      $0.1.progress != nil && !$0.1.isLeftOut
    }
    let sum = known.map(\.0.weight).reduce(0, +)
    let text = notation.number(keyResult.weight)
    guard !standing.isLeftOut else { return .init("Weight", text, [.fact("It counts in nothing any more.")]) }
    guard standing.progress != nil, sum > 0, sum.isFinite else {
      return .init(
        "Weight", text, [.fact("It is left out of its objective while its progress is not known.")])
    }
    return .init(
      "Weight", text,
      [.fact("It is \(notation.percent(keyResult.weight / sum)) of what counts in its objective.")])
  }

  /// What the team promises, if the file says so.
  private var type: Explanation.Item? {
    keyResult.statedType.map { type in
      let share = Figure.percent(type.achievedFrom, ascii: notation.ascii)
      return .init(
        "Type", type.rawValue,
        [.rule("when it is closed, it counts as achieved from a progress of \(share) on")])
    }
  }

  // MARK: Wording

  /// A number that someone entered, with all its digits.
  func number(_ value: Double) -> String {
    Figure.written(value, places: keyResult.written.places(of: value), ascii: notation.ascii)
      ?? notation.number(value)
  }
  /// One of its values as people say it: `17.5 min`, `yes`.
  func said(_ value: Double) -> String {
    keyResult.isYesOrNo ? keyResult.text(of: value) : number(value)
  }
  func day(_ day: CivilDay) -> String { day.shortText(besides: standing.asOf) }

  func withUnit(_ text: String) -> String {
    Figure.withUnit(text, unit: keyResult.valueUnit)
  }
}
