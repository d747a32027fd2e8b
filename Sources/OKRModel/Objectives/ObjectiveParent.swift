/// What an objective contributes to: another objective, or one of its key results.
public enum ObjectiveParent: Hashable, Sendable, CustomStringConvertible {
  case objective(ObjectiveID)
  case keyResult(KeyResultReference)

  /// Reads `objective` or `objective/key-result`; nil for anything else.
  public init?(_ text: String) {
    if IdentifierSyntax.isValid(text) {
      self = .objective(ObjectiveID(text))
    } else if let reference = KeyResultReference(text) {
      self = .keyResult(reference)
    } else {
      return nil
    }
  }

  /// The id of the objective that it is, or is part of.
  public var objective: ObjectiveID {
    switch self {
    case .objective(let id): id
    case .keyResult(let reference): reference.objective
    }
  }

  /// The name that files use for it.
  public var description: String {
    switch self {
    case .objective(let id): id.rawValue
    case .keyResult(let reference): reference.description
    }
  }
}
