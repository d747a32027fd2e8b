/// What a team decided not to be told: all findings of a rule, or the one about one thing.
public struct Silence: Hashable, Sendable {
  /// The id of the rule.
  public let rule: String
  /// The reference of the thing that it is silent about; nil for everything.
  public let subject: String?
  /// The reason that was given.
  public let reason: String?

  /// Silences `rule`, for `subject` only where one is given.
  public init(rule: String, at subject: String? = nil, because reason: String? = nil) {
    self.rule = rule
    self.subject = subject
    self.reason = reason
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
