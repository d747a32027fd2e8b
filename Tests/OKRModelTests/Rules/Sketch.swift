import OKRModel

/// A small workspace without findings, for a test to change one thing. It is day 50 of 100.
struct Sketch {
  var stages = [Stage(id: "prepare", title: "Prepare")]
  var title = "A calm start of the journey"
  var serves: [OutcomeReference] =
    [.outcome("calm")] + OutcomeCategory.allCases.map(OutcomeReference.category)
  var capabilities: [CapabilityID] = ["desk"]
  var goal: GoalID? = "walk"
  var owner: PersonID? = "ana"
  var keyResults = [Sketch.keyResult()]
  var others: [Objective] = []
  var initiatives = [Sketch.initiative(supports: ["queue/wait"])]
  var said: [KeyResultID: [Said]] = ["wait": [Said(35, 19), Said(42, 18.5), Said(49, 18)]]
  var drivers = [Driver(id: "complaints", title: "Two in five complaints name the queue")]
  var goals = [Goal(id: "walk", title: "Walk through", drivers: ["complaints"], outcomes: ["calm"])]
  var outcomes = [Outcome(id: "calm", title: "Journeys without stress", category: .customer)]
  var declared = [Capability(id: "desk", title: "Desk", maturity: Maturity(current: 2, target: 3))]
  var cycle = Quarter.cycle
  /// A cycle before it; nil for none.
  var earlierCycle: Cycle?
  var silences: [Silence] = []
  var people: [Person] = []

  /// A key result without findings.
  static func keyResult(
    _ id: KeyResultID = "wait", _ title: String = "Reduce the wait", measure: Measure = .reach(20, 15),
    unit: String? = "min", indicator: String? = "speed", due: Int? = 100, owner: PersonID? = "ben",
    lifts: CapabilityID? = "desk", guards: [String] = [], closing: Closing? = nil, type: KeyResultType? = nil
  ) -> KeyResult {
    KeyResult(
      id: id, title: title, measure: measure, unit: unit, indicator: indicator.map { Indicator($0) },
      due: due.map { DayExpression(Quarter.day($0)) }, owner: owner, type: type,
      uplift: lifts.map { CapabilityUplift(capability: $0) }, closing: closing,
      guards: guards.compactMap { KeyResultReference($0) })
  }

  /// An initiative with one feature, whose stories have `states`.
  static func initiative(
    _ state: WorkState = .active, supports: [String], featureSupports: [String] = [],
    owner: PersonID? = "ben", stories states: [WorkState] = [.done, .active, .planned]
  ) -> Initiative {
    let references = { (texts: [String]) in texts.compactMap { KeyResultReference($0) } }
    let stories = states.enumerated().map { index, state in
      Story(id: "story\(index)", work: WorkItem(title: "Story \(index)", state: state))
    }
    let feature = Feature(
      id: "drop",
      work: WorkItem(title: "Bag drop", state: .active, supports: references(featureSupports)),
      stories: stories)
    return Initiative(
      id: "kiosks",
      work: WorkItem(title: "Kiosks", state: state, owner: owner, supports: references(supports)),
      features: [feature])
  }

  /// An objective beside the tested one.
  static func other(_ id: ObjectiveID) -> Objective {
    Objective(
      id: id, title: "Another one", cycle: Quarter.cycle.id, stage: "prepare", serves: [.category(.customer)],
      capabilities: ["desk"], goal: "walk", owner: "ana",
      keyResults: [
        KeyResult(
          id: "kept", title: "Keep it", measure: .hold(.atMost(3)), indicator: .cost,
          start: DayExpression(Quarter.day(45)))
      ])
  }

  /// Everything that the rules find.
  var findings: Findings {
    let objective = Objective(
      id: "queue", title: title, cycle: cycle.id, stage: "prepare", serves: serves,
      capabilities: capabilities,
      goal: goal, owner: owner, keyResults: keyResults)
    let logs = said.map { Said.log($1, of: $0).records }.flatMap(\.self)
    var workspace = Workspace(
      name: "AlignAir", northStar: NorthStar(title: "Calm"), drivers: drivers, goals: goals,
      outcomes: outcomes,
      valueStreams: [ValueStream(id: "fly", title: "Fly", stages: stages)], capabilities: declared,
      people: people, cycles: [cycle] + [earlierCycle].compactMap(\.self), objectives: [objective] + others,
      initiatives: initiatives,
      checkInLogs: ["queue": CheckInLog(records: logs)], silences: silences)
    workspace.today = Quarter.day(50)
    return Findings(
      in: workspace, standings: Standings(of: workspace, asOf: Quarter.day(50)), today: Quarter.day(50))
  }
}

extension Measure {
  /// A value to reach.
  static func reach(_ baseline: Double?, _ target: Double) -> Measure {
    .reach(Reach(baseline: baseline, target: .absolute(target)))
  }
}
