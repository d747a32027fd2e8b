import OKRModel
import TextFormats

/// The objectives of a workspace as read from their files, with constant-time look-up of key results, however many an
/// objective has.
final class DraftIndex {
  /// The objectives by id.
  let objectives: [ObjectiveID: ObjectiveDraft]
  /// Guesses what was meant by a reference that leads nowhere.
  let suggester: Suggester
  private(set) lazy var objectiveIDs = objectives.keys.sorted()
  /// The key results of the objectives that were asked for.
  private var known: [ObjectiveID: KeyResults] = [:]
  private var references: [ObjectiveID: [KeyResultReference]] = [:]
  /// How many key results were gone through so far; each is for each of two questions once.
  private(set) var steps = 0

  /// What is known of the key results of one objective.
  private struct KeyResults {
    /// Where each that can be read stands in its objective.
    let positions: [KeyResultID: Int]
    let unread: Set<KeyResultID>

    init(of objective: ObjectiveDraft) {
      positions = Dictionary(
        objective.keyResults.enumerated().map { ($0.element.id, $0.offset) },
        uniquingKeysWith: { first, _ in first })
      unread = Set(objective.unreadKeyResults)
    }
  }

  /// Indexes `objectives`, by id; `suggester` is shared by everything that is linked with them.
  init(_ objectives: [ObjectiveID: ObjectiveDraft], suggester: Suggester) {
    self.objectives = objectives
    self.suggester = suggester
  }

  /// The key result with `id` in `objective`; nil where the file has none that can be read.
  func keyResult(_ id: KeyResultID, of objective: ObjectiveDraft) -> KeyResultDraft? {
    guard let position = keyResults(of: objective).positions[id],
      objective.keyResults.indices.contains(position)
    else { return nil }
    return objective.keyResults[position]
  }

  /// Whether the file of `objective` has a key result with `id`, read or not. What could not be read has been reported in
  /// its own place.
  func mentions(_ id: KeyResultID, in objective: ObjectiveDraft) -> Bool {
    guard objective.isReadable else { return true }
    let known = keyResults(of: objective)
    return known.positions[id] != nil || known.unread.contains(id)
  }

  /// The key results of `objective` as they are referred to, in the order of its file.
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
