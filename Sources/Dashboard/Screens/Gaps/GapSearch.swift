import OKRModel

/// Searches findings for the words of a filter. The title of an objective is searched once for all findings in it,
/// because it may be long, and they may be many.
struct GapSearch {
  private let filter: Filter
  private let workspace: Workspace
  /// The words not found in the place, by the id of its objective.
  private(set) var missing: [ObjectiveID: [String]] = [:]

  init(_ filter: Filter, in workspace: Workspace) {
    self.filter = filter
    self.workspace = workspace
  }

  /// Whether `entry` passes: the words may be anywhere in its text.
  mutating func finds(_ entry: Gaps.Entry) -> Bool {
    guard !filter.isEmpty else { return true }
    let finding = entry.finding
    if let owner = filter.owner, !finding.people.contains(owner) { return false }
    let words = words(missingIn: entry)
    let texts =
      [entry.title, finding.sentence, finding.rule.id, finding.rule.title, finding.subject.reference]
      + finding.people.map(workspace.wholeName(ofPerson:))
    return Filter.words(words, missingIn: texts).isEmpty
  }

  /// The words not found in the place of `entry`.
  private mutating func words(missingIn entry: Gaps.Entry) -> [String] {
    guard let objective = entry.finding.subject.objectiveAround else {
      return filter.words(missingIn: [entry.place])
    }
    if let known = missing[objective] { return known }
    let words = filter.words(missingIn: [entry.place])
    missing[objective] = words
    return words
  }
}

extension ConstructID {
  /// The id of the objective, or of a key result's objective; nil for anything else.
  fileprivate var objectiveAround: ObjectiveID? {
    switch self {
    case .objective(let id): id
    case .keyResult(let reference): reference.objective
    default: nil
    }
  }
}
