import OKRModel

extension RuleCase {
  static let structure = [
    RuleCase("stage-without-objective", "'Arrive' has no objective in 2026-Q4", at: "arrive") {
      $0.stages.append(Stage(id: "arrive", title: "Arrive"))
    } butNotWhen: {
      $0.others = [Sketch.other("second")]
    },
    RuleCase("objective-without-key-result", "'A calm start of the journey' has no key result", at: "queue") {
      $0.keyResults = []
    } butNotWhen: {
      $0.keyResults = [Sketch.keyResult(measure: .hold(.atMost(3)))]
    },
    RuleCase(
      "objective-without-capability", "'A calm start of the journey' names no capability that it depends on",
      at: "queue"
    ) {
      $0.capabilities = []
    } butNotWhen: {
      $0.declared = []
    },
    RuleCase(
      "objective-without-outcome", "'A calm start of the journey' serves no outcome and no category",
      at: "queue"
    ) {
      $0.serves = []
    } butNotWhen: {
      $0.serves = [.category(.customer)]
    },
    RuleCase(
      "key-result-without-initiative", "no initiative, feature or story supports 'Reduce the wait'",
      at: "queue/wait"
    ) {
      $0.initiatives = [Sketch.initiative(.dropped, supports: ["queue/wait"])]
    } butNotWhen: {
      $0.initiatives = [Sketch.initiative(supports: [], featureSupports: ["queue/wait"])]
    },
    RuleCase(
      "key-result-without-initiative", "no initiative, feature or story supports 'Reduce the wait'",
      at: "queue/wait"
    ) {
      $0.initiatives = []
    } butNotWhen: {
      $0.initiatives = []
      $0.keyResults = [Sketch.keyResult(measure: .hold(.atMost(20)))]
    },
    RuleCase("work-without-key-result", "'Kiosks' supports no key result", at: "kiosks") {
      $0.initiatives = [Sketch.initiative(supports: [])]
    } butNotWhen: {
      $0.initiatives = [Sketch.initiative(.done, supports: [])]
    },
    RuleCase(
      "capability-without-uplift",
      "'Desk' is at maturity 2 with a target of 3, and no key result of 2026-Q4 improves it", at: "desk"
    ) {
      $0.keyResults = [Sketch.keyResult(lifts: nil)]
    } butNotWhen: {
      $0.keyResults = [Sketch.keyResult(lifts: nil)]
      $0.declared = [Capability(id: "desk", title: "Desk", maturity: Maturity(current: 3, target: 3))]
    },
    RuleCase("owner-missing", "'A calm start of the journey' has no owner", at: "queue") {
      $0.owner = nil
    } butNotWhen: {
      $0.keyResults = [Sketch.keyResult(owner: nil)]
    },
    RuleCase(
      "owner-missing", "'Keep calm' has no owner, unlike its siblings", at: "queue/calm"
    ) {
      $0.keyResults.append(Sketch.keyResult("calm", "Keep calm", owner: nil))
    } butNotWhen: {
      $0.keyResults = [Sketch.keyResult(owner: nil), Sketch.keyResult("calm", "Keep calm", owner: nil)]
    },
    RuleCase("owner-missing", "'Kiosks' has no owner", at: "kiosks") {
      $0.initiatives = [Sketch.initiative(supports: ["queue/wait"], owner: nil)]
    } butNotWhen: {
      $0.initiatives = [Sketch.initiative(.done, supports: ["queue/wait"], owner: nil)]
    },
    RuleCase(
      "owner-left",
      "'Reduce the wait' belongs to Ben Okafor, who left on \(Quarter.day(50)); E changes the owner",
      at: "queue/wait"
    ) {
      $0.people = [Person(id: "ben", name: "Ben Okafor", left: Quarter.day(50))]
      $0.initiatives = [Sketch.initiative(supports: ["queue/wait"], owner: "ana")]
    } butNotWhen: {
      $0.people = [Person(id: "ben", name: "Ben Okafor", left: Quarter.day(51))]
    },
    RuleCase(
      "owner-left", "'Kiosks' belongs to Cem Ak, who left on \(Quarter.day(3)); E changes the owner",
      at: "kiosks"
    ) {
      $0.people = [Person(id: "cem", name: "Cem Ak", left: Quarter.day(3))]
      $0.initiatives = [Sketch.initiative(supports: ["queue/wait"], owner: "cem")]
    } butNotWhen: {
      $0.people = [Person(id: "cem", name: "Cem Ak", left: Quarter.day(3))]
      $0.initiatives = [Sketch.initiative(.done, supports: ["queue/wait"], owner: "cem")]
    },
    RuleCase("too-many-objectives", "'Prepare' has 6 objectives in 2026-Q4", at: "prepare") {
      $0.others = ["a", "b", "c", "d", "e"].map(Sketch.other)
    } butNotWhen: {
      $0.others = ["a", "b", "c", "d"].map(Sketch.other)
    },
    RuleCase("too-many-key-results", "'A calm start of the journey' has 6 key results", at: "queue") {
      $0.keyResults = ["a", "b", "c", "d", "e", "f"].map { Sketch.keyResult($0) }
    } butNotWhen: {
      $0.keyResults = ["a", "b", "c", "d", "e"].map { Sketch.keyResult($0) }
    },
  ]

  static let purpose = [
    RuleCase("category-without-objective", "no objective of 2026-Q4 serves 'Financial'", at: "financial") {
      $0.serves.removeAll { $0 == .category(.financial) }
    } butNotWhen: {
      $0.serves.removeAll { $0 == .category(.customer) }
    },
    RuleCase("driver-without-goal", "no goal answers 'Old belts'", at: "belts") {
      $0.drivers.append(Driver(id: "belts", title: "Old belts"))
    } butNotWhen: {
      $0.drivers = []
    },
    RuleCase("goal-without-outcome", "'Be quick' leads to no outcome", at: "quick") {
      $0.goals.append(Goal(id: "quick", title: "Be quick", drivers: ["complaints"]))
    } butNotWhen: {
      $0.goals = []
    },
    RuleCase("outcome-without-objective", "no objective of 2026-Q4 serves 'Trust'", at: "trust") {
      $0.outcomes.append(Outcome(id: "trust", title: "Trust", category: .customer))
    } butNotWhen: {
      $0.outcomes = []
    },
    RuleCase("objective-without-goal", "'A calm start of the journey' contributes to no goal", at: "queue") {
      $0.goal = nil
    } butNotWhen: {
      $0.goal = nil
      $0.goals = []
    },
  ]
}
