import OKRModel

/// The as-of day of a command, and the day since which it reports changes.
struct DaySpan {
  let asOf: CivilDay
  let since: CivilDay?

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
  }

  /// Where everything in `workspace` stands on the as-of day, and what has changed, if requested.
  func standings(of workspace: Workspace) -> (standings: Standings, changes: Changes?) {
    let standings = Standings(of: workspace, asOf: asOf)
    return (standings, since.map { Changes(from: Standings(of: workspace, asOf: $0), to: standings) })
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
