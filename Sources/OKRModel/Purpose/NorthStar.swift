/// The one long-term aspiration of the enterprise in which every OKR is anchored. It is not a `Goal`.
public struct NorthStar: Hashable, Sendable {
  /// What the records of the North Star's own log name instead of a key result.
  public static let checkInSubject = "north-star"

  /// The aspiration in words.
  public let title: String
  /// What measures progress towards it; nil when only the objectives under it do.
  public let measure: NorthStarMeasure?

  /// Makes a North Star, with its own measure if it has one.
  public init(title: String, measure: NorthStarMeasure? = nil) {
    self.title = title
    self.measure = measure
  }
}

/// The North Star's own measure: always a reach, with a time of its own that spans many cycles.
public struct NorthStarMeasure: Hashable, Sendable {
  /// The baseline and target.
  public let reach: Reach
  /// The unit of the values, such as `NPS`; nil when they have none.
  public let unit: String?
  /// The day on which it starts, as the file says it; nil for the first day of the earliest cycle.
  public let start: DayExpression?
  /// The day on which it is due, as the file says it; nil for the last day of the latest cycle.
  public let due: DayExpression?
  /// How its numbers are written.
  public package(set) var written = WrittenDigits()

  /// Makes a measure for the North Star that runs from one day to another.
  public init(reach: Reach, unit: String? = nil, start: CivilDay?, due: CivilDay?) {
    self.init(
      reach: reach, unit: unit, start: start.map { DayExpression($0) }, due: due.map { DayExpression($0) })
  }

  /// Makes a measure for the North Star.
  public init(
    reach: Reach, unit: String? = nil, start: DayExpression? = nil, due: DayExpression? = nil
  ) {
    self.reach = reach
    self.unit = unit
    self.start = start
    self.due = due
  }

  /// Its period among `cycles`, whose first and last days are those of its time if the file names none; nil without a
  /// day to begin or to end with.
  public func period(among cycles: [Cycle]) -> Period? {
    guard let first = cycles.map(\.start).min() ?? start?.statedDay,
      let last = cycles.map(\.end).max() ?? due.map({ $0.statedDay ?? first })
    else { return nil }
    let span = Cycle(id: CycleID("all"), start: first, end: last)
    let begin = start?.firstDay(in: span) ?? first
    let end = due?.lastDay(from: begin, in: span) ?? last
    return Period.isInOrder(begin, end) ? Period(start: begin, due: end) : Period(start: first, due: last)
  }
}
