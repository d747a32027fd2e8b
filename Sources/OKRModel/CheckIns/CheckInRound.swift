/// The week in which everyone checks in once: from the workspace's check-in day to the day before the next one.
public struct CheckInRound: Hashable, Sendable {
  /// The check-in day that it starts on.
  public let start: CivilDay

  /// The round that contains `day`, with check-ins due on `checkInDay`.
  public init(on day: CivilDay, checkInDay: Weekday) {
    let order = Weekday.allCases
    let today = order.firstIndex(of: day.weekday) ?? 0
    let due = order.firstIndex(of: checkInDay) ?? 0
    start = day.advanced(by: -((today - due + order.count) % order.count))
  }

  /// The day on which the next round starts.
  public var next: CivilDay { start.advanced(by: 7) }

  /// Where a key result stands in the round on `asOf`, a day of this round.
  ///
  /// - Parameters:
  ///   - latest: The day of its latest check-in up to `asOf`.
  ///   - previous: The day of the check-in before that one.
  ///   - begin: The first day of its time.
  ///   - asOf: The day in question.
  /// - Returns: Whether its check-in is made, due, late or yet to come.
  func timing(latest: CivilDay?, previous: CivilDay?, begin: CivilDay, asOf: CivilDay) -> CheckInTiming {
    guard let latest, latest >= start else {
      let due = dueDay(after: latest, begin: begin)
      if due > asOf { return .upcoming(due) }
      guard due < start else { return .due }
      return .late(days: due.days(to: asOf), missedRounds: due.days(to: start) / 7)
    }
    return .done(isLate: dueDay(after: previous, begin: begin) < start)
  }

  /// The day on which the next check-in is due: after `day`, or after the start of its time if there is none.
  private func dueDay(after day: CivilDay?, begin: CivilDay) -> CivilDay {
    if let day { return CheckInRound(on: day, checkInDay: start.weekday).next }
    let first = CheckInRound(on: begin, checkInDay: start.weekday)
    return first.start == begin ? begin : first.next
  }
}

/// Where a key result stands in its round of check-ins.
public enum CheckInTiming: Hashable, Sendable {
  /// It was checked in during this round; `isLate` if an earlier round was missed.
  case done(isLate: Bool)
  /// Its check-in is due in this round.
  case due
  /// It was due `days` ago, and `missedRounds` rounds went by without a check-in.
  case late(days: Int, missedRounds: Int)
  /// Its first check-in is due on a later day.
  case upcoming(CivilDay)
  /// No more check-ins are due: it is done, or its last check-in came when it was due.
  case closed

  /// Whether a check-in is due or overdue now.
  public var isOpen: Bool {
    switch self {
    case .due, .late: true
    case .done, .upcoming, .closed: false
    }
  }
}
