/// What a check-in can be about: those constructs alone that have a measure.
public enum CheckInSubject: Hashable, Sendable {
  /// A key result of an objective.
  case keyResult(KeyResultReference)
  /// The North Star's own measure.
  case northStar

  /// The construct that it names.
  public var construct: ConstructID {
    switch self {
    case .keyResult(let reference): .keyResult(reference)
    case .northStar: .northStar
    }
  }
}

extension CheckInSubject: CustomStringConvertible {
  /// Reads `objective/key-result` or `north-star`; nil for anything else.
  public init?(_ text: String) {
    if text == NorthStar.checkInSubject {
      self = .northStar
    } else if let reference = KeyResultReference(text) {
      self = .keyResult(reference)
    } else {
      return nil
    }
  }

  /// `objective/key-result` or `north-star`.
  public var description: String { construct.reference }
}
