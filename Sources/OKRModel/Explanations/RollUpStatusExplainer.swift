/// Explains the status of a parent: the rule that gave it, the counts behind it, and what would change it.
struct RollUpStatusExplainer {
  let rollUp: RollUp
  let settings: Settings
  let notation: Notation
  /// Whether the figures are those of a measure of its own.
  let isMeasured: Bool

  var status: Explanation.Item {
    .init("Status", rollUp.status.title, status: rollUp.status, reason + counts)
  }

  /// The ways to other statuses; nil if none can be named.
  var ways: Explanation.Item? {
    let lines = steps
    return lines.isEmpty ? nil : .init("To change it", "", lines)
  }

  private var reason: [Explanation.Line] {
    let gap = rollUp.gap ?? 0
    switch rollUp.status {
    case .done:
      return [
        .fact(
          isMeasured ? "Its own measure is at its target or past it." : "All key results under it are done.")
      ]
    case .closed: return [.fact("All key results under it were dropped, postponed or merged.")]
    case .noData, .notStarted: return [.fact("Nothing under it is known, so there is no mean.")]
    case .stale:
      return [
        .rule("a third or more of the key results Stale is Stale"),
        .worked("\(rollUp.counts[.stale]) of \(rollUp.counts.total) are Stale"),
      ]
    case .offTrack: return past(settings.offTrack, gap)
    case .atRisk: return past(settings.atRisk, gap)
    case .onTrack:
      let sign = notation.ascii ? "<=" : "≤"
      let threshold = notation.threshold(settings.atRisk)
      return [
        .rule("a gap of at most \(threshold) points, and less than a third Stale, is On track"),
        .worked("\(notation.points(gap, apartFrom: settings.atRisk)) \(sign) \(threshold)"),
      ]
    }
  }

  private func past(_ threshold: Double, _ gap: Double) -> [Explanation.Line] {
    [
      .rule("a gap of more than \(notation.threshold(threshold)) points is \(rollUp.status.title)"),
      .worked("\(notation.points(gap, apartFrom: threshold)) > \(notation.threshold(threshold))"),
    ]
  }

  private var counts: [Explanation.Line] {
    let present = rollUp.counts.present
    guard !present.isEmpty else { return [] }
    let words = present.map { "\(rollUp.counts[$0]) \($0.title.lowercased())" }.joined(separator: ", ")
    return [.fact("Key results: \(words).")]
  }

  private var steps: [Explanation.Line] {
    switch rollUp.status {
    case .done, .closed: return []
    case .noData, .notStarted: return [.fact("A check-in on any of its key results.")]
    case .stale:
      return [
        .fact(
          "Not Stale any more after check-ins on \(freshNeeded) of its \(rollUp.counts[.stale]) stale ones.")
      ]
    case .offTrack:
      return [
        way(.atRisk, at: settings.offTrack), way(.onTrack, at: min(settings.atRisk, settings.offTrack)),
      ]
      .compactMap(\.self)
    case .atRisk: return [way(.onTrack, at: settings.atRisk)].compactMap(\.self)
    case .onTrack: return [way(.onTrack, at: settings.atRisk, word: "still ")].compactMap(\.self)
    }
  }

  private func way(_ status: Status, at threshold: Double, word: String = "") -> Explanation.Line? {
    guard let expected = rollUp.expected else { return nil }
    let needed = expected - threshold
    guard needed > 0 else { return nil }
    // Rounded up, so that having that many percent is enough.
    let percent = (needed * 1_000 - 1e-6).rounded(.up) / 10
    return .way(status, "\(word)at a progress of \(notation.number(percent))% or more")
  }

  /// How many of the stale key results need a check-in before less than a third is stale.
  private var freshNeeded: Int {
    let stale = rollUp.counts[.stale]
    return stale - (rollUp.counts.total - 1) / 3
  }
}
