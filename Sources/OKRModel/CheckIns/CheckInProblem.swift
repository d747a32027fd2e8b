/// What is wrong with one field of a draft, said so that it stands beside the field.
public struct CheckInProblem: Hashable, Sendable, Error {
  /// The field beside which the message stands.
  public let field: CheckInDraft.Field
  /// What is wrong and what would be right, in a few words without a full stop.
  public let message: String

  /// Makes a problem.
  public init(_ field: CheckInDraft.Field, _ message: String) {
    self.field = field
    self.message = message
  }
}
