/// The line of the progress that is expected of a reach: from its start through its checkpoints to its due day.
public struct ExpectedLine: Hashable, Sendable {
  /// A point of the line.
  public struct Point: Hashable, Sendable {
    /// The day.
    public let day: CivilDay
    /// The progress that is expected by then, a fraction 0…1.
    public let progress: Double
  }

  /// The points by day: the start, the checkpoints, and the due day.
  public let points: [Point]

  /// The line of `timeline` from `baseline` to `target`; nil if either is unknown, or if they are equal.
  init?(_ timeline: Timeline, baseline: Double?, target: Double?) {
    guard let baseline, let target else { return nil }
    let period = timeline.period
    var points: [Point] = []
    for checkpoint in timeline.checkpoints where checkpoint.day < period.due {
      guard let progress = Progress.ofReach(value: checkpoint.value, baseline: baseline, target: target)
      else { return nil }
      points.append(Point(day: checkpoint.day, progress: Progress.clamped(progress)))
    }
    // A checkpoint on the first day says where the line begins.
    if points.first?.day != period.start { points.insert(Point(day: period.start, progress: 0), at: 0) }
    self.points = points + [Point(day: period.due, progress: 1)]
  }

  /// The points before and after `day`, between which the line is straight; nil before its first and after its last day.
  public func span(around day: CivilDay) -> (from: Point, to: Point)? {
    zip(points, points.dropFirst()).first { $0.day <= day && day <= $1.day }.map { (from: $0, to: $1) }
  }

  /// The progress expected on `day`, a fraction 0…1.
  public func progress(on day: CivilDay) -> Double {
    guard let (from, to) = span(around: day) else {
      return day < (points.first?.day ?? day) ? 0 : 1
    }
    let share = Period(start: from.day, due: to.day).elapsed(on: day)
    return from.progress + share * (to.progress - from.progress)
  }
}
