extension Workspace {
  /// `objective` as it was on `day`; nil if it did not exist then.
  ///
  /// A field whose change is recorded has the text that it had on that day. A key result whose measure was changed in
  /// the file without a record has the measure that its latest check-in up to that day carries, on days before `today`.
  public func definition(of objective: Objective, on day: CivilDay) -> Objective? {
    let hasRecords = history.objectiveLogs[objective.id] != nil
    guard hasRecords || today.map({ day < $0 }) == true else { return objective }
    guard var result = history.objective(objective, on: day) else { return nil }
    let log = checkInLogs[objective.id] ?? .empty
    result.keyResults = objective.keyResults.compactMap { keyResult in
      history.keyResult(objective.reference(to: keyResult)).definition(
        of: keyResult, on: day, today: today,
        latest: log.checkIns(of: keyResult.id).last { $0.date <= day }?.carried)
    }
    result.keyResults += (history.removedKeyResults[objective.id] ?? []).compactMap { id in
      let reference = KeyResultReference(objective: objective.id, keyResult: id)
      return history.keyResults[reference]?.value(on: day).flatMap(\.self)
    }
    return result
  }

  /// The objectives that ran in `cycle` as they were on `day`, in display order: those of the cycle, and those that have
  /// been moved to a later one since and were checked in on during this one.
  public func objectives(in cycle: Cycle, on day: CivilDay) -> [Objective] {
    objectives.compactMap { objective in
      guard let then = definition(of: objective, on: day) else { return nil }
      return then.cycle == cycle.id ? then : carried(then, from: cycle, on: day)
    }
  }

  /// The part of `objective`, which is in a later cycle, that ran in `cycle`, as an objective of that cycle: the key
  /// results with check-ins in it. Of several cycles that ran on `day` it counts in the main one.
  private func carried(_ objective: Objective, from cycle: Cycle, on day: CivilDay) -> Objective? {
    guard let own = self.cycle(objective.cycle), own.start > day, cycle.period.contains(day),
      self.cycle(on: day)?.id == cycle.id,
      let log = checkInLogs[objective.id], let first = log.firstDay, first <= day
    else { return nil }
    var result = objective
    result.cycle = cycle.id
    result.keyResults = objective.keyResults.filter { keyResult in
      log.checkIns(of: keyResult.id).contains { $0.date <= day && cycle.period.contains($0.date) }
    }
    return result.keyResults.isEmpty ? nil : result
  }

  /// Whether the measure or the due day of the key result that `reference` names was moved, up to `day`; a corrected
  /// typing error does not count.
  public func hasMoved(_ reference: KeyResultReference, by day: CivilDay) -> Bool {
    guard history.objectiveLogs[reference.objective] != nil else { return false }
    return history.changes(of: reference).lazy.compactMap(\.change).contains { change in
      change.on <= day && !change.fixes && change.recordedField?.asksForReason == true
        && change.field != "closed"
    }
  }

  /// The settings in force on `day`.
  public func settings(on day: CivilDay) -> Settings { history.settings.value(on: day) ?? settings }

  /// `cycle` with the days that it had on `day`.
  func cycle(_ cycle: Cycle, on day: CivilDay) -> Cycle { history.cycles[cycle.id]?.value(on: day) ?? cycle }
}
