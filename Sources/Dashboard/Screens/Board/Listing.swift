public import OKRModel

/// What the panes list: the stages with their objectives and key results that pass the filter.
public struct Listing: Sendable {
  /// A stage and what is listed under it.
  public struct StageEntry: Sendable {
    /// The title of its value stream.
    public let valueStream: String
    /// The stage; nil for the objectives without a known one.
    public let stage: Stage?
    /// The figures of the whole stage, regardless of the filter; nil when it has no objective.
    public let rollUp: RollUp?
    public let objectives: [ObjectiveEntry]

    /// Its title.
    public var title: String { stage?.title ?? Self.unknownTitle }

    /// The topic that explains it.
    var topic: Explanation.Topic { stage.map { .construct(.stage($0.id)) } ?? .objectivesWithoutStage }

    /// The title for the objectives without a known stage, so that everything in the files is visible.
    static let unknownTitle = "No known stage"
  }

  /// An objective and what is listed under it.
  public struct ObjectiveEntry: Sendable {
    public let standing: ObjectiveStanding
    /// The indices of the listed key results in the objective.
    public let keyResults: [Int]
  }

  /// The stages of all value streams, in order.
  public let stages: [StageEntry]

  /// An empty listing.
  public static let empty = Listing(stages: [])

  private init(stages: [StageEntry]) {
    self.stages = stages
  }

  /// Lists what passes `filter` in `workspace`. While a filter is set, stages without a match are left out.
  public init(of workspace: Workspace, standings: Standings, filter: Filter) {
    let entry = { (stream: String, stage: Stage?, rollUp: RollUp?, objectives: [ObjectiveStanding]) in
      let objectives = objectives.compactMap { standing in
        Self.entry(standing, stage: stage?.title ?? StageEntry.unknownTitle, in: workspace, filter: filter)
      }
      return filter.isEmpty || !objectives.isEmpty
        ? StageEntry(valueStream: stream, stage: stage, rollUp: rollUp, objectives: objectives) : nil
    }
    let listed = workspace.valueStreams.flatMap { stream in
      stream.stages.compactMap { stage in
        entry(stream.title, stage, standings.stage(stage.id), standings.objectives(ofStage: stage.id))
      }
    }
    guard !standings.stageless.isEmpty else {
      stages = listed
      return
    }
    let strays = entry("No value stream", nil, standings.stagelessRollUp, standings.stageless)
    stages = listed + [strays].compactMap(\.self)
  }

  private static func entry(
    _ standing: ObjectiveStanding, stage: String, in workspace: Workspace, filter: Filter
  ) -> ObjectiveEntry? {
    let objective = standing.objective
    let all = Array(objective.keyResults.indices)
    guard !filter.isEmpty else { return ObjectiveEntry(standing: standing, keyResults: all) }
    let words = filter.words(missingIn: objective, stage: stage)
    let matches = zip(all, objective.keyResults).filter { _, keyResult in
      filter.lets(keyResult, of: objective, words: words, in: workspace)
    }.map(\.0)
    if !matches.isEmpty { return ObjectiveEntry(standing: standing, keyResults: matches) }
    guard filter.lets(objective, words: words, in: workspace) else { return nil }
    return ObjectiveEntry(standing: standing, keyResults: all)
  }
}
