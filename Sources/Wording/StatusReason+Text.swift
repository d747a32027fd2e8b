public import OKRModel

extension StatusReason {
  /// The rule that gave a status, in a few words.
  public var text: String {
    switch self {
    case .closed(let closing, _): closing.sentence
    case .targetReached: "the target is reached"
    case .everyMilestoneDone: "every milestone is done"
    case .inBandOnDueDay: "in its band on the due day"
    case .beforeStart(let day): "begins on \(day.shortText)"
    case .noCheckInYet: "no check-in yet"
    case .neverCheckedIn: "never checked in on"
    case .lastCheckInTooOld(let days): "the last check-in is \(days) days old"
    case .behind(let gap):
      "\(gap * 100 >= 99_999.5 ? "more than " : "")\(Figure.wholePercent(gap)) points behind what is expected by now"
    case .notDoneInTime: "not done by its due day"
    case .outsideBand: "outside its band now"
    case .lowConfidence(let confidence): "confidence is \(confidence) of 10"
    case .blocked: "there is a blocker"
    case .nothingToMeasure: "target and baseline are equal, so progress cannot be computed"
    case .childrenDone: "all that contributes to it is done"
    case .childrenStale(let count, let total): "\(count) of \(total) key results under it are stale"
    case .childrenUnknown: "nothing is known of what contributes to it"
    case .nothingContributes: "no objective contributes to it"
    case .keepingUp: "keeping up with what is expected by now"
    case .held(let kept, let count): "kept \(kept) of \(count)"
    }
  }
}

extension Closing {
  /// How, when and why it was closed: `dropped on 18 Nov: Other things matter more`; `closed as achieved` without a day.
  public var sentence: String {
    let reason = reason.map { ": \($0)" } ?? ""
    guard let day else { return "closed as \(end)\(reason)" }
    return "\(end) on \(day.shortText)\(reason)"
  }

  /// What to know before a check-in on what is closed: `It is closed: dropped on 18 Nov; figures stay as they were then.`
  public var remark: String {
    guard let day else { return "It is closed as \(end)." }
    return "It is closed: \(end) on \(day.shortText). Later check-ins are kept, and do not move its figures."
  }
}

extension KeyResultStanding {
  /// Its status with the rule that gave it, in two parts: `Off track` and `: there is a blocker`, `Dropped` and
  /// ` on 18 Nov: Other things matter more`.
  public var statusParts: (title: String, rest: String) {
    guard let end = namedEnd, let closing, closing.day != nil else {
      return (statusTitle, ": \(reason.text)")
    }
    return (statusTitle, String(closing.sentence.dropFirst(end.rawValue.count)))
  }

  /// Its status with the rule that gave it: `Off track: there is a blocker`.
  public var statusSentence: String { statusParts.title + statusParts.rest }
}
