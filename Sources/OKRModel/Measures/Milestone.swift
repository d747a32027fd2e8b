/// A part of a key result that is done or not, by a day of its own.
public struct Milestone: Hashable, Sendable, Identifiable {
  /// The id, unique in its key result; check-ins name it.
  public let id: MilestoneID
  /// What is done once it is reached, in words.
  public let title: String
  /// The day by which it should be done, as the file says it; nil for the due day of its key result.
  public let due: DayExpression?
  /// Its weight, relative to its siblings; 0 or more, 1 if the file does not set it.
  public let weight: Double
  /// The day on which it was done, if that was before any check-in said so; nil if it was not.
  public let done: CivilDay?

  /// Makes a milestone.
  public init(
    id: MilestoneID, title: String, due: DayExpression? = nil, weight: Double = 1, done: CivilDay? = nil
  ) {
    self.id = id
    self.title = title
    self.due = due
    self.weight = weight
    self.done = done
  }
}

/// The id of a milestone, unique in its key result.
public typealias MilestoneID = Identifier<Milestone>

extension MilestoneID {
  /// The id of a milestone whose file gives it none: the words of its `title` in small letters, `pilot-in-hall-2`; its
  /// `position`, from 1 on, if the title has neither letters nor digits.
  public init(title: String, position: Int) {
    var words: [String] = [""]
    for byte in title.foldedForReading.utf8 {
      let character = Character(Unicode.Scalar(byte))
      if character.isASCII, character.isLetter || character.isNumber {
        words[words.count - 1].append(character)
      } else if words.last?.isEmpty == false {
        words.append("")
      }
    }
    let text = words.filter { !$0.isEmpty }.joined(separator: "-")
    let cut = String(text.prefix(IdentifierSyntax.maximumLength))
    self.init(cut.isEmpty ? "milestone-\(position)" : cut)
  }
}

extension Milestone {
  /// `milestones` as one line of YAML: `[{id: pilot, title: Pilot in hall 2, due: 2026-11-10, weight: 2}]`.
  public static func text(of milestones: [Milestone]) -> String {
    "[\(milestones.map(\.text).joined(separator: ", "))]"
  }

  /// The milestone as one line of YAML, in the order of the documents, without what is not set.
  private var text: String {
    let parts = [
      "id: \(id)", "title: \(Self.quotedIfNeeded(title))", due.map { "due: \($0)" },
      weight == 1 ? nil : "weight: \(Figure.exactText(of: weight))", done.map { "done: \($0)" },
    ]
    return "{\(parts.compactMap(\.self).joined(separator: ", "))}"
  }

  /// `title` in single quotes unless every YAML reader takes it as itself inside braces.
  private static func quotedIfNeeded(_ title: String) -> String {
    let isPlain = title.first?.isLetter == true && !title.contains { ",[]{}:#'\"&*!|>%@`?".contains($0) }
    let words = ["yes", "no", "on", "off", "true", "false", "null", "y", "n"]
    if isPlain, title.last?.isWhitespace == false, !words.contains(title.lowercased()) { return title }
    return "'\(title.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))'"
  }
}
