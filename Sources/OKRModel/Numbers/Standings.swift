/// Where everything in a workspace stands on a day: the figures of the cycles running then, or of one cycle.
public struct Standings: Sendable {
  /// The as-of day.
  public let asOf: CivilDay
  /// The cycles whose objectives count, the main one first; empty in a workspace without cycles.
  public let cycles: [Cycle]
  /// The id of the cycle that was asked for alone; nil for all that run.
  public let only: CycleID?
  /// The objectives of the cycles, those of the main one first, and then in the workspace's order.
  public let objectives: [ObjectiveStanding]
  /// The objectives whose stage the workspace does not have, in the workspace's order; they still count in the
  /// roll-ups.
  public let stageless: [ObjectiveStanding]
  /// The figures of the objectives without a known stage; nil when there are none.
  public let stagelessRollUp: RollUp?
  /// Where the North Star stands: by its own measure once that has a value, until then by the objectives.
  public let northStar: RollUp
  /// The standing of the North Star's own measure; nil when it has none.
  public let northStarMeasure: KeyResultStanding?

  private let groups: ObjectiveGroups
  private let stages: [StageID: RollUp]
  private let outcomes: [OutcomeID: RollUp]
  private let categories: [OutcomeCategory: RollUp]

  /// The main cycle, which the week and the log of stand-ups follow; nil in a workspace without cycles.
  public var cycle: Cycle? { cycles.first }

  /// The names of the cycles, the main one first: `2026-Q4 + 2026`; empty without cycles.
  public var cycleNames: String { cycles.map(\.id.rawValue).joined(separator: " + ") }

  /// Computes every figure of `workspace` on `asOf`, of all cycles that run then, or of `only` that one.
  public init(of workspace: Workspace, asOf: CivilDay, only: CycleID? = nil) {
    let settings = workspace.settings(on: asOf)
    let cycles = only.flatMap(workspace.cycle).map { [$0] } ?? workspace.cycles(on: asOf)
    var resolver = StandingResolver(of: workspace)
    let objectives = cycles.flatMap { cycle in
      workspace.objectives(in: cycle, on: asOf).map { resolver.standing(of: $0, in: cycle, asOf: asOf) }
    }
    let groups = ObjectiveGroups(objectives.map(\.objective), in: workspace)
    let rollUp = { (positions: [Int]) in
      RollUp(positions.map { objectives[$0] }, settings: settings)
    }
    let all = RollUp(objectives, settings: settings)
    let measure = workspace.checkInTarget(.northStar)?.standing(asOf: asOf, settings: settings)
    self.asOf = asOf
    self.cycles = cycles
    self.only = only
    self.objectives = objectives
    self.groups = groups
    let known = Set(workspace.stages.map(\.id))
    let stageless = objectives.indices.filter {
      objectives[$0].objective.stage.map(known.contains) != true
    }
    self.stageless = stageless.map { objectives[$0] }
    self.stagelessRollUp = stageless.isEmpty ? nil : rollUp(stageless)
    self.stages = groups.byStage.mapValues(rollUp)
    self.outcomes = groups.byOutcome.mapValues(rollUp)
    self.categories = groups.byCategory.mapValues(rollUp)
    self.northStarMeasure = measure
    // Until its own measure has a value, the North Star stands where the objectives under it do.
    if let measure, measure.progress != nil {
      self.northStar = RollUp(measured: measure, over: all, settings: settings)
    } else {
      self.northStar = all
    }
  }

  /// The standing of the objective with `id`; nil when it is not in the cycle.
  public func objective(_ id: ObjectiveID) -> ObjectiveStanding? {
    groups.byID[id].map { objectives[$0] }
  }

  /// The key result that `reference` names, and where it stands; nil when it is not in the cycle.
  public func keyResult(_ reference: KeyResultReference) -> (KeyResult, KeyResultStanding)? {
    guard let objective = objective(reference.objective), let place = groups.byKeyResult[reference],
      objective.keyResults.indices.contains(place)
    else { return nil }
    return (objective.objective.keyResults[place], objective.keyResults[place])
  }

  /// The objectives of the stage with `id`, in the workspace's order.
  public func objectives(ofStage id: StageID) -> [ObjectiveStanding] {
    (groups.byStage[id] ?? []).map { objectives[$0] }
  }

  /// The objectives that serve the outcome with `id`, in the workspace's order.
  public func objectives(ofOutcome id: OutcomeID) -> [ObjectiveStanding] {
    (groups.byOutcome[id] ?? []).map { objectives[$0] }
  }

  /// The objectives that serve `category`, in the workspace's order.
  public func objectives(of category: OutcomeCategory) -> [ObjectiveStanding] {
    (groups.byCategory[category] ?? []).map { objectives[$0] }
  }

  /// The figures of the stage with `id`; nil when it has no objective in the cycle.
  public func stage(_ id: StageID) -> RollUp? { stages[id] }

  /// The figures of the outcome with `id`; nil when no objective in the cycle serves it.
  public func outcome(_ id: OutcomeID) -> RollUp? { outcomes[id] }

  /// The figures of `category`; nil when no objective in the cycle serves it.
  public func category(_ category: OutcomeCategory) -> RollUp? { categories[category] }
}

/// Where an objective stands on a day, and each of its key results.
public struct ObjectiveStanding: Sendable {
  /// The objective itself.
  public let objective: Objective
  /// The standings of its key results, in their order.
  public let keyResults: [KeyResultStanding]
  /// Its figures, rolled up from its key results.
  public let rollUp: RollUp

  /// Computes where `objective` stands on `asOf`, within `cycle`, as it was defined on that day.
  public init(of objective: Objective, in workspace: Workspace, cycle: Cycle, asOf: CivilDay) {
    var resolver = StandingResolver(of: workspace)
    self = resolver.standing(
      of: workspace.definition(of: objective, on: asOf) ?? objective,
      in: workspace.cycle(cycle, on: asOf), asOf: asOf)
  }

  /// The same for `objective` as it was on `asOf`; `children` are what its key results roll up from.
  init(
    as objective: Objective, in workspace: Workspace, cycle: Cycle, asOf: CivilDay,
    children: [KeyResultID: [ContributingFigures]]
  ) {
    let log = workspace.checkInLogs[objective.id] ?? .empty
    let settings = workspace.settings(on: asOf)
    let standings = objective.keyResults.map { keyResult in
      if keyResult.isRolledUp {
        return KeyResultStanding(
          of: keyResult, timeline: keyResult.timeline(in: cycle), children: children[keyResult.id] ?? [],
          asOf: asOf, settings: settings)
      }
      return KeyResultStanding(
        of: keyResult, in: cycle, checkIns: log.checkIns(of: keyResult.id), asOf: asOf, settings: settings,
        teamStart: workspace.teamStart)
    }
    self.objective = objective
    self.keyResults = standings
    self.rollUp = RollUp(
      keyResults: standings, weights: objective.keyResults.map(\.weight), settings: settings)
  }
}
