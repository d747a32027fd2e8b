import OKRModel

/// A workspace with a complete path from a driver to a story, whose shares can be computed by hand.
///
/// Two objectives in the stage `check-in`: `queue` (key results `wait` of weight 3 and `calm` of weight 1) and `bags`
/// (key result `lost`).
enum Line {
  static func work(_ state: WorkState = .active, _ supports: String...) -> WorkItem {
    WorkItem(title: "t", state: state, supports: supports.compactMap { KeyResultReference($0) })
  }

  static let wait = ConstructID.keyResult(KeyResultReference(objective: "queue", keyResult: "wait"))
  static let calm = ConstructID.keyResult(KeyResultReference(objective: "queue", keyResult: "calm"))
  static let lost = ConstructID.keyResult(KeyResultReference(objective: "bags", keyResult: "lost"))
  static let print = ConstructID.story(initiative: "kiosks", id: "print")
  static let weigh = ConstructID.story(initiative: "kiosks", id: "weigh")
  static let drop = ConstructID.feature(initiative: "kiosks", id: "drop")

  static let objectives = [
    Objective(
      id: "queue", title: "No queue", cycle: Quarter.cycle.id, stage: "check-in",
      serves: [.category(.operational), .outcome("calm-journey")], capabilities: ["check-in"],
      goal: "walk-through",
      keyResults: [
        KeyResult(
          id: "wait", title: "Wait", measure: .hold(.atMost(1)), weight: 3,
          uplift: CapabilityUplift(capability: "check-in", to: 3)),
        KeyResult(id: "calm", title: "Calm", measure: .hold(.atMost(1))),
      ]),
    Objective(
      id: "bags", title: "No bag is lost", cycle: Quarter.cycle.id, stage: "check-in",
      serves: [.category(.customer)], capabilities: ["baggage", "check-in"],
      keyResults: [KeyResult(id: "lost", title: "Lost", measure: .hold(.atMost(1)))]),
    Objective(id: "past", title: "Past", cycle: "2026-Q3", stage: "check-in", serves: [.category(.customer)]),
  ]

  /// `print` (weight 1) and `scan` (weight 2, done) support the wait, `weigh` supports calm and the lost bags.
  static let kiosks = Initiative(
    id: "kiosks", work: work(.active, "queue/wait"),
    features: [
      Feature(
        id: "drop", work: work(),
        stories: [
          Story(id: "print", work: work()), Story(id: "scan", work: work(.done), weight: 2),
          Story(id: "weigh", work: work(.blocked, "queue/calm", "bags/lost")),
          Story(id: "gone", work: work(.dropped)),
        ])
    ])

  static let workspace = Workspace(
    name: "AlignAir", northStar: NorthStar(title: "Every traveller arrives calm"),
    drivers: [Driver(id: "complaints", title: "Complaints")],
    goals: [
      Goal(
        id: "walk-through", title: "Walk through", drivers: ["complaints"],
        outcomes: ["calm-journey", "nowhere"])
    ],
    outcomes: [Outcome(id: "calm-journey", title: "Calm journeys", category: .customer)],
    valueStreams: [
      ValueStream(
        id: "fly", title: "Fly",
        stages: [Stage(id: "book", title: "Book"), Stage(id: "check-in", title: "Check-In")])
    ],
    capabilities: [
      Capability(id: "services", title: "Passenger services"),
      Capability(id: "check-in", title: "Passenger check-in", parent: "services"),
      Capability(id: "baggage", title: "Baggage", parent: "services"),
    ],
    cycles: [Quarter.cycle], objectives: objectives,
    initiatives: [kiosks, Initiative(id: "training", work: work(.planned, "queue/wait"))])

  static let graph = TraceabilityGraph(of: workspace, cycle: Quarter.cycle)
}
