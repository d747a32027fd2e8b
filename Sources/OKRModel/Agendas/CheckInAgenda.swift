/// The key results due for a check-in in a week, and those already checked in: the weekly list for one person or for
/// everyone. One with a cadence of its own is in it only in the weeks in which its check-in is due or made.
public struct CheckInAgenda: Sendable {
  /// A key result of the agenda.
  public struct Item: Sendable, Identifiable {
    /// The objective that it belongs to.
    public let objective: Objective
    /// The key result itself.
    public let keyResult: KeyResult
    /// Where it stands on the day of the agenda.
    public let standing: KeyResultStanding
    /// Where it stands in its round.
    public let timing: CheckInTiming

    /// The name that files and commands use for it.
    public var id: KeyResultReference { objective.reference(to: keyResult) }
  }

  /// The round.
  public let round: CheckInRound
  /// The due ones first, worst first, then those already checked in this round.
  public let items: [Item]

  /// The agenda for the day of `standings`, for the person with the id `person`, or for everyone if that is nil.
  public init(of workspace: Workspace, standings: Standings, person: PersonID?) {
    let all = Self.items(of: workspace, standings: standings, person: person)
    self.round = Self.round(of: workspace, standings: standings)
    self.items = Self.worstFirst(all.filter(\.timing.isOpen)) + all.filter(\.timing.isDone)
  }

  /// All key results of `person`, or of everyone if that is nil, in the order of the files.
  static func items(of workspace: Workspace, standings: Standings, person: PersonID?) -> [Item] {
    let round = round(of: workspace, standings: standings)
    return standings.objectives.flatMap { standing in
      zip(standing.objective.keyResults, standing.keyResults).compactMap { keyResult, figures -> Item? in
        guard person.map(standing.objective.owners(of: keyResult).contains) ?? true else { return nil }
        return Item(
          objective: standing.objective, keyResult: keyResult, standing: figures,
          timing: Self.timing(of: figures, in: round, workspace.settings))
      }
    }
  }

  private static func round(of workspace: Workspace, standings: Standings) -> CheckInRound {
    CheckInRound(on: standings.asOf, checkInDay: workspace.settings.checkInDay)
  }

  private static func timing(
    of standing: KeyResultStanding, in round: CheckInRound, _ settings: Settings
  ) -> CheckInTiming {
    guard !standing.isLeftOut, !standing.isRolledUp else { return .closed }
    let latest = standing.latest?.date
    let timing = standing.schedule(settings).timing(
      latest: latest, previous: standing.previous?.date, asOf: standing.asOf, in: round)
    guard timing.isOpen else { return timing }
    // In its first period a key result is not late: a new team has missed nothing.
    if standing.reason == .noCheckInYet { return .due }
    let isOver = latest.map { $0 >= standing.period.due } ?? false
    return standing.isFinished || isOver ? .closed : timing
  }

  /// Within one status, late ones come first, the latest at the top.
  private static func worstFirst(_ items: [Item]) -> [Item] {
    items.enumerated()
      .sorted { (-$0.element.timing.lateDays, $0.offset) < (-$1.element.timing.lateDays, $1.offset) }
      .map(\.element).worstFirst { $0.standing.status }
  }
}

extension CheckInTiming {
  fileprivate var isDone: Bool {
    if case .done = self { true } else { false }
  }

  fileprivate var lateDays: Int {
    if case .late(let days, _) = self { days } else { 0 }
  }
}
