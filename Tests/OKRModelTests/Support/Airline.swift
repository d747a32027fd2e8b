import OKRModel

/// A small workspace whose figures can be computed by hand: three stages, five objectives, in a quarter of 100 days at
/// half time.
enum Airline {
  static let halfway = Quarter.day(50)

  static let outcomes = [
    Outcome(id: "calm", title: "Journeys without stress", category: .customer),
    Outcome(id: "lean", title: "Fewer hands", category: .operational),
  ]

  static let stages = [
    Stage(id: "book", title: "Discover & Book"), Stage(id: "check-in", title: "Check-In & Prepare"),
    Stage(id: "board", title: "Board & Fly"),
  ]

  static func objective(
    _ id: ObjectiveID, stage: StageID, serves: [OutcomeReference], cycle: CycleID = Quarter.cycle.id,
    keyResults: [KeyResult] = [.reach(from: 0, to: 100)]
  ) -> Objective {
    Objective(id: id, title: id.rawValue, cycle: cycle, stage: stage, serves: serves, keyResults: keyResults)
  }

  static let objectives = [
    // 0.5 of 0.5, on track.
    objective("wait", stage: "check-in", serves: [.category(.customer), .outcome("lean")]),
    // 0.1 of 0.5, off track.
    objective("ready", stage: "check-in", serves: [.outcome("calm")]),
    // 0.9 of 0.5, on track.
    objective("find", stage: "book", serves: [.outcome("calm"), .category(.customer)]),
    // Never checked in.
    objective("quiet", stage: "book", serves: []),
    // Of another cycle.
    objective("past", stage: "board", serves: [.category(.financial)], cycle: "2026-Q3"),
  ]

  static func workspace(
    northStar: NorthStar = NorthStar(title: "Every traveller arrives calm"), northStarLog: [Said] = []
  ) -> Workspace {
    Workspace(
      name: "AlignAir", northStar: northStar, outcomes: outcomes,
      valueStreams: [ValueStream(id: "fly", title: "Fly", stages: stages)],
      cycles: [
        Cycle(id: "2026-Q3", start: Quarter.day(-100), end: Quarter.day(-1)), Quarter.cycle,
      ],
      objectives: objectives,
      checkInLogs: [
        "wait": Said.log([Said(50, 50)]), "ready": Said.log([Said(50, 10)]), "find": Said.log([Said(50, 90)]),
        "past": Said.log([Said(-5, 80)]),
      ],
      northStarLog: Said.log(northStarLog, of: .northStar))
  }
}
