/// A span of time for which objectives are set, usually a quarter.
public struct Cycle: Hashable, Sendable, Identifiable {
  /// The cycle's id, which is also the name of its folders, such as `2026-Q4`.
  public let id: CycleID
  /// The first day.
  public let start: CivilDay
  /// The last day, which belongs to the cycle.
  public let end: CivilDay

  /// Makes a cycle from its first to its last day.
  public init(id: CycleID, start: CivilDay, end: CivilDay) {
    self.id = id
    self.start = start
    self.end = end
  }

  /// The cycle as a period: a key result without days of its own runs from its start to its end.
  public var period: Period {
    Period(start: start, due: end)
  }

  /// The number of weeks in the cycle, to the nearest: a quarter has 13 whether it has 90 or 92 days.
  public var weekCount: Int {
    max(1, (start.days(to: end) + 1 + 3) / 7)
  }

  /// The week of the cycle in which `day` lies: 1 for its first seven days; remaining days belong to the last week.
  public func week(of day: CivilDay) -> Int {
    min(weekCount, max(1, start.days(to: day) / 7 + 1))
  }

  /// The part of the year that the id names after the year itself: `Q4` of `2026-Q4`, `H2` of `2026-H2`; nil for an id of
  /// another form.
  var partOfYear: String? {
    guard let match = id.rawValue.wholeMatch(of: /[0-9]{4}-([QqHhTt][1-9])/) else { return nil }
    return String(match.1)
  }
}

/// The id of a cycle, unique in the workspace.
public typealias CycleID = Identifier<Cycle>
