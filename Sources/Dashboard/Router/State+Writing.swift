import OKRModel

// The outcomes of writes: the figures are updated, and everything that waits is informed.
extension State {
  mutating func checkInRecorded(_ submission: CheckInSubmission, _ record: CheckInRecord) -> [Effect] {
    awaitedFile = nil
    let before = app.standing(of: submission.reference)
    let log = workspace.checkInLogs[submission.reference.objective] ?? .empty
    workspace.checkInLogs[submission.reference.objective] = log.appending(record)
    computeFigures()
    let summary = CheckInSentence(app: app, submission: submission, before: before).text
    journal.wrote(record.id, to: submission.log, retracting: submission.retracted)
    let isSeenTo = spread(.checkIn(submission, record))
    return serveRequests() + (isSeenTo ? [] : [say(.success, summary)])
  }

  mutating func checkInFailed(_ submission: CheckInSubmission, _ message: String) -> [Effect] {
    awaitedFile = nil
    _ = spread(.checkInFailed(submission, message))
    journal.failed(retracting: submission.retracted)
    return serveRequests() + [say(.error, message)]
  }

  mutating func standUpRecorded(_ submission: StandUpSubmission, _ record: StandUpRecord) -> [Effect] {
    awaitedFile = nil
    let before = workspace.standUps
    workspace.standUps = before.appending(record)
    let sentence = StandUpSentence(journal: journal, submission: submission, before: before).text
    journal.wrote(record.id, to: .standUps(cycle: submission.cycle), retracting: submission.retracted)
    _ = spread(.standUp(submission, record))
    return serveRequests() + [say(.success, sentence)]
  }

  mutating func standUpFailed(_ submission: StandUpSubmission, _ message: String) -> [Effect] {
    awaitedFile = nil
    _ = spread(.standUpFailed(submission, message))
    journal.failed(retracting: submission.retracted)
    return serveRequests() + [say(.error, message)]
  }

  mutating func fieldEdited(
    _ edit: FieldEdit, undo: FieldEdit, _ workspace: Workspace, _ diagnostics: [Diagnostic],
    leftOver: String?
  ) -> [Effect] {
    awaitedFile = nil
    let before = screens[screen]
    self.workspace = workspace
    self.diagnostics = diagnostics.filter { $0.counts(on: today) }
    app.trace = nil
    computeFigures()
    let isShown = before.map { screens[screen]?.follow(edit.node, sinceAny: $0, &app) ?? false } ?? false
    _ = spread(.field(edit))
    let effects = serveRequests()
    let verb =
      switch journal.edited(edit, undo: undo) {
      case .undo: "Undone"
      case .redo: "Done again"
      case nil: "Saved"
      }
    let field = edit.field.title.lowercased()
    var notes = isShown ? " The filter that hid it is off." : ""
    if let leftOver {
      notes += " The old text stays in \(leftOver), which could not be removed; the next change removes it."
    }
    let now = edit.after.map { "is now \($0)" } ?? "is left out now"
    return effects + [say(.success, "\(verb): \(field) \(now).\(notes)")]
  }

  mutating func fieldEditFailed(_ edit: FieldEdit, _ message: String, isFinal: Bool) -> [Effect] {
    awaitedFile = nil
    _ = spread(.fieldFailed(edit, message, isFinal: isFinal))
    journal.failed(edit, isFinal: isFinal)
    return serveRequests() + [say(.error, message)]
  }

  mutating func undo() -> [Effect] { journal.take(.undo, author: person).map { [$0] } ?? [] }

  mutating func redo() -> [Effect] { journal.take(.redo, author: person).map { [$0] } ?? [] }

  /// Why nothing can be undone; nil when something can.
  var undoDisabledReason: String? {
    app.writingDisabledReason
      ?? (journal.undoable.isEmpty ? "nothing was written since headway was opened" : nil)
  }

  /// Why nothing can be redone; nil when something can.
  var redoDisabledReason: String? {
    app.writingDisabledReason ?? (journal.redoable.isEmpty ? "nothing was undone" : nil)
  }

  /// Passes the outcome of a write to every component; true if one of them has dealt with it.
  mutating func spread(_ outcome: WriteOutcome) -> Bool {
    var isSeenTo = false
    // The last first: an overlay that closes itself is the one on top.
    for index in overlays.indices.reversed() where overlays[index].recorded(outcome, &app) { isSeenTo = true }
    for id in screens.keys where screens[id]?.recorded(outcome, &app) == true { isSeenTo = true }
    return isSeenTo
  }
}
