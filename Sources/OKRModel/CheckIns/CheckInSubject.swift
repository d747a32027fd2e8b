/// What a check-in can be about.
public enum CheckInSubject: Hashable, Sendable {
  /// A key result of an objective.
  case keyResult(KeyResultReference)
  /// The North Star's own measure.
  case northStar
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
  public var description: String {
    switch self {
    case .keyResult(let reference): reference.description
    case .northStar: NorthStar.checkInSubject
    }
  }
}
