/// Something that is asked once before it is done.
public enum Question: Sendable {
  /// Whether to leave the program, though check-ins are typed and not saved.
  case quit(drafts: Int)
  /// Whether to take back a check-in that was made on a day.
  case retract(CheckInSubmission, of: String)
  /// What to do with drafts that an earlier headway left behind.
  case takeUpDrafts(DraftOffer)
  /// Whether to take back an action.
  case dropAction(StandUpSubmission, text: String)

  /// The question in words.
  var text: String {
    switch self {
    case .quit(let drafts):
      drafts == 1
        ? "One check-in is typed and not saved. Leave and forget it?"
        : "\(drafts) check-ins are typed and not saved. Leave and forget them?"
    case .takeUpDrafts(let offer): offer.text
    case .dropAction(_, let text): "Take back the action '\(text)'? It stays in the log."
    case .retract(_, let description): "Retract the check-in \(description)? It stays in the log."
    }
  }

  /// What stands over the question.
  var title: String {
    if case .takeUpDrafts = self { "Not saved" } else { "Sure?" }
  }

  /// The answers, by the actions that give them.
  var answers: [(action: Action.ID, words: String)] {
    if case .takeUpDrafts = self {
      return [(.takeUpDrafts, "take up"), (.discardDrafts, "throw away"), (.back, "ask next time")]
    }
    return [(.confirm, "yes"), (.decline, "no")]
  }
}
