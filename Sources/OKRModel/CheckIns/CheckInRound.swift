/// The week in which everybody checks in once: from the workspace's check-in day to the day before the next one.
public struct CheckInRound: Hashable, Sendable {
  /// The check-in day with which it begins.
  public let start: CivilDay

  /// The round in which `day` lies, where check-ins are due on `checkInDay`.
  public init(on day: CivilDay, checkInDay: Weekday) {
    let order = Weekday.allCases
    let today = order.firstIndex(of: day.weekday) ?? 0
    let due = order.firstIndex(of: checkInDay) ?? 0
    start = day.advanced(by: -((today - due + order.count) % order.count))
  }

  /// The day with which the next round begins.
  public var next: CivilDay { start.advanced(by: 7) }

  /// Where a key result stands in the round on `asOf`, which lies in it.
  ///
  /// - Parameters:
  ///   - latest: The day of its latest check-in up to `asOf`.
  ///   - previous: The day of the check-in before that one.
  ///   - begin: The day on which its time begins.
  ///   - asOf: The day that is looked at.
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

  /// The day on which a check-in is due after the one of `day`, or after the time has begun where there is none.
  private func dueDay(after day: CivilDay?, begin: CivilDay) -> CivilDay {
    if let day { return CheckInRound(on: day, checkInDay: start.weekday).next }
    let first = CheckInRound(on: begin, checkInDay: start.weekday)
    return first.start == begin ? begin : first.next
  }
}

/// Where a key result stands in its round of check-ins.
public enum CheckInTiming: Hashable, Sendable {
  /// It was checked in on in this round; `isLate` when a round before was missed.
  case done(isLate: Bool)
  /// It is to be checked in on in this round.
  case due
  /// It was due `days` ago, and `missedRounds` rounds went by without a check-in.
  case late(days: Int, missedRounds: Int)
  /// It is first due on a day to come.
  case upcoming(CivilDay)
  /// Nothing more is to be said of it: it is done, or its last check-in came when it was due.
  case closed

  /// Whether somebody is to check in on it now.
  public var isOpen: Bool {
    switch self {
    case .due, .late: true
    case .done, .upcoming, .closed: false
    }
  }
}
