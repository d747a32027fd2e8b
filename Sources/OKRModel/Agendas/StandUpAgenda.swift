/// What a team talks about in a stand-up: what has changed since the last one, and stage by stage the key results that
/// need discussion.
public struct StandUpAgenda: Sendable {
  /// A key result, then and now.
  public struct Item: Sendable, Identifiable {
    /// The objective that it belongs to.
    public let objective: Objective
    /// The key result itself.
    public let keyResult: KeyResult
    /// Where it stood on the earlier day; nil if it was not in the cycle.
    public let before: KeyResultStanding?
    /// Where it stands now.
    public let now: KeyResultStanding
    /// What has changed about it.
    public let topics: Set<StandUpTopic>

    /// The name that files and commands use for it.
    public var id: KeyResultReference { objective.reference(to: keyResult) }
    /// What blocks it, as the latest check-in says.
    public var blocker: String? { now.latest?.entry.blocker }

    /// Whether it needs discussion: off track, stale, at risk, blocked or moved.
    public var needsDiscussion: Bool {
      guard now.closing == nil else { return !topics.isDisjoint(with: [.newlyDone, .newlyClosed]) }
      let asksForWords: Set<Status> = [.offTrack, .stale, .atRisk]
      return asksForWords.contains(now.status) || blocker != nil
        || !topics.subtracting([.notCheckedIn]).isEmpty
    }
  }

  /// A stage with its key results.
  public struct StageItems: Sendable, Identifiable {
    /// The title of its value stream.
    public let valueStream: String
    /// The stage.
    public let stage: Stage
    /// Its figures; nil when it has no objective in the cycle.
    public let rollUp: RollUp?
    /// All its key results, those of one objective together.
    public let items: [Item]

    /// The id of the stage.
    public var id: StageID { stage.id }
    /// The key results that need discussion, worst first.
    public var talkingPoints: [Item] {
      items.filter(\.needsDiscussion).worstFirst { $0.now.status }
    }
  }

  /// What the stand-up is about, on both days.
  public let changes: Changes
  /// The stages, in the order of the value streams.
  public let stages: [StageItems]

  /// The agenda for the day of `changes.after`, for the person with the id `person`, or for everyone if that is nil.
  public init(of workspace: Workspace, changes: Changes, person: PersonID? = nil) {
    let due = CheckInAgenda(of: workspace, standings: changes.after, person: person)
    let open = Set(due.items.filter(\.timing.isOpen).map(\.id))
    self.changes = changes
    self.stages = workspace.valueStreams.flatMap { stream in
      stream.stages.map { stage in
        StageItems(
          valueStream: stream.title, stage: stage, rollUp: changes.after.stage(stage.id),
          items: changes.after.objectives(ofStage: stage.id).flatMap { standing in
            Self.items(of: standing, changes: changes, open: open, person: person)
          })
      }
    }
  }

  /// The stages with something to discuss, the worst first.
  public var worstFirst: [StageItems] {
    stages.worstFirst { $0.rollUp?.status }
  }

  /// All key results to which `topic` applies, in the order of the stages.
  public func items(about topic: StandUpTopic) -> [Item] {
    stages.flatMap(\.items).filter { $0.topics.contains(topic) }
  }

  private static func items(
    of standing: ObjectiveStanding, changes: Changes, open: Set<KeyResultReference>, person: PersonID?
  ) -> [Item] {
    let objective = standing.objective
    return zip(objective.keyResults, standing.keyResults).compactMap { keyResult, now -> Item? in
      guard person.map(objective.owners(of: keyResult).contains) ?? true else { return nil }
      let old = changes.before.keyResult(objective.reference(to: keyResult))?.1
      var topics: Set<StandUpTopic> = old.map { Self.topics(from: $0, to: now) } ?? []
      if open.contains(objective.reference(to: keyResult)) { topics.insert(.notCheckedIn) }
      return Item(objective: objective, keyResult: keyResult, before: old, now: now, topics: topics)
    }
  }

  /// What has changed from `old` to `new`. Becoming done or stale is reported only as that, not also as a move.
  static func topics(from old: KeyResultStanding, to new: KeyResultStanding) -> Set<StandUpTopic> {
    var topics: Set<StandUpTopic> = []
    if new.closing != nil, old.closing == nil, new.status != .done { return [.newlyClosed] }
    if new.latest?.entry.blocker != nil, old.latest?.entry.blocker == nil { topics.insert(.newlyBlocked) }
    guard new.status != old.status else { return topics }
    switch new.status {
    case .done: topics.insert(.newlyDone)
    case .closed: break
    case .stale: topics.insert(.newlyStale)
    default:
      // Starting is not a move.
      guard old.status != .notStarted else { break }
      topics.insert(new.status.urgencyRank > old.status.urgencyRank ? .movedUp : .movedDown)
    }
    return topics
  }
}

extension StandUpAgenda {
  /// An objective of a stage with its key results.
  public struct ObjectiveItems: Sendable, Identifiable {
    /// Where the objective stands.
    public let standing: ObjectiveStanding
    /// Where it stood on the earlier day; nil if it was not in the cycle.
    public let before: RollUp?
    /// The key results that are discussed, worst first.
    public let items: [Item]

    /// The id of the objective.
    public var id: ObjectiveID { standing.objective.id }
  }

  /// The objectives of `stage`, those with the worst key results first; each has the key results that need discussion,
  /// or every one if `all`.
  public func objectives(of stage: StageItems, all: Bool = false) -> [ObjectiveItems] {
    let points = all ? stage.items : stage.talkingPoints
    let byObjective = Dictionary(grouping: points) { $0.objective.id }
    let objectives = changes.after.objectives(ofStage: stage.id).map { standing in
      let items = byObjective[standing.objective.id] ?? []
      return ObjectiveItems(
        standing: standing, before: changes.before.objective(standing.objective.id)?.rollUp,
        items: items.worstFirst { $0.now.status })
    }
    return objectives.worstFirst { $0.items.first?.now.status }
  }
}
