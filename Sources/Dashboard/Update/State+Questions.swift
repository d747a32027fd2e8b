extension State {
  /// Leaves, or asks first when something would be lost: the one way out of the program.
  mutating func quit() -> [Effect] {
    let drafts = unsavedCount
    guard drafts > 0 else { return [.quit] }
    overlay = .question(.quit(drafts: drafts))
    return []
  }

  /// Does what was asked about.
  mutating func answerYes() -> [Effect] {
    guard case .question(let question) = overlay else { return answerInActionForm(true) ?? leaveForm() }
    overlay = nil
    switch question {
    case .quit: return [.quit]
    case .takeUpDrafts: return []
    case .retract(let submission, _): return [.recordCheckIn(submission)]
    case .dropAction(let submission, _): return [.recordStandUp(submission)]
    }
  }

  mutating func answerNo() -> [Effect] {
    guard case .question = overlay else { return answerInActionForm(false) ?? keepEditing() }
    overlay = nil
    return []
  }
}
