/// Where an objective stands on a day, and each of its key results.
public struct ObjectiveStanding: Sendable {
  public let objective: Objective
  /// The standings of its key results, in their order.
  public let keyResults: [KeyResultStanding]
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

/// Where everything in a workspace stands on a day: the figures of the cycle that runs then.
public struct Standings: Sendable {
  /// The day that is looked at.
  public let asOf: CivilDay
  /// The cycle whose objectives are reckoned; nil in a workspace without cycles.
  public let cycle: Cycle?
  /// The objectives of the cycle, in the workspace's order.
  public let objectives: [ObjectiveStanding]
  public let northStar: RollUp
  /// The standing of the North Star's own measure; nil when it has none.
  public let northStarMeasure: KeyResultStanding?

  private let objectiveIndices: [String: Int]
  private let objectiveIndicesByStage: [String: [Int]]
  private let stages: [String: RollUp]
  private let outcomes: [String: RollUp]
  private let categories: [OutcomeCategory: RollUp]

  /// Works out every figure of `workspace` on `asOf`.
  public init(of workspace: Workspace, asOf: CivilDay) {
    let settings = workspace.settings
    let cycle = workspace.cycle(on: asOf)
    let objectives = cycle.map { Self.objectives(of: workspace, in: $0, asOf: asOf) } ?? []
    let rollUp = { (indices: [Int]) in
      RollUp(objectives: indices.map { objectives[$0].rollUp }, settings: settings)
    }
    var byStage: [String: [Int]] = [:]
    var byOutcome: [String: [Int]] = [:]
    var byCategory: [OutcomeCategory: [Int]] = [:]
    for (index, standing) in objectives.enumerated() {
      byStage[standing.objective.stage, default: []].append(index)
      for case .outcome(let id) in Set(standing.objective.serves) { byOutcome[id, default: []].append(index) }
      for category in workspace.categories(of: standing.objective) { byCategory[category, default: []].append(index) }
    }
    let all = rollUp(Array(objectives.indices))
    let measure = Self.northStarMeasure(of: workspace, asOf: asOf)
    self.asOf = asOf
    self.cycle = cycle
    self.objectives = objectives
    self.objectiveIndices = Dictionary(
      objectives.indices.map { (objectives[$0].objective.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.objectiveIndicesByStage = byStage
    self.stages = byStage.mapValues(rollUp)
    self.outcomes = byOutcome.mapValues(rollUp)
    self.categories = byCategory.mapValues(rollUp)
    self.northStarMeasure = measure
    // Until its own measure has a value, the objectives under it tell where the North Star stands.
    if let measure, measure.progress != nil {
      self.northStar = RollUp(measured: measure, over: all, settings: settings)
    } else {
      self.northStar = all
    }
  }

  /// The standing of the objective with `id`; nil when it is not in the cycle.
  public func objective(_ id: String) -> ObjectiveStanding? {
    objectiveIndices[id].map { objectives[$0] }
  }

  /// The objectives of the stage with `id`, in the workspace's order.
  public func objectives(ofStage id: String) -> [ObjectiveStanding] {
    (objectiveIndicesByStage[id] ?? []).map { objectives[$0] }
  }

  /// The figures of the stage with `id`; nil when it has no objective in the cycle.
  public func stage(_ id: String) -> RollUp? { stages[id] }

  /// The figures of the outcome with `id`; nil when no objective in the cycle serves it.
  public func outcome(_ id: String) -> RollUp? { outcomes[id] }

  /// The figures of `category`; nil when no objective in the cycle serves it.
  public func category(_ category: OutcomeCategory) -> RollUp? { categories[category] }

  private static func objectives(of workspace: Workspace, in cycle: Cycle, asOf: CivilDay) -> [ObjectiveStanding] {
    workspace.objectives.filter { $0.cycle == cycle.id }
      .map { ObjectiveStanding(of: $0, in: workspace, cycle: cycle, asOf: asOf) }
  }

  /// The North Star's measure is reckoned as a key result whose time spans the cycles.
  private static func northStarMeasure(of workspace: Workspace, asOf: CivilDay) -> KeyResultStanding? {
    guard let measure = workspace.northStar.measure, let first = workspace.cycles.first,
      let last = workspace.cycles.map(\.end).max()
    else { return nil }
    let keyResult = KeyResult(
      id: NorthStar.checkInSubject, title: workspace.northStar.title, measure: .reach(measure.reach),
      unit: measure.unit, start: measure.start, due: measure.due)
    return KeyResultStanding(
      of: keyResult, in: Cycle(id: "all", start: first.start, end: last),
      checkIns: workspace.northStarLog.checkIns(of: NorthStar.checkInSubject), asOf: asOf,
      settings: workspace.settings)
  }
}

extension NorthStar {
  /// What the records of the North Star's own log name in place of a key result.
  public static let checkInSubject = "north-star"
}
