/// The progress of an objective or a stage week by week: each point is the figure of that day.
public struct Trend: Sendable {
  /// One point of a trend.
  public struct Point: Hashable, Sendable {
    /// The day of the point.
    public let day: CivilDay
    /// The rolled-up progress on that day, a fraction 0…1.
    public let progress: Double
    /// What was expected of the same key results on that day, a fraction 0…1.
    public let expected: Double
  }

  /// The points with known progress, oldest first.
  public let points: [Point]

  /// The most points that a trend has: the weeks of a year.
  public static let maximumLength = 53

  /// The combined trend of `objectives`: their mean progress on days a week apart up to `asOf`, from the start of
  /// `cycle` or over the last year; each objective is judged within its own cycle.
  public init(of objectives: [Objective], in workspace: Workspace, cycle: Cycle, asOf: CivilDay) {
    let days = stride(from: asOf.dayNumber, through: cycle.start.dayNumber, by: -7)
      .prefix(Self.maximumLength).map(CivilDay.init(dayNumber:))
    points = days.reversed().compactMap { day in
      var resolver = StandingResolver(of: workspace)
      let standings = objectives.map { objective in
        resolver.standing(
          of: workspace.definition(of: objective, on: day) ?? objective,
          in: workspace.cycle(workspace.cycle(objective.cycle) ?? cycle, on: day), asOf: day)
      }
      let rollUp = RollUp(standings, settings: workspace.settings(on: day))
      guard let progress = rollUp.progress, let expected = rollUp.expected else { return nil }
      return Point(day: day, progress: progress, expected: expected)
    }
  }
}
