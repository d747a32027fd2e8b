/// Where an objective stands on a day, and each of its key results.
public struct ObjectiveStanding: Sendable {
  /// The objective itself.
  public let objective: Objective
  /// The standings of its key results, in their order.
  public let keyResults: [KeyResultStanding]
  /// Its figures, rolled up from its key results.
  public let rollUp: RollUp

  /// Works out where `objective` stands on `asOf`, in the time of `cycle`.
  public init(of objective: Objective, in workspace: Workspace, cycle: Cycle, asOf: CivilDay) {
    let log = workspace.checkInLogs[objective.id] ?? .empty
    let settings = workspace.settings
    let standings = objective.keyResults.map { keyResult in
      KeyResultStanding(
        of: keyResult, in: cycle, checkIns: log.checkIns(of: keyResult.id), asOf: asOf, settings: settings)
    }
    self.objective = objective
    self.keyResults = standings
    self.rollUp = RollUp(
      keyResults: standings, weights: objective.keyResults.map(\.weight), settings: settings)
  }
}
