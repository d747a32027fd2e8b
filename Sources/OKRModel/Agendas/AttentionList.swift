/// The key results of a cycle that need attention: off track, stale or blocked.
public struct AttentionList: Sendable {
  /// A key result of the list.
  public struct Item: Sendable, Identifiable {
    /// The objective that it belongs to.
    public let objective: Objective
    /// The key result itself.
    public let keyResult: KeyResult
    /// Where it stands.
    public let standing: KeyResultStanding

    /// The name that files and commands use for it.
    public var id: KeyResultReference { objective.reference(to: keyResult) }
    /// What blocks it, as the latest check-in says; nil if it is done.
    public var blocker: String? { standing.status == .done ? nil : standing.latest?.entry.blocker }
  }

  /// The items, the worst status first, and within one status the one that lags furthest behind.
  public let items: [Item]

  /// The list for the day of `standings`.
  public init(of standings: Standings) {
    let all = standings.objectives.flatMap { standing in
      zip(standing.objective.keyResults, standing.keyResults).map {
        Item(objective: standing.objective, keyResult: $0, standing: $1)
      }
    }
    let urgent = all.filter {
      $0.standing.closing == nil
        && ($0.standing.status == .offTrack || $0.blocker != nil
          // What rolls up is fresh once its children are, which are listed themselves.
          || $0.standing.status == .stale && !$0.standing.isRolledUp)
    }
    items = urgent.enumerated()
      .sorted { (Self.lead($0.element), $0.offset) < (Self.lead($1.element), $1.offset) }
      .map(\.element).worstFirst { $0.standing.status }
  }

  /// The number of items with `status`.
  public func count(_ status: Status) -> Int { items.count { $0.standing.status == status } }

  /// The number of items that are blocked.
  public var blocked: Int { items.count { $0.blocker != nil } }

  /// How far it is ahead, a fraction; what is unknown comes last.
  private static func lead(_ item: Item) -> Double { item.standing.gap.map { -$0 } ?? .infinity }
}
