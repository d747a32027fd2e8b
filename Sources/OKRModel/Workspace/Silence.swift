/// What a team decided not to hear about: all findings of a rule, or the one about one thing.
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
