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
    self.keyResult = keyResult
    self.standing = standing
    self.notation = notation
    self.objective = objective
  }

  /// Finds the key result that `reference` names; nil when `objective` has none of that name.
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

  var explanation: Explanation {
    let status = KeyResultStatusExplainer(
      keyResult: keyResult, standing: standing, settings: workspace.settings, notation: notation)
    return Explanation(
      title: keyResult.title,
      items: [status.status, status.ways].compactMap(\.self) + figures() + [confidence]
        + [weight].compactMap(\.self))
  }

  /// The figures that a measure has, whatever it belongs to.
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
    case .reach:
      let rule = Explanation.Line.rule("(value \(minus) baseline) / (target \(minus) baseline)")
      guard let value = standing.value else { return [rule, .fact("Nobody has checked in.")] }
      guard let baseline = standing.baseline, let target = standing.target, let progress = standing.progress
      else { return [rule, .fact("Target and baseline are equal, so there is nothing to measure.")] }
      let from = notation.number(baseline, inFormula: true)
      let worked =
        "(\(notation.number(value)) \(minus) \(from)) / (\(notation.number(target)) \(minus) \(from))"
      return [rule, .worked("\(worked) = \(notation.reckoned(progress))")]
    case .hold(let band):
      let rule = Explanation.Line.rule("check-ins in the band / check-ins \(notation.times) expected")
      guard let progress = standing.progress else { return [rule, .fact("Nobody has checked in.")] }
      let kept = standing.checkIns.count { band.contains($0.value) }
      let worked =
        "\(kept) / \(standing.checkIns.count) \(notation.times) \(notation.reckoned(standing.expected))"
      return [rule, .worked("\(worked) = \(notation.reckoned(progress))")]
    }
  }

  private var expected: Explanation.Item {
    let (start, due) = (standing.period.start, standing.period.due)
    let length = start.days(to: due)
    let asOf = standing.asOf
    let passed = max(0, min(length, start.days(to: asOf)))
    let time = "From \(start.shortText(besides: asOf)) to \(due.shortText(besides: asOf))"
    let rule = Explanation.Line.rule("days that have passed / days that it has")
    let lines: [Explanation.Line] =
      length > 0
      ? [
        rule, .worked("\(passed) / \(length) = \(notation.reckoned(standing.expected))"),
        .fact("\(time): \(passed) of \(notation.count(length, "day")) have passed."),
      ] : [rule, .fact("\(time): its time has no length, and is up from its start on.")]
    return .init("Expected", Figure.percent(standing.expected, ascii: notation.ascii), lines)
  }

  private var gap: Explanation.Item? {
    guard let gap = standing.gap, let progress = standing.progress else { return nil }
    let worked =
      "\(notation.percent(standing.expected)) \(notation.minus) \(bracketed(notation.percent(progress)))"
    return .init(
      "Gap", notation.points(gap),
      [.rule("expected \(notation.minus) progress"), .worked("\(worked) = \(notation.points(gap))")])
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
    let known = zip(objective.objective.keyResults, objective.keyResults).filter { $0.1.progress != nil }
    let sum = known.map(\.0.weight).reduce(0, +)
    let text = number(keyResult.weight)
    guard standing.progress != nil, sum > 0, sum.isFinite else {
      return .init(
        "Weight", text, [.fact("It is left out of its objective while its progress is not known.")])
    }
    return .init(
      "Weight", text,
      [.fact("It is \(notation.percent(keyResult.weight / sum)) of what counts in its objective.")])
  }

  // MARK: Wording

  func number(_ value: Double) -> String { notation.number(value) }
  func day(_ day: CivilDay) -> String { day.shortText(besides: standing.asOf) }

  private func bracketed(_ text: String) -> String {
    text.hasPrefix(notation.minus) ? "(\(text))" : text
  }

  func withUnit(_ text: String) -> String {
    guard let unit = keyResult.unit, !unit.isEmpty, unit != Figure.yesOrNoUnit else { return text }
    return "\(text) \(unit)"
  }
}
