/// What an objective says it serves: a whole category, or one declared outcome of it.
public enum OutcomeReference: Hashable, Sendable {
  case category(OutcomeCategory)
  /// The id of an `Outcome`.
  case outcome(String)
}
