import OKRModel

extension State {
  /// Marks the selected action as done, or as open again.
  mutating func toggleDone() -> [Effect] {
    guard let action = selectedAction, let cycle = standings.cycle?.id else { return [] }
    let content: StandUpRecord.Content
    if let completion = action.completion {
      content = .retraction(retracts: completion.record)
    } else {
      content = .completion(of: action.id, date: today)
    }
    return [.recordStandUp(StandUpSubmission(cycle: cycle, content: content, author: person))]
  }

  /// Asks whether the selected action is to be taken back.
  mutating func askToDropAction() -> [Effect] {
    guard let action = selectedAction, let cycle = standings.cycle?.id else { return [] }
    let submission = StandUpSubmission(
      cycle: cycle, content: .retraction(retracts: action.id), author: person)
    overlay = .question(.dropAction(submission, text: action.entry.text))
    return []
  }

  /// Writes down that the stand-up was held.
  mutating func endStandUp() -> [Effect] {
    guard let standUp, let cycle = standings.cycle?.id else { return [] }
    let seconds = Int(standUp.clock.total / 1000)
    let entry = StandUpEntry(
      date: standUp.date, since: standUp.since,
      duration: min(seconds, StandUpEntry.durationRange.upperBound))
    return [.recordStandUp(StandUpSubmission(cycle: cycle, content: .standUp(entry), author: person))]
  }

  mutating func standUpRecorded(_ submission: StandUpSubmission, _ record: StandUpRecord) -> [Effect] {
    awaitedFile = nil
    let before = workspace.standUps
    workspace.standUps = before.appending(record)
    let sentence = sentence(about: submission, record, before: before)
    journal.wrote(
      record.id, to: .standUps(cycle: submission.cycle), retracting: submission.retracted)
    if case .action(let form) = overlay, form.phase == .saving { overlay = nil }
    switch submission.content {
    case .standUp:
      standUp?.heldRecord = record.id
      standUp?.clock.stop()
    // The team goes on with what it was talking about.
    case .action, .correction, .completion, .retraction: break
    }
    if submission.retracted == standUp?.heldRecord { standUp?.heldRecord = nil }
    refreshStandUp()
    return [say(.success, sentence)]
  }

  mutating func standUpFailed(_ submission: StandUpSubmission, _ message: String) -> [Effect] {
    awaitedFile = nil
    if case .action(var form) = overlay, form.phase == .saving {
      form.phase = .editing
      form.failure = message
      overlay = .action(form)
    }
    journal.failed(retracting: submission.retracted)
    return [say(.error, message)]
  }

  /// What is said once a record is on disk.
  private func sentence(
    about submission: StandUpSubmission, _ record: StandUpRecord, before: StandUpLog
  ) -> String {
    let action = { (log: StandUpLog, id: String) in
      log.actions.first { [$0.id, $0.recordInForce, $0.completion?.record].contains(id) }?.entry.text
    }
    switch (journal.purpose(ofRetracting: submission.retracted), submission.content) {
    case (.undo, _): return "Undone."
    case (.redo, _): return "Done again."
    case (nil, .standUp(let entry)):
      let minutes = entry.duration.map { ", \(($0 + 30) / 60) min" } ?? ""
      return "The stand-up of \(entry.date.shortText) is written down\(minutes)."
    case (nil, .action(let entry)): return "Taken down: \(entry.text)."
    case (nil, .correction(let entry, _)): return "Corrected: \(entry.text)."
    case (nil, .completion(let id, _)): return "Done: \(action(before, id) ?? id)."
    case (nil, .retraction(let id)):
      let text = action(before, id) ?? id
      return before.actions.contains { $0.completion?.record == id }
        ? "Open again: \(text)." : "Taken back: \(text)."
    }
  }
}

extension State {
  /// The selected action; nil where none is.
  var selectedAction: ActionItem? {
    guard screen == .standUp, case .action(let id) = standUp?.target else { return nil }
    return workspace.standUps.actions.first { $0.id == id }
  }

  /// Why nothing can be written down in the stand-up; nil when it can.
  var standUpDisabledReason: String? {
    writingDisabledReason ?? (standings.cycle == nil ? "no cycle runs today whose file would take it" : nil)
  }

  /// Why there is no action to work on; nil when there is.
  var actionDisabledReason: String? {
    standUpDisabledReason ?? (selectedAction == nil ? "select an action first" : nil)
  }

  /// Why the stand-up cannot be written down; nil when it can.
  var endDisabledReason: String? {
    standUpDisabledReason ?? (standUp?.heldRecord == nil ? nil : "it is written down already")
  }
}

extension StandUp {
  /// The key result that the selection is about; nil where it is about none.
  func keyResult(in workspace: Workspace) -> KeyResultReference? {
    switch target {
    case .keyResult(let reference): return reference
    case .action(let id): return workspace.standUps.actions.first { $0.id == id }?.entry.keyResult
    case nil: return nil
    }
  }
}
