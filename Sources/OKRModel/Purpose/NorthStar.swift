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
  /// The day on which it starts; nil for the first day of the earliest cycle.
  public let start: CivilDay?
  /// The day on which it is due; nil for the last day of the latest cycle.
  public let due: CivilDay?

  /// Makes a measure for the North Star.
  public init(reach: Reach, unit: String? = nil, start: CivilDay? = nil, due: CivilDay? = nil) {
    self.reach = reach
    self.unit = unit
    self.start = start
    self.due = due
  }
}
