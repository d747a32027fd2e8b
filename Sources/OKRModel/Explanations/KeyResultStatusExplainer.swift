/// Explains the status of a key result: the rule that gave it, with the thresholds in force, and what would change it.
struct KeyResultStatusExplainer {
  let keyResult: KeyResult
  let standing: KeyResultStanding
  let settings: Settings
  let notation: Notation

  var status: Explanation.Item {
    .init("Status", standing.statusTitle, status: standing.status, reason)
  }

  /// The ways to other statuses; nil if nothing changes it.
  var ways: Explanation.Item? {
    let improvements = Improvements(of: keyResult, standing, settings: settings)
    var lines = improvements.steps.map {
      Explanation.Line.way($0.status, $0.needs(ascii: notation.ascii))
    }
    if let stay = improvements.toStay, stay.value != nil {
      lines.insert(.way(.onTrack, "still \(stay.needs(ascii: notation.ascii))"), at: 0)
    }
    if standing.reason == .nothingToMeasure, let sentence = improvements.sentence() {
      return .init("To change it", "", [.fact(sentence)])
    }
    if case .hold = standing.measure, !standing.isFinished, standing.asOf < standing.period.due {
      let due = standing.period.due.shortText(besides: standing.asOf)
      lines.append(.way(.done, "in its band by the last check-in up to \(due)"))
    }
    guard !lines.isEmpty else { return nil }
    return .init(
      "To change it", "", [.rule("a check-in for \(standing.asOf.shortText) that says:")] + lines)
  }

  private var reason: [Explanation.Line] { lines(of: standing.reason) }

  private func lines(of reason: StatusReason) -> [Explanation.Line] {
    switch reason {
    case .closed(let closing, let before): lines(of: closing) + (before.map(lines) ?? [])
    case .targetReached: [.rule("a value at the target or past it is Done"), valueFact("at the target")]
    case .everyMilestoneDone: [.rule("when every milestone is done, the key result is Done")]
    case .inBandOnDueDay:
      [.rule("a hold that was in its band on its due day is Done")]
    case .beforeStart(let day): [.fact("Its time begins on \(day.shortText(besides: standing.asOf)).")]
    case .noCheckInYet:
      [
        .rule("the first check-in may take \(days(settings.firstCheckInAfter(standing.cadence)))"),
        .fact("Nobody has checked in; \(awaited)."),
      ] + cadence
    case .neverCheckedIn:
      [
        .rule(
          "no first check-in for more than \(days(settings.firstCheckInAfter(standing.cadence))) is Stale"),
        .fact("Nobody has checked in; \(awaited)."),
      ] + cadence
    case .lastCheckInTooOld(let age):
      [
        .rule("no check-in for more than \(days(standing.staleAfter)) is Stale, whatever the value"),
        .fact("The last one is \(days(age)) old."),
      ] + cadence
    case .behind(let gap): behind(by: gap)
    case .notDoneInTime:
      [
        .rule("what is done or not is Off track once its due day is over and it is not done"),
        .fact("It was due on \(standing.period.due.shortText(besides: standing.asOf))."),
      ]
    case .outsideBand: [.rule("a hold outside its band is Off track"), outside]
    case .lowConfidence(let confidence):
      [
        .rule(
          "a confidence of \(StatusRules.offTrackConfidence) or less is Off track, of "
            + "\(StatusRules.atRiskConfidence) or less At risk"), .fact("It is \(confidence)."),
      ]
    case .blocked(let blocker): [.rule("a blocker in the latest check-in is At risk"), .fact(blocker)]
    case .nothingToMeasure: [.fact("Target and baseline are equal, so there is nothing to measure.")]
    case .childrenDone: [.rule("what rolls up is Done once every key result under it is")]
    case .childrenStale(let count, let total):
      [
        .rule("what rolls up is Stale if a third or more of the key results under it are"),
        .worked("\(count) of \(total) are Stale"),
      ]
    case .childrenUnknown: [.fact("Nothing is known yet of what contributes to it.")]
    case .nothingContributes:
      [.fact("No objective contributes to it; 'contributes-to' of an objective would name it.")]
    case .keepingUp, .held: keepingUp
    }
  }

  private func lines(of closing: Closing) -> [Explanation.Line] {
    let day = closing.day.map { " on \($0.shortText(besides: standing.asOf))" } ?? ""
    let fact = Explanation.Line.fact("Somebody closed it as \(closing.end)\(day).")
    let rule: Explanation.Line? =
      switch closing.end {
      case .achieved: nil
      case .partly, .missed:
        .rule("what is achieved in part or missed keeps the figures and the status of its last day")
      case .dropped, .postponed, .merged:
        .rule("what is dropped, postponed or merged counts in no mean, and no one is asked about it")
      }
    return [rule, fact, closing.reason.map { .fact($0) }].compactMap(\.self)
  }

  private func behind(by gap: Double) -> [Explanation.Line] {
    let threshold = standing.status == .offTrack ? settings.offTrack : settings.atRisk
    return [
      .rule("a gap of more than \(notation.threshold(threshold)) points is \(standing.status.title)"),
      .worked("\(notation.points(gap, apartFrom: threshold)) > \(notation.threshold(threshold))"),
    ]
  }

  private var keepingUp: [Explanation.Line] {
    let rule = Explanation.Line.rule("neither done, stale, far behind, doubted nor blocked")
    guard let gap = standing.gap else { return [rule] }
    let sign = notation.ascii ? "<=" : "≤"
    let threshold = notation.threshold(settings.atRisk)
    return [
      rule, .worked("a gap of \(notation.points(gap, apartFrom: settings.atRisk)) \(sign) \(threshold)"),
    ]
  }

  private var outside: Explanation.Line {
    guard case .hold(let band) = standing.measure, let value = standing.value else {
      return .fact("It is outside.")
    }
    let number = standing.isYesOrNo ? standing.text(of: value) : notation.number(value)
    return .fact(
      "\(number) is not \(band.text(isYesOrNo: standing.isYesOrNo, ascii: notation.ascii)).")
  }

  private func valueFact(_ place: String) -> Explanation.Line {
    let number = { keyResult.isYesOrNo ? keyResult.text(of: $0) : notation.number($0) }
    let value = standing.value.map(number) ?? notation.unknown
    let target = standing.target.map { " of \(number($0))" } ?? ""
    return .fact("\(value) is \(place)\(target) or past it.")
  }

  /// Since when the first check-in is awaited.
  private var awaited: String {
    let isLater = standing.awaited > standing.period.start
    let ago = "\(days(standing.awaited.days(to: standing.asOf))) ago"
    if standing.awaited == standing.asOf {
      return isLater ? "the team has not begun to check in" : "it begins today"
    }
    return isLater ? "the team began to check in \(ago)" : "it began \(ago)"
  }

  /// How often a check-in is due, if that is not once a week.
  private var cadence: [Explanation.Line] {
    guard standing.cadence != .weekly else { return [] }
    let longest = standing.cadence.longestPeriod
    let span = longest == 1 ? "a day" : "up to \(days(longest))"
    return [.fact("It is checked \(standing.cadence.adverb): \(span), and three days of grace.")]
  }

  private func days(_ number: Int) -> String { notation.count(number, "day") }
}
