public import OKRModel

/// What the panes list: the stages with their objectives and key results, as far as the filter lets them through.
public struct Listing: Sendable {
  /// A stage and what is listed under it.
  public struct StageEntry: Sendable {
    /// The title of its value stream.
    public let valueStream: String
    public let stage: Stage
    /// The figures of the whole stage, whatever the filter leaves of it; nil when it has no objective.
    public let rollUp: RollUp?
    public let objectives: [ObjectiveEntry]
  }

  /// An objective and what is listed under it.
  public struct ObjectiveEntry: Sendable {
    public let standing: ObjectiveStanding
    /// The positions of the listed key results in the objective.
    public let keyResults: [Int]
  }

  /// The stages of all value streams, in order.
  public let stages: [StageEntry]

  /// An empty listing.
  public static let empty = Listing(stages: [])

  private init(stages: [StageEntry]) {
    self.stages = stages
  }

  /// Lists what of `workspace` passes `filter`. While something is filtered, stages without a match are left out.
  public init(of workspace: Workspace, standings: Standings, filter: Filter) {
    stages = workspace.valueStreams.flatMap { stream in
      stream.stages.compactMap { stage in
        let objectives = standings.objectives(ofStage: stage.id).compactMap { standing in
          Self.entry(standing, stage: stage, in: workspace, filter: filter)
        }
        guard filter.isEmpty || !objectives.isEmpty else { return nil }
        return StageEntry(
          valueStream: stream.title, stage: stage, rollUp: standings.stage(stage.id), objectives: objectives)
      }
    }
  }

  private static func entry(
    _ standing: ObjectiveStanding, stage: Stage, in workspace: Workspace, filter: Filter
  ) -> ObjectiveEntry? {
    let objective = standing.objective
    let all = Array(objective.keyResults.indices)
    guard !filter.isEmpty else { return ObjectiveEntry(standing: standing, keyResults: all) }
    let matches = zip(all, objective.keyResults).filter { _, keyResult in
      filter.lets(keyResult, of: objective, stage: stage, in: workspace)
    }.map(\.0)
    if !matches.isEmpty { return ObjectiveEntry(standing: standing, keyResults: matches) }
    guard filter.lets(objective, stage: stage, in: workspace) else { return nil }
    return ObjectiveEntry(standing: standing, keyResults: all)
  }
}
