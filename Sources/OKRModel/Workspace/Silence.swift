/// What a team chose not to see: all findings of a rule, or the one about one thing.
public struct Silence: Hashable, Sendable {
  /// The id of the rule.
  public let rule: String
  /// The reference of the thing that it is silent about; nil for everything.
  public let subject: String?
  /// The stated reason.
  public let reason: String?

  /// Silences `rule`, only for `subject` if one is given.
  public init(rule: String, at subject: String? = nil, because reason: String? = nil) {
    self.rule = rule
    self.subject = subject
    self.reason = reason
  }
}
