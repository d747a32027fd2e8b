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
}

/// Where a key result stands in its round of check-ins, which is as long as its cadence says.
public enum CheckInTiming: Hashable, Sendable {
  /// It was checked in during this round; `isLate` if an earlier round was missed.
  case done(isLate: Bool)
  /// Its check-in is due in this round.
  case due
  /// It was due `days` ago, and `missedRounds` rounds went by without a check-in.
  case late(days: Int, missedRounds: Int)
  /// Its next check-in is due on a later day.
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
