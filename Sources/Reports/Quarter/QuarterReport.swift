package import OKRModel

/// The content of a report in any format: the state of a cycle, for all stages or one.
package struct QuarterReport {
  let workspace: Workspace
  let standings: Standings
  /// The changes since another day, if requested.
  var changes: Changes?
  /// The id of the only stage to report; nil for all.
  var stage: StageID?

  /// Makes the report on `workspace`, which stands as `standings` say.
  package init(
    workspace: Workspace, standings: Standings, changes: Changes? = nil, stage: StageID? = nil
  ) {
    self.workspace = workspace
    self.standings = standings
    self.changes = changes
    self.stage = stage
  }

  /// A value stream with the entries of its stages.
  struct Stream {
    let title: String
    let stages: [StageEntry]
  }

  /// A stage with its objectives in the cycle.
  struct StageEntry {
    let title: String
    /// Its figures; nil without an objective.
    let rollUp: RollUp?
    /// Its figures before; nil if nothing has changed.
    let was: RollUp?
    let objectives: [ObjectiveStanding]
  }

  /// A key result and where it stands.
  struct Entry {
    let objective: Objective
    let keyResult: KeyResult
    let standing: KeyResultStanding
    /// Where it stood before; nil if nothing has changed.
    let was: KeyResultStanding?
  }

  /// The value streams, and last the objectives without a known stage, which would otherwise be missing.
  var streams: [Stream] {
    let known = workspace.valueStreams.map { stream in
      Stream(title: stream.title, stages: stream.stages.filter { isReported($0.id) }.map(entry))
    }
    guard stage == nil, let rollUp = standings.stagelessRollUp else {
      return known.filter { !$0.stages.isEmpty }
    }
    let lost = StageEntry(title: "No known stage", rollUp: rollUp, was: nil, objectives: standings.stageless)
    return known + [Stream(title: "Elsewhere", stages: [lost])]
  }

  /// The reported objectives, in the workspace's order.
  var objectives: [ObjectiveStanding] { standings.objectives.filter { isReported($0.objective.stage) } }

  /// The reported key results, in the workspace's order.
  var entries: [Entry] { objectives.flatMap(entries) }

  /// The key results that need discussion, the worst first: off track, stale and at risk.
  var troubles: [Entry] {
    entries.filter {
      $0.standing.closing == nil && [.offTrack, .stale, .atRisk].contains($0.standing.status)
    }
    .worstFirst { $0.standing.status }
  }

  /// The open actions from stand-ups, oldest first; for one stage, those about its key results.
  var openActions: [ActionItem] {
    workspace.standUps.openActions(asOf: standings.asOf).filter { action in
      stage == nil || stage == workspace.stage(of: action)
    }
  }

  /// The key results whose status changed, worst first.
  var moved: [Entry] {
    entries.filter { entry in entry.was.map { $0.status != entry.standing.status } ?? false }
      .worstFirst { $0.standing.status }
  }

  /// The number of key results whose value or progress changed, and whose status did not.
  var steady: Int { entries.count { $0.was?.status == $0.standing.status } }

  /// The new objectives.
  var new: [ObjectiveStanding] {
    objectives.filter { changes?.isNew(objective: $0.objective.id) == true }
  }

  /// The reported key results by status.
  var counts: StatusCounts { StatusCounts(entries.lazy.map(\.standing.status)) }

  /// The key results of an objective.
  func entries(of standing: ObjectiveStanding) -> [Entry] {
    zip(standing.objective.keyResults, standing.keyResults).map { keyResult, figures in
      Entry(
        objective: standing.objective, keyResult: keyResult, standing: figures,
        was: changes?.keyResult(standing.objective.reference(to: keyResult)))
    }
  }

  /// The title of the reported stage; nil if the report covers all.
  var stageTitle: String? {
    stage.flatMap { id in workspace.stages.first { $0.id == id }?.title }
  }

  private func entry(of stage: Stage) -> StageEntry {
    StageEntry(
      title: stage.title, rollUp: standings.stage(stage.id), was: changes?.stage(stage.id),
      objectives: standings.objectives(ofStage: stage.id))
  }

  func isReported(_ id: StageID?) -> Bool { stage.map { $0 == id } ?? true }
}
