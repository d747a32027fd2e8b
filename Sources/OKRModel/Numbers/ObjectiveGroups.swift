/// The objectives of a cycle, grouped by what they belong to and serve, as positions in display order.
struct ObjectiveGroups {
  private(set) var byID: [ObjectiveID: Int] = [:]
  /// The place of each key result within its objective, found through `byID`.
  private(set) var byKeyResult: [KeyResultReference: Int] = [:]
  private(set) var byStage: [StageID: [Int]] = [:]
  private(set) var byOutcome: [OutcomeID: [Int]] = [:]
  private(set) var byCategory: [OutcomeCategory: [Int]] = [:]

  init(_ objectives: [Objective], in workspace: Workspace) {
    let categoryOfOutcome = Dictionary(
      workspace.outcomes.map { ($0.id, $0.category) }, uniquingKeysWith: { first, _ in first })
    for (position, objective) in objectives.enumerated() {
      if byID[objective.id] == nil {
        byID[objective.id] = position
        for (place, keyResult) in objective.keyResults.enumerated().reversed() {
          byKeyResult[objective.reference(to: keyResult)] = place
        }
      }
      if let stage = objective.stage { byStage[stage, default: []].append(position) }
      for case .outcome(let id) in Set(objective.serves) { byOutcome[id, default: []].append(position) }
      let categories = workspace.categories(of: objective) { categoryOfOutcome[$0] }
      for category in categories { byCategory[category, default: []].append(position) }
    }
  }
}
