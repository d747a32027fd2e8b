/// Explains rolled-up figures: an objective's from its key results, everything above from the objectives.
struct RollUpExplainer {
  /// One part of a mean.
  private struct Part {
    let title: String
    let status: Status
    let weight: Double
    /// Clamped to 0…1; nil while it is unknown.
    let progress: Double?
    let expected: Double?
  }

  /// The most parts that are listed; more would not be read.
  private static let mostTerms = 200
  /// The most parts in a formula.
  private static let mostInFormula = 5

  let workspace: Workspace
  let standings: Standings
  let notation: Notation

  /// Explains an objective.
  func explanation(of standing: ObjectiveStanding) -> Explanation {
    let parts = zip(standing.objective.keyResults, standing.keyResults).map { keyResult, standing in
      Part(
        title: keyResult.title, status: standing.status,
        weight: WeightedMean.usable(keyResult.weight),
        progress: standing.isLeftOut ? nil : standing.progress.map(Progress.clamped),
        expected: standing.expected)
    }
    return Explanation(
      title: standing.objective.title,
      items: status(of: standing.rollUp)
        + figures(of: standing.rollUp, parts, noun: "key result", isClamped: true))
  }

  /// Explains a key result that rolls up from what contributes to it.
  func explanation(ofRolledUp explainer: KeyResultExplainer) -> Explanation {
    let standing = explainer.standing
    let parts = standing.children.map {
      Part(
        title: $0.objective.title, status: $0.rollUp.status, weight: WeightedMean.usable($0.objective.weight),
        progress: $0.isLeftOut ? nil : $0.rollUp.progress, expected: $0.rollUp.expected)
    }
    let rollUp = RollUp(standing.children, settings: workspace.settings(on: standing.asOf))
    return explainer.explanation(
      figures: [source(of: parts)] + figures(of: rollUp, parts, noun: "objective"))
  }

  /// Where the figures come from: each objective with its share in the mean.
  private func source(of parts: [Part]) -> Explanation.Item {
    let known = parts.filter { $0.progress != nil }
    let sum = known.reduce(0) { $0 + $1.weight }
    let lines = known.prefix(Self.mostTerms).map { part in
      let share = sum > 0 && sum.isFinite ? notation.percent(part.weight / sum) : notation.unknown
      return Explanation.Line.term(
        "weight \(notation.number(part.weight)), \(share) of the mean", title: part.title, part.status)
    }
    return .init(
      "Measured", "by \(notation.count(parts.count, "objective"))",
      [.rule("it takes its progress from what contributes to it, and no check-in")] + lines
        + rest(known.count))
  }

  /// Explains figures that are the mean of `objectives`.
  func explanation(_ title: String, _ rollUp: RollUp, of objectives: [ObjectiveStanding]) -> Explanation {
    Explanation(
      title: title, items: status(of: rollUp) + figures(of: rollUp, parts(objectives), noun: "objective"))
  }

  /// Explains the North Star: by its own measure, or by the objectives.
  var northStar: Explanation {
    let title = workspace.northStar.title
    let rollUp = standings.northStar
    guard let keyResult = workspace.northStar.keyResult, let standing = standings.northStarMeasure,
      standing.progress != nil
    else { return explanation(title, rollUp, of: standings.objectives) }
    let explainer = KeyResultExplainer(keyResult, standing, of: nil, in: workspace, notation)
    let source = Explanation.Item(
      "Measured", "by its own measure",
      [.fact("The objectives under it do not count in these figures; their key results do in the counts.")])
    return Explanation(
      title: title,
      items: status(of: rollUp, isMeasured: true) + [source] + explainer.figures(trustsOldData: true))
  }

  // MARK: Status

  private func status(of rollUp: RollUp, isMeasured: Bool = false) -> [Explanation.Item] {
    let explainer = RollUpStatusExplainer(
      rollUp: rollUp, settings: workspace.settings, notation: notation, isMeasured: isMeasured)
    return [explainer.status, explainer.ways].compactMap(\.self)
  }

  // MARK: Figures

  private func parts(_ objectives: [ObjectiveStanding]) -> [Part] {
    objectives.map {
      Part(
        title: $0.objective.title, status: $0.rollUp.status, weight: WeightedMean.usable($0.objective.weight),
        progress: $0.rollUp.progress, expected: $0.rollUp.expected)
    }
  }

  private func figures(
    of rollUp: RollUp, _ parts: [Part], noun: String, isClamped: Bool = false
  ) -> [Explanation.Item] {
    let known = parts.filter { $0.progress != nil }
    let weights = Set(known.map(\.weight)).count > 1
    let mean = weights ? "mean by weight" : "mean"
    let clamped = isClamped ? ", each within 0% to 100%" : ""
    let progress = Explanation.Item(
      "Progress", rollUp.progress.map { Figure.percent($0, ascii: notation.ascii) } ?? "unknown",
      [.rule("\(mean) of the \(noun)s' progress\(clamped)")]
        + formula(rollUp.progress, known, weights: weights) { $0.progress }
        + terms(known, weights: weights) + leftOut(parts, noun: noun))
    guard let expected = rollUp.expected, let gap = rollUp.gap, let reached = rollUp.progress else {
      return [progress]
    }
    return [
      progress,
      .init(
        "Expected", Figure.percent(expected, ascii: notation.ascii),
        [.rule("\(mean) of what is expected of the same \(noun)s")]
          + formula(expected, known, weights: weights) { $0.expected }),
      .init("Gap", notation.points(gap), notation.gapLines(expected: expected, progress: reached)),
    ]
  }

  private func formula(
    _ result: Double?, _ parts: [Part], weights: Bool, _ figure: (Part) -> Double?
  ) -> [Explanation.Line] {
    guard let result, parts.count > 1 else { return [] }
    let figures = parts.map { (weight: weights ? $0.weight : 1, percent: (figure($0) ?? 0) * 100) }
    let sum = notation.clean(figures.reduce(0) { $0 + $1.weight })
    let shown = figures.prefix(Self.mostInFormula)
    let others = figures.dropFirst(shown.count).reduce(0) { $0 + $1.weight * $1.percent }
    let percent = notation.percent(result)
    let places = notation.places(from: 1, toGive: String(percent.dropLast()), roundedTo: 1) { places in
      let terms = shown.map { $0.weight * notation.roundedValue($0.percent, places: places) }
      return terms.reduce(notation.roundedValue(others, places: places), +) / sum
    }
    let write = { (percent: Double) in "\(notation.rounded(percent, places: places))%" }
    let terms = shown.map { part in
      weights
        ? "\(notation.number(part.weight)) \(notation.times) \(write(part.percent))" : write(part.percent)
    }
    let isWhole = shown.count == figures.count
    let left = (terms + (isWhole ? [] : [write(others)])).joined(separator: " + ")
    let worked = Explanation.Line.worked("(\(left)) / \(notation.number(sum)) = \(percent)")
    let rest = figures.count - shown.count
    let fact = rest == 1 ? "is the other one" : "are the other \(rest) together"
    return isWhole ? [worked] : [worked, .fact("The last \(write(others)) \(fact).")]
  }

  /// The parts with their contributions, the one farthest behind first.
  private func terms(_ parts: [Part], weights: Bool) -> [Explanation.Line] {
    let sorted = parts.enumerated().sorted {
      (-loss($0.element), $0.offset) < (-loss($1.element), $1.offset)
    }
    let lines = sorted.prefix(Self.mostTerms).map { _, part in
      let percent = part.progress.map { Figure.percent($0, ascii: notation.ascii) } ?? notation.unknown
      let weight = weights ? " \(notation.times) \(notation.number(part.weight))" : ""
      return Explanation.Line.term(percent + weight, title: part.title, part.status)
    }
    return lines + rest(parts.count)
  }

  private func leftOut(_ parts: [Part], noun: String) -> [Explanation.Line] {
    let closed = parts.filter { $0.status == .closed }
    let unknown = parts.filter { $0.progress == nil && $0.status != .closed }
    return leftOut(unknown, of: parts.count - closed.count, noun: noun) + given(up: closed)
  }

  /// The parts that were dropped, postponed or merged.
  private func given(up closed: [Part]) -> [Explanation.Line] {
    guard !closed.isEmpty else { return [] }
    let lines = closed.prefix(Self.mostTerms).map {
      Explanation.Line.term(notation.unknown, title: $0.title, $0.status)
    }
    return [.fact("Dropped, postponed or merged; counted in nothing:")] + lines + rest(closed.count)
  }

  private func leftOut(_ unknown: [Part], of count: Int, noun: String) -> [Explanation.Line] {
    guard !unknown.isEmpty else { return [] }
    let known = count - unknown.count
    let lines = unknown.prefix(Self.mostTerms).map {
      Explanation.Line.term(notation.unknown, title: $0.title, $0.status)
    }
    return [.fact("\(known) of \(notation.count(count, noun)) known; left out of all means:")] + lines
      + rest(unknown.count)
  }

  private func rest(_ count: Int) -> [Explanation.Line] {
    count > Self.mostTerms ? [.fact("and \(count - Self.mostTerms) more")] : []
  }

  /// How much a part holds the mean back.
  private func loss(_ part: Part) -> Double {
    guard let progress = part.progress, let expected = part.expected else { return 0 }
    return part.weight * (expected - progress)
  }
}
