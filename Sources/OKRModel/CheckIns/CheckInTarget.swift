/// Something that can be checked in on: its measure, its time, and its check-ins so far.
///
/// The time is that of its own cycle, not the current one, so a missed check-in can be added after the cycle is
/// over.
public struct CheckInTarget: Sendable {
  /// What it is.
  public let subject: CheckInSubject
  /// How it is measured; the North Star's measure is computed like a key result.
  public let keyResult: KeyResult
  /// The cycle that its time is taken from.
  public let cycle: Cycle
  /// The check-ins in force, oldest first.
  public private(set) var checkIns: [CheckIn]
  /// When the team began to check in.
  var teamStart = TeamStart.before
  /// What it was before it was changed.
  var history = KeyResultHistory.none
  /// Today; nil if unknown.
  var today: CivilDay?

  /// What `draft` is validated against. An empty value keeps the one of the draft's own day, so that a check-in for an
  /// earlier day does not get the value of a later one.
  public func context(for draft: CheckInDraft, today: CivilDay) -> CheckInContext {
    let day = draft.day(today: today) ?? today
    let last = checkIns.withValues.last { $0.date <= day }
    return CheckInContext(
      keyResult: keyResult.id, unit: keyResult.valueUnit, period: keyResult.period(in: cycle),
      lastValue: last?.value, today: today,
      known: KnownValues(of: keyResult.measure, checkIns: checkIns), measure: measure(on: day, today: today),
      milestones: milestoneChoices(), lastPlaces: last?.entry.places)
  }

  /// The milestones that a check-in can tick, with what all check-ins but `corrected` say is done; nil if it has none.
  public func milestoneChoices(correcting corrected: CheckIn? = nil) -> [MilestoneChoice]? {
    keyResult.milestones.map { .init($0, checkIns: checkIns.filter { $0.id != corrected?.id }) }
  }

  /// `entry` with the measure that a check-in for its day carries.
  public func measured(_ entry: CheckInEntry, today: CivilDay) -> CheckInEntry {
    var entry = entry
    entry.measure = measure(on: entry.date, today: today)
    return entry
  }

  /// What it was on `day`. A check-in for that day is made against its measure.
  func definition(on day: CivilDay, today: CivilDay?) -> KeyResult {
    history.definition(
      of: keyResult, on: day, today: today, latest: checkIns.last { $0.date <= day }?.carried) ?? keyResult
  }

  /// The measure that a check-in for `day` carries.
  func measure(on day: CivilDay, today: CivilDay) -> String {
    definition(on: day, today: today).stated.text
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

/// What a check-in can be about: only the constructs that have a measure.
public enum CheckInSubject: Hashable, Sendable {
  /// A key result of an objective.
  case keyResult(KeyResultReference)
  /// The North Star's own measure.
  case northStar

  /// The construct that it names.
  public var construct: ConstructID {
    switch self {
    case .keyResult(let reference): .keyResult(reference)
    case .northStar: .northStar
    }
  }
}

extension CheckInSubject: CustomStringConvertible {
  /// Reads `objective/key-result` or `north-star`; nil for anything else.
  public init?(_ text: String) {
    if text == NorthStar.checkInSubject {
      self = .northStar
    } else if let reference = KeyResultReference(text) {
      self = .keyResult(reference)
    } else {
      return nil
    }
  }

  /// `objective/key-result` or `north-star`.
  public var description: String { construct.reference }
}
