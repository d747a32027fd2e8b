package import OKRModel

/// Whose history is wanted.
package enum LogScope {
  case everything
  case northStar
  case objective(ObjectiveID)
  case keyResult(KeyResultReference)

  var includesNorthStar: Bool {
    switch self {
    case .everything, .northStar: true
    case .objective, .keyResult: false
    }
  }

  func includes(_ objective: Objective) -> Bool {
    switch self {
    case .everything: true
    case .northStar: false
    case .objective(let id): objective.id == id
    case .keyResult(let reference): objective.id == reference.objective
    }
  }

  func includes(_ subject: CheckInSubject) -> Bool {
    guard case .keyResult(let reference) = self else { return true }
    return subject == .keyResult(reference)
  }
}
