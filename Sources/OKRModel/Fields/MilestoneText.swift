/// The text of a list of milestones: `[{id: pilot, title: Pilot in hall 2}]` as a file has it,
/// `pilot: Pilot in hall 2, by 2026-11-10` as people type it.
public enum MilestoneText {
  /// Why a text is no list of milestones.
  public struct Fault: Error, Hashable, Sendable {
    /// What is wrong and what would be right, in a few words without a full stop.
    public let sentence: String
  }

  /// What people type, for a message.
  public static let example = "pilot: Pilot in hall 2, by 2026-11-10, weight 2; halls: Every hall"

  /// `milestones` as people type them: one after the other between semicolons.
  public static func typed(_ milestones: [Milestone]) -> String {
    milestones.map(typed).joined(separator: "; ")
  }

  /// The milestones that `text` lists as people type them.
  ///
  /// - Throws: `Fault` if one of them cannot be read, or two have one id.
  public static func milestones(in text: String) throws(Fault) -> [Milestone] {
    var milestones: [Milestone] = []
    for part in text.split(separator: ";").map({ String($0.trimmed) }) where !part.isEmpty {
      let milestone = try milestone(part, position: milestones.count + 1)
      guard !milestones.contains(where: { $0.id == milestone.id }) else {
        throw Fault(
          sentence: "two milestones have the id '\(milestone.id)'; give each its own: '\(milestone.id)-2: …'")
      }
      milestones.append(milestone)
    }
    guard !milestones.isEmpty else { throw Fault(sentence: "it needs at least one; write \(example)") }
    return milestones
  }

  private static func typed(_ milestone: Milestone) -> String {
    let parts = [
      "\(milestone.id): \(milestone.title)", milestone.due.map { "by \($0)" },
      milestone.weight == 1 ? nil : "weight \(Figure.exactText(of: milestone.weight))",
      milestone.done.map { "done \($0)" },
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }

  /// The words behind the title, in any order: `by DAY`, `weight NUMBER`, `done DAY`.
  private struct Clauses {
    var due: DayExpression?
    var weight: Double?
    var done: CivilDay?

    /// Takes `part`; false if it is none of them.
    mutating func take(_ part: String) throws(Fault) -> Bool {
      let words = part.split(separator: " ", maxSplits: 1).map(String.init)
      guard words.count == 2, let key = words.first, let value = words.last else { return false }
      switch key {
      case "by":
        guard let day = DayExpression(value) else {
          throw Fault(sentence: "'\(value)' is not a day; write \(DayExpression.examples)")
        }
        due = day
      case "weight":
        guard let number = Figure.parse(value), KeyResult.weights.contains(number) else {
          throw Fault(sentence: "'\(value)' is no weight; write 0 or more, such as 2")
        }
        weight = number
      case "done":
        guard let day = CivilDay(value) else {
          throw Fault(sentence: "'\(value)' is not a day; write one such as 2026-11-10")
        }
        done = day
      default: return false
      }
      return true
    }
  }

  private static func milestone(_ text: String, position: Int) throws(Fault) -> Milestone {
    var parts = text.split(separator: ",", omittingEmptySubsequences: false).map { String($0.trimmed) }
    var clauses = Clauses()
    // A title may have commas of its own.
    while parts.count > 1, let last = parts.last, try clauses.take(last) { parts.removeLast() }
    let words = parts.joined(separator: ", ")
    let colon = words.firstIndex(of: ":")
    let id = colon.map { String(words[..<$0].trimmed) }.flatMap { IdentifierSyntax.isValid($0) ? $0 : nil }
    let title = id == nil ? words : colon.map { String(words[words.index(after: $0)...].trimmed) } ?? words
    guard !title.isEmpty else {
      throw Fault(sentence: "'\(text)' has no title; write \(example)")
    }
    return Milestone(
      id: id.map { MilestoneID($0) } ?? MilestoneID(title: title, position: position), title: title,
      due: clauses.due, weight: clauses.weight ?? 1, done: clauses.done)
  }
}
