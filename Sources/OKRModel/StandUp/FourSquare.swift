/// The page with which a stand-up ends: the priorities of the week, how sure everybody is, the health of what is to be
/// kept, and what comes next.
public struct FourSquare: Sendable {
  /// How many days ahead the priorities look.
  public static let priorityDays = 7
  /// How many days ahead of what comes next is told.
  public static let outlookDays = 28

  /// How sure the people of an objective are.
  public struct ObjectiveConfidence: Sendable, Identifiable {
    /// The objective.
    public let objective: Objective
    /// How sure they are now.
    public let now: ConfidenceSummary
    /// How sure they were; nil where the objective was not in the cycle then, or where no earlier day is compared.
    public let before: ConfidenceSummary?

    /// The id of the objective.
    public var id: String { objective.id }
  }

  /// A value that is to be kept.
  public struct Health: Sendable, Identifiable {
    /// The objective that it belongs to.
    public let objective: Objective
    /// The key result, a hold.
    public let keyResult: KeyResult
    /// Where it stands.
    public let standing: KeyResultStanding

    /// The name by which files and commands refer to it.
    public var id: KeyResultReference { objective.reference(to: keyResult) }
    /// Whether the value lies in its band; nil where nothing is known, or where it is too old to go by.
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
    /// The id of the person who answers for it.
    public let owner: String?

    /// The node.
    public var id: ConstructID { node }
  }

  /// The day that is looked at.
  public let asOf: CivilDay
  /// The open actions of the week: first those that are overdue, then those due within seven days, each by day; then
  /// those without a due day, oldest first.
  public let priorities: [ActionItem]
  /// Every objective of the cycle, in the workspace's order.
  public let confidence: [ObjectiveConfidence]
  /// Every hold of the cycle, in the workspace's order.
  public let health: [Health]
  /// What is open and due from the day itself up to 28 days later, by day; on one day key results first, then
  /// initiatives, features and stories, in the workspace's order.
  public let upcoming: [Upcoming]

  /// The four squares of the day of `standings`, with the confidences of `before` beside them.
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
        guard case .hold = keyResult.measure else { return nil }
        return Health(objective: standing.objective, keyResult: keyResult, standing: now)
      }
    }
    upcoming = Outlook(of: workspace, standings: standings).items
  }

  private static func priorities(in log: StandUpLog, asOf day: CivilDay) -> [ActionItem] {
    let horizon = day.advanced(by: priorityDays)
    // What has no due day comes after all that has one; among equals the order of the log stays.
    return log.openActions(asOf: day).filter { $0.entry.due.map { $0 <= horizon } ?? true }
      .enumerated().sorted {
        ($0.element.entry.due ?? .last, $0.offset) < ($1.element.entry.due ?? .last, $1.offset)
      }.map(\.element)
  }
}
