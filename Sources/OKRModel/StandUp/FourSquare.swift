/// The page that ends a stand-up: the week's priorities, everyone's confidence, the health of what must be
/// kept, and what comes next.
public struct FourSquare: Sendable {
  /// How many days ahead the priorities look.
  public static let priorityDays = 7
  /// How many days ahead upcoming work is shown.
  public static let outlookDays = 28

  /// How confident the people of an objective are.
  public struct ObjectiveConfidence: Sendable, Identifiable {
    /// The objective.
    public let objective: Objective
    /// Their confidence now.
    public let now: ConfidenceSummary
    /// Their confidence before; nil if the objective was not in the cycle then, or no earlier day is compared.
    public let before: ConfidenceSummary?

    /// The id of the objective.
    public var id: ObjectiveID { objective.id }
  }

  /// A value that must be kept.
  public struct Health: Sendable, Identifiable {
    /// The objective that it belongs to.
    public let objective: Objective
    /// The key result, a hold.
    public let keyResult: KeyResult
    /// Where it stands.
    public let standing: KeyResultStanding

    /// The name that files and commands use for it.
    public var id: KeyResultReference { objective.reference(to: keyResult) }
    /// Whether the value lies in its band; nil if nothing is known, or if it is too old to rely on.
    public var isInBand: Bool? {
      guard standing.isFresh, let value = standing.value, case .hold(let band) = keyResult.measure
      else { return nil }
      return band.contains(value)
    }
  }

  /// Something open that is due soon.
  public struct Upcoming: Hashable, Sendable, Identifiable {
    /// The day on which it is due.
    public let due: CivilDay
    /// What it is: a key result, an initiative, a feature or a story.
    public let node: ConstructID
    /// What people call it.
    public let title: String
    /// The ids of its owners; the first one answers for it.
    public let owners: [PersonID]

    /// The construct's id.
    public var id: ConstructID { node }
  }

  /// The as-of day.
  public let asOf: CivilDay
  /// The open actions of the week: first the overdue ones, then those due within seven days, each by day; then
  /// those without a due day, oldest first.
  public let priorities: [ActionItem]
  /// Every objective of the cycle, in the workspace's order.
  public let confidence: [ObjectiveConfidence]
  /// Every open hold of the cycle, in the workspace's order.
  public let health: [Health]
  /// What is open and due within 28 days from the day itself on, by day; on one day key results first, then
  /// initiatives, features and stories, in the workspace's order.
  public let upcoming: [Upcoming]

  /// The four squares for the day of `standings`, with the confidences of `before` beside them.
  public init(of workspace: Workspace, standings: Standings, before: Standings? = nil) {
    asOf = standings.asOf
    priorities = Self.priorities(in: workspace.standUps, asOf: standings.asOf)
    confidence = standings.objectives.map { standing in
      ObjectiveConfidence(
        objective: standing.objective, now: ConfidenceSummary(of: standing),
        before: before?.objective(standing.objective.id).map(ConfidenceSummary.init))
    }
    health = standings.objectives.flatMap { standing in
      zip(standing.objective.keyResults, standing.keyResults).compactMap { keyResult, now in
        guard case .hold = keyResult.measure, now.closing == nil else { return nil }
        return Health(objective: standing.objective, keyResult: keyResult, standing: now)
      }
    }
    upcoming = Outlook(of: workspace, standings: standings).items
  }

  private static func priorities(in log: StandUpLog, asOf day: CivilDay) -> [ActionItem] {
    let horizon = day.advanced(by: priorityDays)
    // Actions without a due day come last; on a tie, the log's order stays.
    return log.openActions(asOf: day).filter { $0.entry.due.map { $0 <= horizon } ?? true }
      .enumerated().sorted {
        ($0.element.entry.due ?? .last, $0.offset) < ($1.element.entry.due ?? .last, $1.offset)
      }.map(\.element)
  }
}
