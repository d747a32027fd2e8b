import Canvas
import OKRModel

extension AppContext {
  /// The standing of the key result that `reference` names; nil when it is not in the cycle.
  func standing(of reference: KeyResultReference) -> KeyResultStanding? {
    standings.objective(reference.objective)?.keyResults.first { $0.keyResult == reference.keyResult }
  }

  /// The key result that `reference` names; nil when it is not in the cycle.
  func keyResult(_ reference: KeyResultReference) -> KeyResult? {
    standings.objective(reference.objective)?.objective.keyResults.first { $0.id == reference.keyResult }
  }

  /// The title of `objective`, with the cycle before it if that is not the main one: `2026: Every page can be trusted`.
  func title(of objective: Objective) -> String {
    objective.cycle == standings.cycle?.id ? objective.title : "\(objective.cycle): \(objective.title)"
  }

  /// Whether there are figures to explain for `construct`.
  func hasFigures(_ construct: ConstructID) -> Bool {
    switch construct {
    case .northStar, .objective: true
    case .category(let category): standings.category(category) != nil
    case .outcome(let id): standings.outcome(id) != nil
    case .stage(let id): standings.stage(id) != nil
    case .keyResult(let reference): standing(of: reference) != nil
    default: false
    }
  }

  /// Shows only what the person at the keyboard owns, or everything again.
  mutating func toggleOnlyMine() -> [Effect] {
    filter.owner = filter.owner == nil ? person : nil
    request(.relist)
    return []
  }

  /// Why the filter for the user's own key results cannot be toggled; nil when it can, or when it is on.
  var filterByOwnerDisabledReason: String? { filter.owner == nil ? onlyMineDisabledReason : nil }

  /// Goes to where `node` is in the tree, among the capabilities or on the board.
  mutating func goToTree(_ node: ConstructID) -> [Effect] {
    if case .stage = node {
      request(.go(.board(node)))
    } else if node.kind == .capability || graph().treePath(to: node) != nil {
      request(.go(.tree(node)))
    } else {
      return [say(.information, "A \(node.kind.name) does not stand in the tree.")]
    }
    return []
  }
}

extension ConstructID {
  /// Whether it has a row on the board.
  var isOnBoard: Bool {
    switch self {
    case .stage, .objective, .keyResult: true
    default: false
    }
  }
}

extension ConstructID {
  /// Whether it is the key result or its objective.
  func holds(_ reference: KeyResultReference) -> Bool {
    self == .keyResult(reference) || self == .objective(reference.objective)
  }
}
