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
      guard entry.standing.status != .done, let target = entry.standing.target else { return nil }
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

  /// The range of everything before the latest check-in, of baseline, target and band, and as much on either side.
  private static func plausible(_ standing: KeyResultStanding) -> ClosedRange<Double>? {
    var points = standing.checkIns.dropLast().map(\.value)
    points += [standing.baseline, standing.target].compactMap(\.self)
    if case .hold(let band) = standing.measure {
      points += [band.bounds.lower, band.bounds.upper].compactMap(\.self)
    }
    guard let low = points.min(), let high = points.max() else { return nil }
    // What has never changed has no width of its own; then its size tells what is far.
    let width = high > low ? high - low : max(low.magnitude, 1)
    let range = (low - width, high + width)
    return range.0.isFinite && range.1.isFinite ? range.0...range.1 : nil
  }

  func worksWithoutEffect() -> [Offence] {
    eachKeyResult { entry in
      guard entry.reach != nil, entry.standing.status != .done, let tally = work(on: entry),
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

  /// What is said of the hold that `reference` names; nil while it is in its band, or nothing is known.
  private func brokenGuard(_ reference: KeyResultReference) -> String? {
    guard let (keyResult, standing) = standings.keyResult(reference),
      case .hold(let band) = keyResult.measure, let value = standing.value, !band.contains(value)
    else { return nil }
    return "'\(keyResult.title)', which is outside its band at \(Figure.value(value))"
  }

  func checkInsAhead() -> [Offence] {
    guard let today, standings.asOf == today else { return [] }
    return eachKeyResult { entry in
      let ahead = workspace.checkInsAhead(of: .keyResult(entry.reference), after: today)
      return ahead.sentence(on: today).map { "of '\(entry.keyResult.title)' \($0); \(ahead.consequence)" }
    }
  }
}
