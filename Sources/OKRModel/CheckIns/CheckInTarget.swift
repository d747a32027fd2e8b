/// Something that can be checked in on: its measure, its time, and what was said of it so far.
///
/// The time is that of its own cycle, whichever cycle runs now, so that a check-in can be made up for when the cycle is
/// over.
public struct CheckInTarget: Sendable {
  /// What it is.
  public let subject: CheckInSubject
  /// How it is measured; the North Star's measure is reckoned as a key result.
  public let keyResult: KeyResult
  /// The cycle that its time is taken from.
  public let cycle: Cycle
  /// The check-ins in force, oldest first.
  public private(set) var checkIns: [CheckIn]

  /// Where it stands on `asOf`.
  public func standing(asOf: CivilDay, settings: Settings) -> KeyResultStanding {
    KeyResultStanding(of: keyResult, in: cycle, checkIns: checkIns, asOf: asOf, settings: settings)
  }

  /// What `draft` is judged by. A value that is left out keeps the one of the day that the draft speaks of, so that a
  /// day that is made up for does not get the value of a later one.
  public func context(for draft: CheckInDraft, today: CivilDay) -> CheckInContext {
    let day = draft.day(today: today) ?? today
    return CheckInContext(
      keyResult: keyResult.id, unit: keyResult.valueUnit, period: keyResult.period(in: cycle),
      lastValue: checkIns.last { $0.date <= day }?.value, today: today,
      known: KnownValues(of: keyResult.measure, checkIns: checkIns))
  }

  /// Adds the check-in that `record` states, as the log would; a correction or retraction adds nothing.
  public mutating func add(_ record: CheckInRecord) {
    guard case .entry(let entry) = record.content else { return }
    let checkIn = CheckIn(
      id: record.id, recordedAt: record.at, recordInForce: record.id, author: record.author, entry: entry)
    let position = checkIns.lastIndex { $0.precedes(checkIn) }.map { $0 + 1 } ?? 0
    checkIns.insert(checkIn, at: position)
  }
}

extension Workspace {
  /// What `subject` names; nil when there is no such thing, or no cycle to take its time from.
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
      subject: .keyResult(reference), keyResult: keyResult, cycle: cycle, checkIns: checkIns(of: reference))
  }

  /// The North Star's measure is reckoned as a key result whose time spans the cycles.
  private var northStarTarget: CheckInTarget? {
    guard let measure = northStar.measure, let start = measure.start ?? cycles.map(\.start).min(),
      let due = measure.due ?? cycles.map(\.end).max()
    else { return nil }
    let keyResult = KeyResult(
      id: NorthStar.checkInSubject, title: northStar.title, measure: .reach(measure.reach),
      unit: measure.unit)
    return CheckInTarget(
      subject: .northStar, keyResult: keyResult, cycle: Cycle(id: "all", start: start, end: due),
      checkIns: northStarLog.checkIns(of: NorthStar.checkInSubject))
  }
}
