import OKRModel

/// The as-of day of a command, and the day since which it reports changes.
struct DaySpan {
  let asOf: CivilDay
  let since: CivilDay?
  /// The only cycle to report; nil for all that run on the day.
  let only: CycleID?
  /// Whether the as-of day was given, and is not just today.
  private let isDayGiven: Bool

  /// Takes them from the options `--as-of` and `--since`; today without `--as-of`.
  ///
  /// - Throws: `CommandFailure` when one is invalid or in the future, or when they are in the wrong order.
  init(asOf: String?, since: String?, today: CivilDay) throws(CommandFailure) {
    let day = try Self.pastDay(asOf, "--as-of", today) ?? today
    let sinceDay = try Self.pastDay(since, "--since", today)
    if let sinceDay, sinceDay > day {
      throw CommandFailure(
        code: .usage, message: "--since is \(sinceDay), which comes after \(day); exchange the days")
    }
    self.asOf = day
    self.since = sinceDay
    self.only = nil
    self.isDayGiven = asOf != nil
  }

  private init(asOf: CivilDay, since: CivilDay?, only: CycleID) {
    (self.asOf, self.since, self.only, self.isDayGiven) = (asOf, since, only, true)
  }

  /// The same for `cycle` alone: its last day if it has ended by then, unless a day was given.
  func within(_ cycle: Cycle?) -> DaySpan {
    guard let cycle else { return self }
    return DaySpan(asOf: isDayGiven ? asOf : min(asOf, cycle.end), since: since, only: cycle.id)
  }

  /// Where everything in `workspace` stands on the as-of day, and what has changed, if requested.
  func standings(of workspace: Workspace) -> (standings: Standings, changes: Changes?) {
    let standings = Standings(of: workspace, asOf: asOf, only: only)
    return (
      standings, since.map { Changes(from: Standings(of: workspace, asOf: $0, only: only), to: standings) }
    )
  }

  /// The day in `option`; nil if it is not given.
  ///
  /// - Throws: `CommandFailure` when it is invalid or in the future.
  static func pastDay(
    _ text: String?, _ option: String, _ today: CivilDay
  ) throws(CommandFailure) -> CivilDay? {
    guard let day = try DayOptions.day(text, option, today) else { return nil }
    guard day > today else { return day }
    throw CommandFailure(
      code: .usage, message: "\(option) is \(day), of which nothing is known yet; today is \(today)")
  }
}
