import OKRModel
import TextFormats

/// Finds what a reference names, or suggests what was probably meant.
struct SubjectFinder {
  let workspace: Workspace

  /// Why a reference names nothing, and what to write instead.
  struct NotFound: Error {
    let message: ScrubbedText
  }

  /// The target named `text`: `objective/key-result` or `north-star`.
  func target(_ text: String) throws(NotFound) -> CheckInTarget {
    guard let subject = CheckInSubject(text) else { throw sentence(onIncomplete: TextScrubber.scrub(text)) }
    if let target = workspace.checkInTarget(subject) { return target }
    switch subject {
    case .northStar:
      throw NotFound(message: "the North Star has no measure of its own; headway.yaml can give it one")
    case .keyResult(let reference):
      guard workspace.objective(reference.objective) != nil else {
        throw unknownReference(reference)
      }
      let objective = try objective(reference.objective)
      guard objective.keyResults.contains(where: { $0.id == reference.keyResult }) else {
        throw unknownKeyResult(reference.keyResult, of: objective)
      }
      throw NotFound(
        message: "headway.yaml declares no cycle '\(objective.cycle)', which \(objective.id) belongs to")
    }
  }

  /// The objective with `id`.
  func objective(_ id: ObjectiveID) throws(NotFound) -> Objective {
    if let objective = workspace.objective(id) { return objective }
    let near = Suggestion.nearest(to: id.rawValue, among: names)
    let advice = near.map { "did you mean '\($0)'?" } ?? "'headway status --json' has the ids"
    throw NotFound(message: "unknown objective '\(id.rawValue)'; \(advice)")
  }

  /// What a log can be asked for by one word: the objectives, and the North Star.
  private var names: [String] { workspace.objectives.map(\.id.rawValue) + [NorthStar.checkInSubject] }

  /// The message about a reference with an unknown objective: the nearest complete reference, if one is
  /// near in both parts.
  private func unknownReference(_ reference: KeyResultReference) -> NotFound {
    let ids = workspace.objectives.map(\.id)
    if let near = Suggestion.nearest(to: reference.objective.rawValue, among: ids),
      let objective = workspace.objective(near),
      let keyResult = Suggestion.nearest(
        to: reference.keyResult.rawValue, among: objective.keyResults.map(\.id))
    {
      return NotFound(message: "unknown key result '\(reference)'; did you mean '\(near)/\(keyResult)'?")
    }
    do throws(NotFound) { _ = try objective(reference.objective) } catch { return error }
    return NotFound(message: "unknown key result '\(reference)'")
  }

  private func unknownKeyResult(_ id: KeyResultID, of objective: Objective) -> NotFound {
    let near = Suggestion.nearest(to: id.rawValue, among: objective.keyResults.map(\.id))
    let advice =
      near.map { "did you mean '\(objective.id)/\($0)'?" }
      ?? (objective.keyResults.isEmpty
        ? "none of its key results can be read" : "it has \(references(to: objective))")
    return NotFound(
      message: "\(objective.id) has no key result '\(id.rawValue)'; \(advice)")
  }

  /// The message about an incomplete reference: an objective alone, a key result alone, or neither.
  private func sentence(onIncomplete text: String) -> NotFound {
    if let objective = workspace.objective(ObjectiveID(text)) {
      return NotFound(
        message: objective.keyResults.isEmpty
          ? "\(text) is an objective without key results"
          : "\(text) is an objective; say which key result: \(references(to: objective))")
    }
    let owners = workspace.objectives.filter { $0.keyResults.contains { $0.id.rawValue == text } }.map(\.id)
    if !owners.isEmpty {
      let choices = owners.prefix(5).map { "\($0)/\(text)" }.joined(separator: ", ")
      return NotFound(message: "'\(text)' needs its objective before it: \(choices)")
    }
    let near = Suggestion.nearest(to: text, among: names) ?? reference(toKeyResultNear: text)
    let advice = near.map { "; did you mean '\($0)'?" } ?? ""
    return NotFound(
      message: "'\(text)' is no key result; write it as objective/key-result, or north-star\(advice)")
  }

  /// The reference to the key result whose id is nearest to `text`.
  private func reference(toKeyResultNear text: String) -> String? {
    let all = workspace.objectives.flatMap { objective in objective.keyResults.map { (objective, $0) } }
    guard let near = Suggestion.nearest(to: text, among: all.map(\.1.id)) else { return nil }
    return all.first { $0.1.id == near }.map { "\($0.0.reference(to: $0.1))" }
  }

  private func references(to objective: Objective) -> String {
    let named = objective.keyResults.prefix(Self.mostNamed).map { objective.reference(to: $0).description }
    let rest = objective.keyResults.count - named.count
    return named.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }

  /// How many key results a message names at most.
  private static let mostNamed = 10
}
