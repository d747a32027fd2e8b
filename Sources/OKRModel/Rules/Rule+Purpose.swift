extension Rule {
  /// What leads from drivers up to the North Star. The upper layer is optional, so its rules apply only where it was
  /// begun.
  static let purposeRules = [
    Rule(
      id: "category-without-objective", level: .warning, kind: .structure,
      title: "Category without objective",
      why:
        "A team whose objectives are all operational forgets its customers. Each of the four categories is checked.",
      remedy: "Set an objective that serves it, or silence this for the category with the reason.",
      example: "No objective of 2026-Q4 serves 'financial' or an outcome of it.",
      check: { $0.emptyCategories() }),
    Rule(
      id: "driver-without-goal", level: .advice, kind: .structure, title: "Driver without goal",
      why: "A driver makes change necessary; without a goal that answers it there is a worry and no plan.",
      remedy: "Name it in the 'drivers' of a goal.",
      example: "A driver that no goal names.",
      check: { $0.unansweredDrivers() }),
    Rule(
      id: "goal-without-outcome", level: .advice, kind: .structure, title: "Goal without outcome",
      why: "A goal without an outcome does not say what value it brings.",
      remedy: "Name the outcome in the goal's 'outcomes'.",
      example: "A goal without 'outcomes'.",
      check: { $0.pointlessGoals() }),
    Rule(
      id: "outcome-without-objective", level: .advice, kind: .structure, title: "Outcome without objective",
      why:
        "Intended value that no objective of the current cycle serves will not come by itself.",
      remedy: "Name it in the 'outcomes' of an objective, or silence this while it has to wait.",
      example: "An outcome that no objective of 2026-Q4 names.",
      check: { $0.unservedOutcomes() }),
    Rule(
      id: "objective-without-goal", level: .advice, kind: .structure, title: "Objective without goal",
      why: "Where goals are declared, an objective should name the one it contributes to.",
      remedy: "Name it in the objective's 'goal'.",
      example: "An objective's file without 'goal', in a workspace that has goals.",
      check: { $0.objectivesWithoutGoal() }),
  ]
}

extension RuleContext {
  func emptyCategories() -> [Offence] {
    OutcomeCategory.allCases.filter { standings.objectives(of: $0).isEmpty }.map {
      Offence(subject: .category($0), sentence: "no objective of \(cycleName) serves '\($0.title)'")
    }
  }

  func unansweredDrivers() -> [Offence] {
    let answered = Set(workspace.goals.flatMap(\.drivers))
    return workspace.drivers.filter { !answered.contains($0.id) }.map {
      Offence(subject: .driver($0.id), sentence: "no goal answers '\($0.title)'")
    }
  }

  func pointlessGoals() -> [Offence] {
    workspace.goals.filter(\.outcomes.isEmpty).map {
      Offence(subject: .goal($0.id), sentence: "'\($0.title)' leads to no outcome")
    }
  }

  func unservedOutcomes() -> [Offence] {
    workspace.outcomes.filter { standings.objectives(ofOutcome: $0.id).isEmpty }.map {
      Offence(subject: .outcome($0.id), sentence: "no objective of \(cycleName) serves '\($0.title)'")
    }
  }

  func objectivesWithoutGoal() -> [Offence] {
    guard !workspace.goals.isEmpty else { return [] }
    return eachObjective { $0.goal == nil ? "'\($0.title)' contributes to no goal" : nil }
  }
}
