/// Something that a rule found in a workspace.
public struct Finding: Sendable {
  /// The rule.
  public let rule: Rule
  /// What it is about.
  public let subject: ConstructID
  /// What is the matter, as a sentence without its full stop.
  public let sentence: String
  /// The id of the person who answers for it; nil where nobody does.
  public let person: String?
  /// What silences it; nil where it is to be told.
  public let silence: Silence?
}

extension Finding: Hashable {
  /// Whether both say the same of the same thing.
  public static func == (left: Finding, right: Finding) -> Bool {
    left.rule.id == right.rule.id && left.subject == right.subject && left.sentence == right.sentence
      && left.person == right.person && left.silence == right.silence
  }

  /// Mixes in what it is about.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(rule.id)
    hasher.combine(subject)
  }
}

/// Everything that the rules find in a workspace on a day.
public struct Findings: Sendable {
  /// What is to be told, in the order of the rules, and within one in the order of the files.
  public let told: [Finding]
  /// What the workspace silences, in the same order.
  public let silenced: [Finding]

  /// Checks every rule in `workspace`, where things stand as `standings` say.
  ///
  /// Check-ins for days to come are found where `today` is given, and is the day of `standings`.
  public init(in workspace: Workspace, standings: Standings, today: CivilDay? = nil) {
    let context = RuleContext(workspace: workspace, standings: standings, today: today)
    let silences = Silences(workspace.silences)
    let all = Rule.all.flatMap { rule in
      (rule.check?(context) ?? []).map { offence in
        Finding(
          rule: rule, subject: offence.subject, sentence: offence.sentence,
          person: context.person(answeringFor: offence.subject),
          silence: silences.first(covering: rule, at: offence.subject))
      }
    }
    told = all.filter { $0.silence == nil }
    silenced = all.filter { $0.silence != nil }
  }
}

/// The silences of a workspace, by what they cover: there may be one for each finding.
struct Silences {
  /// What a silence covers: all of a rule, or one thing of it.
  private struct Scope: Hashable {
    let rule: String
    let subject: String?
  }

  private var first: [Scope: (place: Int, silence: Silence)] = [:]

  /// How many of them cover something that none before them does.
  var count: Int { first.count }

  init(_ silences: [Silence]) {
    for (place, silence) in silences.enumerated() {
      let scope = Scope(rule: silence.rule, subject: silence.subject)
      if first[scope] == nil { first[scope] = (place, silence) }
    }
  }

  /// The first of them that covers what `rule` found about `subject`; nil where none does.
  func first(covering rule: Rule, at subject: ConstructID) -> Silence? {
    let found = [nil, subject.reference].compactMap { first[Scope(rule: rule.id, subject: $0)] }
    return found.min { $0.place < $1.place }?.silence
  }
}
