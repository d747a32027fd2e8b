/// A value that a reach should have on a day before it is due.
public struct Checkpoint: Hashable, Sendable {
  /// The day, as the file says it.
  public let by: DayExpression
  /// The value, in the unit of the key result.
  public let value: Double

  /// Makes a checkpoint.
  public init(by day: DayExpression, value: Double) {
    self.by = day
    self.value = value
  }
}

/// The days of a key result: its period, and the checkpoints or milestones in it.
public struct Timeline: Hashable, Sendable {
  /// A checkpoint on its day.
  public struct Point: Hashable, Sendable {
    /// The day.
    public let day: CivilDay
    /// The value that is expected by then, in the unit of the key result.
    public let value: Double

    /// Makes a point.
    public init(day: CivilDay, value: Double) {
      self.day = day
      self.value = value
    }
  }

  /// From the first day to the one on which it is due.
  public let period: Period
  /// The checkpoints in the period, by day, at most one for each.
  public let checkpoints: [Point]
  /// The day by which each milestone should be done, in the order of the file.
  public let milestoneDays: [CivilDay]

  /// Makes a timeline with those of `checkpoints` that lie in `period`; the last one of a day counts.
  public init(period: Period, checkpoints: [Point] = [], milestoneDays: [CivilDay] = []) {
    self.period = period
    self.milestoneDays = milestoneDays
    guard !checkpoints.isEmpty else {
      self.checkpoints = []
      return
    }
    let days = Dictionary(checkpoints.map { ($0.day, $0) }, uniquingKeysWith: { _, last in last })
    self.checkpoints = days.values.filter { period.contains($0.day) }.sorted { $0.day < $1.day }
  }
}
