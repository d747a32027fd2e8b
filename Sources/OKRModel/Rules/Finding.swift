/// Something that a rule found in a workspace.
public struct Finding: Sendable {
  /// The rule.
  public let rule: Rule
  /// What it is about.
  public let subject: ConstructID
  /// What is wrong, as a sentence without its full stop.
  public let sentence: String
  /// The ids of the owners, the one who answers for it first.
  public let people: [PersonID]
  /// What silences it; nil if it is reported.
  public let silence: Silence?

  /// The id of the owner who answers for it; nil if there is none.
  public var person: PersonID? { people.first }
}

extension Finding: Hashable {
  /// Whether both say the same about the same thing.
  public static func == (left: Finding, right: Finding) -> Bool {
    left.rule.id == right.rule.id && left.subject == right.subject && left.sentence == right.sentence
      && left.people == right.people && left.silence == right.silence
  }

  /// Hashes what it is about.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(rule.id)
    hasher.combine(subject)
  }
}

/// Everything that the rules find in a workspace on a day.
public struct Findings: Sendable {
  /// The findings to report, by rule, and within one rule in file order.
  public let reported: [Finding]
  /// The findings that the workspace silences, in the same order.
  public let silenced: [Finding]

  /// Checks every rule in `workspace` against `standings`.
  ///
  /// Check-ins in the future are found only if `today` is given, which must be the day of `standings`.
  public init(in workspace: Workspace, standings: Standings, today: CivilDay? = nil) {
    let context = RuleContext(workspace: workspace, standings: standings, today: today)
    let silences = Silences(workspace.silences)
    let all = Rule.all.flatMap { rule in
      (rule.check?(context) ?? []).map { offence in
        Finding(
          rule: rule, subject: offence.subject, sentence: offence.sentence,
          people: context.people(answeringFor: offence.subject),
          silence: silences.first(covering: rule, at: offence.subject))
      }
    }
    reported = all.filter { $0.silence == nil }
    silenced = all.filter { $0.silence != nil }
  }
}

/// The silences of a workspace, by what they cover, since there may be one per finding.
struct Silences {
  /// What a silence covers: all of a rule, or one thing of it.
  private struct Scope: Hashable {
    let rule: String
    let subject: String?
  }

  private var first: [Scope: (place: Int, silence: Silence)] = [:]

  /// The number of silences that cover something that no earlier one covers.
  var count: Int { first.count }

  init(_ silences: [Silence]) {
    for (place, silence) in silences.enumerated() {
      let scope = Scope(rule: silence.rule, subject: silence.subject)
      if first[scope] == nil { first[scope] = (place, silence) }
    }
  }

  /// The first of them that covers what `rule` found about `subject`; nil if none does.
  func first(covering rule: Rule, at subject: ConstructID) -> Silence? {
    let found = [nil, subject.reference].compactMap { first[Scope(rule: rule.id, subject: $0)] }
    return found.min { $0.place < $1.place }?.silence
  }
}
