/// A rule about how OKRs are set up and kept: what it finds, why that matters, and how to fix it.
///
/// All rules are in one table, `Rule.all`; commands, screens and documents show what it says.
public struct Rule: Sendable, Identifiable {
  /// How serious a finding is, the most serious first.
  public enum Level: String, CaseIterable, Comparable, Sendable {
    /// Something is left out, so the picture is incomplete.
    case error
    /// Something is missing or doubtful that should be fixed.
    case warning
    /// Something could be better, or may stay as it is for a reason.
    case advice

    private var rank: Int {
      switch self {
      case .error: 0
      case .warning: 1
      case .advice: 2
      }
    }

    /// Whether `left` weighs more than `right`, and comes before it.
    public static func < (left: Level, right: Level) -> Bool { left.rank < right.rank }
  }

  /// What a rule is about.
  public enum Kind: String, CaseIterable, Sendable {
    /// What the files contain and whether it can be read.
    case file
    /// What is linked to what.
    case structure
    /// How key results are measured.
    case measure
    /// How objectives and key results are worded.
    case wording
    /// How key results are kept alive by check-ins and work.
    case life
  }

  /// The id by which files and commands name it, in lower case with hyphens.
  public let id: String
  /// How serious its findings are.
  public let level: Level
  /// What it is about.
  public let kind: Kind
  /// What it finds, in a few words: `Stage without objective`.
  public let title: String
  /// Why it matters, thresholds and exceptions included.
  public let why: String
  /// What to do about a finding.
  public let remedy: String
  /// The smallest example of what it finds.
  public let example: String
  /// Finds the offences; nil if they are found while reading the files.
  let check: (@Sendable (RuleContext) -> [Offence])?

  /// Every rule, by kind and then in the order of the documents.
  public static let all: [Rule] =
    fileRules + structureRules + parentRules + purposeRules + measureRules + wordingRules + lifeRules
    + historyRules

  /// The rule with `id`; nil when there is none.
  public static func named(_ id: String) -> Rule? { byID[id] }

  private static let byID = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
}

/// What a rule's check found, before silences are applied.
struct Offence {
  let subject: ConstructID
  let sentence: String
}

extension Sequence {
  /// The elements with the gravest level first. Those of one level keep their order.
  public func gravestFirst(by level: (Element) -> Rule.Level) -> [Element] {
    map { (element: $0, level: level($0)) }.enumerated()
      .sorted { ($0.element.level, $0.offset) < ($1.element.level, $1.offset) }
      .map(\.element.element)
  }
}
