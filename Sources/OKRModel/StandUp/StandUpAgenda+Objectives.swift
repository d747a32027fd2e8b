extension StandUpAgenda {
  /// An objective of a stage with its key results.
  public struct ObjectiveItems: Sendable, Identifiable {
    /// Where the objective stands.
    public let standing: ObjectiveStanding
    /// Where it stood on the day since which changes are told; nil where it was not in the cycle.
    public let before: RollUp?
    /// The key results that are told of, worst first.
    public let items: [Item]

    /// The id of the objective.
    public var id: String { standing.objective.id }
  }

  /// The objectives of `stage`, those with the worst key results first: of each the key results that are worth words,
  /// or with `all` every one.
  public func objectives(of stage: StageItems, all: Bool = false) -> [ObjectiveItems] {
    let points = all ? stage.items : stage.talkingPoints
    let byObjective = Dictionary(grouping: points) { $0.objective.id }
    let objectives = changes.after.objectives(ofStage: stage.id).map { standing in
      let items = byObjective[standing.objective.id] ?? []
      return ObjectiveItems(
        standing: standing, before: changes.before.objective(standing.objective.id)?.rollUp,
        items: items.enumerated().sorted {
          ($0.element.now.status.urgencyRank, $0.offset) < ($1.element.now.status.urgencyRank, $1.offset)
        }.map(\.element))
    }
    let rank = { (entry: ObjectiveItems) in entry.items.first?.now.status.urgencyRank ?? Int.max }
    return objectives.enumerated().sorted {
      (rank($0.element), $0.offset) < (rank($1.element), $1.offset)
    }.map(\.element)
  }
}
