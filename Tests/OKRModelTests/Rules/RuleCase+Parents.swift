import OKRModel

extension RuleCase {
  /// An objective beside the tested one, which contributes to `parent`.
  private static func child(of parent: ObjectiveParent) -> Objective {
    Objective(
      id: "second", title: "Another one", cycle: Quarter.cycle.id, stage: "prepare",
      serves: [.category(.customer)], capabilities: ["desk"], goal: "walk", owner: "ana",
      contributesTo: [parent], keyResults: Sketch.other("second").keyResults)
  }

  private static let wait = ObjectiveParent.keyResult(
    KeyResultReference(objective: "queue", keyResult: "wait"))

  static let parents = [
    RuleCase(
      "roll-up-without-children",
      "'Reduce the wait' rolls up from what contributes to it, and no objective does", at: "queue/wait"
    ) {
      $0.keyResults = [Sketch.keyResult(measure: .rollUp, unit: nil)]
    } butNotWhen: {
      $0.keyResults = [Sketch.keyResult(measure: .rollUp, unit: nil)]
      $0.others = [child(of: wait)]
    },
    RuleCase(
      "parent-closed", "'Another one' contributes to 'Reduce the wait', which was dropped", at: "second"
    ) {
      $0.keyResults = [
        Sketch.keyResult(closing: Closing(.dropped, on: Quarter.day(40), because: nil)),
        Sketch.keyResult("calm", "Keep calm", measure: .hold(.atMost(3))),
      ]
      $0.others = [child(of: wait)]
    } butNotWhen: {
      $0.keyResults = [
        Sketch.keyResult(closing: Closing(.missed, on: Quarter.day(40), because: nil)),
        Sketch.keyResult("calm", "Keep calm", measure: .hold(.atMost(3))),
      ]
      $0.others = [child(of: wait)]
    },
    RuleCase(
      "parent-closed", "'Another one' contributes to 'A calm start of the journey', which was merged",
      at: "second"
    ) {
      $0.keyResults = [Sketch.keyResult(closing: Closing(.merged, on: Quarter.day(40), because: nil))]
      $0.others = [child(of: .objective("queue"))]
    } butNotWhen: {
      $0.keyResults = [Sketch.keyResult(closing: Closing(.merged, on: Quarter.day(60), because: nil))]
      $0.others = [child(of: .objective("queue"))]
    },
    RuleCase(
      "parent-apart",
      "'Another one' of 2026-Q4 contributes to 'Old' of 2025, and the two cycles have no day in common",
      at: "second"
    ) {
      $0.earlierCycle = Cycle(id: "2025", start: Quarter.day(-300), end: Quarter.day(-1))
      $0.others = [
        child(of: .objective("old")), Objective(id: "old", title: "Old", cycle: "2025", stage: "prepare"),
      ]
    } butNotWhen: {
      $0.earlierCycle = Cycle(id: "2025", start: Quarter.day(-300), end: Quarter.day(0))
      $0.others = [
        child(of: .objective("old")), Objective(id: "old", title: "Old", cycle: "2025", stage: "prepare"),
      ]
    },
  ]
}
