public import OKRModel

extension StatusReason {
  /// The rule that gave a status, in a few words.
  public var text: String {
    switch self {
    case .closedAsAchieved: "closed as achieved"
    case .targetReached: "the target is reached"
    case .inBandOnDueDay: "in its band on the due day"
    case .beforeStart(let day): "begins on \(day.shortText)"
    case .noCheckInYet: "no check-in yet"
    case .neverCheckedIn: "never checked in on"
    case .lastCheckInTooOld(let days): "the last check-in is \(days) days old"
    case .behind(let gap):
      "\(gap * 100 >= 99_999.5 ? "more than " : "")\(Figure.wholePercent(gap)) points behind what is expected by now"
    case .outsideBand: "outside its band now"
    case .lowConfidence(let confidence): "confidence is \(confidence) of 10"
    case .blocked: "there is a blocker"
    case .nothingToMeasure: "target and baseline are equal, so progress cannot be computed"
    case .keepingUp: "keeping up with what is expected by now"
    case .held(let kept, let count): "kept \(kept) of \(count)"
    }
  }
}
