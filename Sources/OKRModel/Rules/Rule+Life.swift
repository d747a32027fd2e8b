extension Rule {
  /// How check-ins and work keep key results alive.
  static let lifeRules = [
    Rule(
      id: "stale", level: .warning, kind: .life, title: "Stale",
      why: """
        The last check-in is older than 'stale-after' in the settings, or for a key result with a 'cadence' of its own \
        than a whole period and three days. So its present value is unknown.
        """,
      remedy: "Check in, even when nothing has changed.",
      example: "The last check-in was 16 days ago, and stale-after is 10.",
      check: { $0.staleKeyResults() }),
    Rule(
      id: "never-checked-in", level: .warning, kind: .life, title: "Never checked in",
      why: """
        It has no value yet, and the time for a first check-in is over: the first week and three days, or 'stale-after' \
        if that is longer; with a 'cadence' of its own, a whole period and three days. They count from the start of the key result, or from the team's first check-in if that was \
        later.
        """,
      remedy: "Check in a first value, or drop the key result if it cannot be measured.",
      example: "A key result without a check-in, three weeks after its start.",
      check: { $0.unspokenKeyResults() }),
    Rule(
      id: "moving-away", level: .warning, kind: .life, title: "Moving away from the target",
      why:
        "Three check-ins in a row, each farther from the target than the one before, are a trend, not chance.",
      remedy: "Find the cause, and write a note. The work on it may be doing harm.",
      example: "20, 21, 22, 23 on the way to 15",
      check: { $0.retreating() }),
    Rule(
      id: "implausible-value", level: .warning, kind: .life, title: "Value outside its past",
      why: """
        The latest value is farther outside the range of earlier values, baseline and target than that range is wide. \
        Often it is a typing error: 175 for 17.5. It takes at least three earlier check-ins.
        """,
      remedy: "Correct the check-in, or explain in a note what happened.",
      example: "20, 19, 18, then 175",
      check: { $0.leaps() }),
    Rule(
      id: "done-without-effect", level: .advice, kind: .life,
      title: "Stories done, key result unchanged",
      why: """
        At least two stories, and half of all that support it, are done, and the latest three check-ins have the same \
        value. Either the bet was wrong, or the effect has not shown yet.
        """,
      remedy: "Decide whether the rest of the work should go on, and note when an effect is expected.",
      example: "Two of three stories done; 20, 20, 20 on the way to 15",
      check: { $0.worksWithoutEffect() }),
    Rule(
      id: "effect-without-work", level: .advice, kind: .life, title: "Key result moving with no work done",
      why: """
        It has come at least a quarter of the way, and none of the stories that support it is done or active. \
        Something else moves it; find out what.
        """,
      remedy: "Find out what moves it and write a note, or update the states of the work.",
      example: "40% of the way, and all of its three stories planned or blocked",
      check: { $0.effectsWithoutWork() }),
    Rule(
      id: "guard-broken", level: .warning, kind: .life, title: "Guarded hold outside its band",
      why: """
        Speed should not come at the cost of people or quality: 'guards' names the hold that must not suffer for this \
        key result, and that hold is outside its band.
        """,
      remedy:
        "Slow down until the hold is back in its band, or agree on another band with the people it protects.",
      example: "guards: [crew-overtime], which is at 131 hours a week and should be at most 120",
      check: { $0.brokenGuards() }),
    Rule(
      id: "committed-in-silence", level: .warning, kind: .life,
      title: "Committed and in danger, without a word",
      why: """
        Others rely on a committed key result. It is At risk or Off track, and its latest check-in has neither a note \
        nor a blocker, so that nobody knows why or what will be done.
        """,
      remedy: "Say in a check-in what holds it up, and tell those who rely on it.",
      example: "type: committed, Off track, and a check-in with a value alone",
      check: { $0.committedInSilence() }),
    Rule(
      id: "check-in-ahead", level: .warning, kind: .life, title: "Check-in dated in the future",
      why: """
        A check-in counts from its day on, so one dated after today does not show yet. Often the year or month is a \
        typing error, or a clock was ahead.
        """,
      remedy: "Correct its day in the key result's log, retract it, or wait for the day.",
      example: "A check-in for 19 November on 18 November.",
      check: { $0.checkInsAhead() }),
    Rule(
      id: "closed-undated", level: .advice, kind: .life, title: "Closed without a day",
      why: """
        Without a day it is closed on every day, so that earlier weeks show it as closed, too, unless the change was \
        recorded.
        """,
      remedy: "Say the day and the reason: 'closed: {as: dropped, on: 2026-11-18, because: …}'.",
      example: "closed: achieved",
      check: { $0.closedWithoutDay() }),
  ]
}

extension RuleContext {
  func staleKeyResults() -> [Offence] {
    eachKeyResult { entry in
      guard case .lastCheckInTooOld(let days) = entry.standing.reason else { return nil }
      return "the last check-in on '\(entry.keyResult.title)' is \(days) days old"
    }
  }

  func unspokenKeyResults() -> [Offence] {
    eachKeyResult { entry in
      guard entry.standing.reason == .neverCheckedIn else { return nil }
      return "nobody has ever checked in on '\(entry.keyResult.title)'"
    }
  }

  func retreating() -> [Offence] {
    eachKeyResult { entry in
      guard !entry.standing.isFinished, let target = entry.standing.target else { return nil }
      let values = entry.standing.checkIns.suffix(4).map(\.value)
      let distances = values.map { (target - $0).magnitude }
      guard distances.count == 4, zip(distances, distances.dropFirst()).allSatisfy({ $0 < $1 }) else {
        return nil
      }
      let path = values.map { Figure.value($0) }.joined(separator: ", ")
      return "'\(entry.keyResult.title)' moves away from its target of \(Figure.value(target)): \(path)"
    }
  }

  func leaps() -> [Offence] {
    eachKeyResult { entry in
      guard let value = entry.standing.value, entry.standing.checkIns.count > 3,
        let range = Self.plausible(entry.standing), !range.contains(value)
      else { return nil }
      return """
        the latest value of '\(entry.keyResult.title)', \(Figure.value(value)), lies far outside its past \
        (\(Figure.value(range.lowerBound)) to \(Figure.value(range.upperBound)) would be plausible)
        """
    }
  }

  /// The range of everything before the latest check-in, of baseline, target and band, extended by its own width on
  /// either side.
  private static func plausible(_ standing: KeyResultStanding) -> ClosedRange<Double>? {
    var points = standing.checkIns.dropLast().map(\.value)
    points += [standing.baseline, standing.target].compactMap(\.self)
    if case .hold(let band) = standing.measure {
      points += [band.bounds.lower, band.bounds.upper].compactMap(\.self)
    }
    guard let low = points.min(), let high = points.max() else { return nil }
    // Values that never changed have no width; then their magnitude decides what is far.
    let width = high > low ? high - low : max(low.magnitude, 1)
    let range = (low - width, high + width)
    return range.0.isFinite && range.1.isFinite ? range.0...range.1 : nil
  }

  func worksWithoutEffect() -> [Offence] {
    eachKeyResult { entry in
      guard entry.reach != nil, !entry.standing.isFinished, let tally = work(on: entry),
        tally.done >= 2, tally.done * 2 >= tally.stories
      else { return nil }
      let values = entry.standing.checkIns.suffix(3).map(\.value)
      guard values.count == 3, let value = values.first, Set(values).count == 1 else { return nil }
      return """
        \(tally.done) of \(tally.stories) stories are done, and '\(entry.keyResult.title)' stands still at \
        \(Figure.value(value))
        """
    }
  }

  func effectsWithoutWork() -> [Offence] {
    eachKeyResult { entry in
      guard entry.reach != nil, let progress = entry.standing.progress, progress >= 0.25,
        entry.standing.closing.map({ $0.end == .achieved }) ?? true,
        let tally = work(on: entry), tally.stories > 0, tally.done == 0, tally.active == 0
      else { return nil }
      let count =
        tally.stories == 1 ? "its one story has not begun" : "none of its \(tally.stories) stories has begun"
      return "'\(entry.keyResult.title)' is at \(Figure.percent(progress)), and \(count)"
    }
  }

  func brokenGuards() -> [Offence] {
    keyResults.flatMap { entry in
      entry.keyResult.guards.compactMap { guarded in
        brokenGuard(guarded).map {
          Offence(subject: entry.subject, sentence: "'\(entry.keyResult.title)' must not harm \($0)")
        }
      }
    }
  }

  /// The sentence about the hold that `reference` names; nil while it is in its band, or nothing is known.
  private func brokenGuard(_ reference: KeyResultReference) -> String? {
    guard let (keyResult, standing) = standings.keyResult(reference),
      case .hold(let band) = keyResult.measure, let value = standing.value, !band.contains(value)
    else { return nil }
    return "'\(keyResult.title)', which is outside its band at \(Figure.value(value))"
  }

  func committedInSilence() -> [Offence] {
    eachKeyResult { entry in
      let standing = entry.standing
      guard entry.keyResult.type == .committed, standing.closing == nil,
        [.offTrack, .atRisk].contains(standing.status), let latest = standing.latest?.entry,
        latest.note == nil, latest.blocker == nil
      else { return nil }
      return "'\(entry.keyResult.title)' is committed and \(standing.status.title), and nobody has said why"
    }
  }

  func checkInsAhead() -> [Offence] {
    guard let today, standings.asOf == today else { return [] }
    return eachKeyResult { entry in
      let ahead = workspace.checkInsAhead(of: .keyResult(entry.reference), after: today)
      return ahead.sentence(on: today).map { "of '\(entry.keyResult.title)' \($0); \(ahead.consequence)" }
    }
  }

  func closedWithoutDay() -> [Offence] {
    everyKeyResult.compactMap { entry in
      guard let closing = entry.keyResult.closing, closing.day == nil else { return nil }
      return Offence(
        subject: entry.subject,
        sentence: """
          '\(entry.keyResult.title)' is closed as \(closing.end) without a day; write closed: {as: \(closing.end), \
          on: DAY, because: WHY}
          """)
    }
  }
}
