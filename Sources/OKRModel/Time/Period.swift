/// The days from a start to a due day, both included.
public struct Period: Hashable, Sendable {
  /// The first day.
  public let start: CivilDay
  /// The last day, on which it is due.
  public let due: CivilDay

  /// Makes the period from `start` to `due`; a due day before the start makes a period without length.
  public init(start: CivilDay, due: CivilDay) {
    self.start = start
    self.due = due
  }

  /// The elapsed share of the period on `day`: `(day − start) / (due − start)`, clamped to 0…1.
  ///
  /// A period without length is fully elapsed from its start on.
  public func elapsed(on day: CivilDay) -> Double {
    let length = start.days(to: due)
    guard length > 0 else { return day < start ? 0 : 1 }
    return min(1, max(0, Double(start.days(to: day)) / Double(length)))
  }

  /// Whether a period may start on `start` and be due on `due`.
  public static func isInOrder(_ start: CivilDay, _ due: CivilDay) -> Bool {
    start <= due
  }

  /// Whether `day` lies in the period, its first and last day included.
  public func contains(_ day: CivilDay) -> Bool {
    start <= day && day <= due
  }
}
