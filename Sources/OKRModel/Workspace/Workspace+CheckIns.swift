extension Workspace {
  /// The target that `subject` names; nil when there is no such thing, or no cycle to take its time from.
  public func checkInTarget(_ subject: CheckInSubject) -> CheckInTarget? {
    switch subject {
    case .northStar: northStarTarget
    case .keyResult(let reference): target(reference)
    }
  }

  private func target(_ reference: KeyResultReference) -> CheckInTarget? {
    guard let (objective, keyResult) = keyResult(reference), let cycle = cycle(objective.cycle) else {
      return nil
    }
    return CheckInTarget(
      subject: .keyResult(reference), keyResult: keyResult, cycle: cycle, checkIns: checkIns(of: reference),
      teamStart: teamStart, history: history.keyResult(reference), today: today)
  }

  /// The North Star's measure is computed like a key result whose time spans the cycles.
  private var northStarTarget: CheckInTarget? {
    guard let measure = northStar.measure, let keyResult = northStar.keyResult,
      let period = measure.period(among: cycles)
    else { return nil }
    return CheckInTarget(
      subject: .northStar, keyResult: keyResult,
      cycle: Cycle(id: CycleID("all"), start: period.start, end: period.due),
      checkIns: northStarLog.checkIns(of: .northStar), today: today)
  }
}

extension Workspace {
  /// The check-ins on `subject` for days after `day`.
  public func checkInsAhead(of subject: CheckInSubject, after day: CivilDay) -> CheckInsAhead {
    let checkIns =
      switch subject {
      case .keyResult(let reference): checkIns(of: reference)
      case .northStar: northStarLog.checkIns(of: .northStar)
      }
    let later = checkIns.suffix(while: { $0.date > day })
    return CheckInsAhead(later.map { .init(subject: subject, checkIn: $0) }, after: day)
  }

  /// The check-ins on anything for days after `day`.
  public func checkInsAhead(after day: CivilDay) -> CheckInsAhead {
    let keyResults = objectives.flatMap { objective in
      objective.keyResults.map { CheckInSubject.keyResult(objective.reference(to: $0)) }
    }
    let subjects = keyResults + (northStar.measure == nil ? [] : [.northStar])
    return CheckInsAhead(subjects.flatMap { checkInsAhead(of: $0, after: day).items }, after: day)
  }
}

extension Workspace {
  /// When the team began to check in.
  public var teamStart: TeamStart { firstCheckIn.map(TeamStart.on) ?? .notYet }
}

extension [CheckIn] {
  /// The last ones for which `condition` holds.
  fileprivate func suffix(while condition: (CheckIn) -> Bool) -> ArraySlice<CheckIn> {
    var start = endIndex
    while start > startIndex, condition(self[start - 1]) { start -= 1 }
    return self[start...]
  }
}
