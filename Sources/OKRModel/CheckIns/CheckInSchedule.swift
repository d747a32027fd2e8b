/// When the check-ins on a key result are due: once in each period of its cadence.
public struct CheckInSchedule: Hashable, Sendable {
  private let cadence: Cadence
  /// The first day of the key result's time.
  private let begin: CivilDay
  private let checkInDay: Weekday

  /// The schedule of a key result whose time starts on `begin`; periods of weeks begin on `checkInDay`.
  public init(_ cadence: Cadence, from begin: CivilDay, checkInDay: Weekday) {
    self.cadence = cadence
    self.begin = begin
    self.checkInDay = checkInDay
  }

  /// The day on which the next check-in is due after the one for `day`, or the first one if there is none.
  public func dueDay(after day: CivilDay?) -> CivilDay {
    guard let day else { return first }
    return startOfNextPeriod(after: day)
  }

  /// Where it stands on `asOf`.
  ///
  /// - Parameters:
  ///   - latest: The day of its latest check-in up to `asOf`.
  ///   - previous: The day of the check-in before that one.
  ///   - asOf: The day in question.
  ///   - round: The week in which everyone checks in; a check-in that is done counts as done in its week only.
  /// - Returns: Whether its check-in is made, due, late or yet to come.
  func timing(
    latest: CivilDay?, previous: CivilDay?, asOf: CivilDay, in round: CheckInRound
  ) -> CheckInTiming {
    let current = startOfPeriod(asOf)
    guard let latest, latest >= current else {
      let due = dueDay(after: latest)
      if due > asOf { return .upcoming(due) }
      guard due < current else { return .due }
      return .late(days: due.days(to: asOf), missedRounds: periods(from: due, to: current))
    }
    if latest < round.start { return .upcoming(startOfNextPeriod(after: latest)) }
    return .done(isLate: dueDay(after: previous) < current)
  }

  /// The day from which the first check-in is due: the first check-in day, or the start of its time if its periods do not
  /// begin on check-in days.
  private var first: CivilDay {
    guard case .weeks = cadence else { return begin }
    let round = CheckInRound(on: begin, checkInDay: checkInDay)
    return round.start == begin ? begin : round.next
  }

  /// The first day of the period that contains `day`.
  private func startOfPeriod(_ day: CivilDay) -> CivilDay {
    switch cadence {
    case .weeks(let count): Self.start(of: 7 * count, containing: day, from: first)
    case .days(let count): Self.start(of: count, containing: day, from: begin)
    case .monthly: day.firstOfMonth
    case .quarterly: day.firstOfMonth.advanced(byMonths: -((day.components.month - 1) % 3))
    }
  }

  private func startOfNextPeriod(after day: CivilDay) -> CivilDay {
    let start = startOfPeriod(day)
    return switch cadence {
    case .weeks(let count): start.advanced(by: 7 * count)
    case .days(let count): start.advanced(by: count)
    case .monthly: start.advanced(byMonths: 1)
    case .quarterly: start.advanced(byMonths: 3)
    }
  }

  /// The number of periods from the one of `day` up to the one that begins on `start`.
  private func periods(from day: CivilDay, to start: CivilDay) -> Int {
    let months =
      (start.components.year - day.components.year) * 12 + start.components.month - day.components.month
    return switch cadence {
    case .weeks(let count): startOfPeriod(day).days(to: start) / (7 * count)
    case .days(let count): startOfPeriod(day).days(to: start) / count
    case .monthly: months
    case .quarterly: (months + 2) / 3
    }
  }

  /// The first day of the span of `length` days that contains `day`, if such spans follow one another from `anchor` on
  /// and before it.
  private static func start(of length: Int, containing day: CivilDay, from anchor: CivilDay) -> CivilDay {
    let days = anchor.days(to: day)
    let rest = days % length
    return day.advanced(by: -(rest < 0 ? rest + length : rest))
  }
}
