import OKRModel
import TextFormats

/// The objectives of a workspace as read from their files, with constant-time look-up of key results, however many an
/// objective has.
final class DraftIndex {
  /// The objectives by id.
  let objectives: [ObjectiveID: ObjectiveDraft]
  /// Guesses what a reference to something unknown was meant to be.
  let suggester: Suggester
  private(set) lazy var objectiveIDs = objectives.keys.sorted()
  /// The key results of the objectives looked up so far.
  private var known: [ObjectiveID: KeyResults] = [:]
  private var references: [ObjectiveID: [KeyResultReference]] = [:]
  /// How many key results have been visited; each at most once for each of two questions.
  private(set) var steps = 0

  /// What is known of the key results of one objective.
  private struct KeyResults {
    /// The position of each readable one in its objective.
    let positions: [KeyResultID: Int]
    let unread: Set<KeyResultID>

    init(of objective: ObjectiveDraft) {
      positions = Dictionary(
        objective.keyResults.enumerated().map { ($0.element.id, $0.offset) },
        uniquingKeysWith: { first, _ in first })
      unread = Set(objective.unreadKeyResults)
    }
  }

  /// Indexes `objectives` by id; `suggester` is shared by everything that is linked against them.
  init(_ objectives: [ObjectiveID: ObjectiveDraft], suggester: Suggester) {
    self.objectives = objectives
    self.suggester = suggester
  }

  /// The key result with `id` in `objective`; nil if the file has none that can be read.
  func keyResult(_ id: KeyResultID, of objective: ObjectiveDraft) -> KeyResultDraft? {
    guard let position = keyResults(of: objective).positions[id],
      objective.keyResults.indices.contains(position)
    else { return nil }
    return objective.keyResults[position]
  }

  /// Whether the file of `objective` has a key result with `id`, readable or not. An unreadable one has been reported
  /// separately.
  func mentions(_ id: KeyResultID, in objective: ObjectiveDraft) -> Bool {
    guard objective.isReadable else { return true }
    let known = keyResults(of: objective)
    return known.positions[id] != nil || known.unread.contains(id)
  }

  /// The references to the key results of `objective`, in file order.
  func references(in objective: ObjectiveDraft) -> [KeyResultReference] {
    if let found = references[objective.id] { return found }
    steps += objective.keyResults.count
    let made = objective.keyResults.map { KeyResultReference(objective: objective.id, keyResult: $0.id) }
    references[objective.id] = made
    return made
  }

  /// The message about a key result that `objective` does not have.
  func sentence(onUnknown reference: KeyResultReference, in objective: ObjectiveDraft) -> String {
    let name = reference.description
    return "unknown key result '\(name)'\(suggester.hint(for: name, among: references(in: objective)))"
  }

  private func keyResults(of objective: ObjectiveDraft) -> KeyResults {
    if let found = known[objective.id] { return found }
    steps += objective.keyResults.count
    let made = KeyResults(of: objective)
    known[objective.id] = made
    return made
  }
}
