import OKRModel

/// The message once a record of a check-in log is on disk.
struct CheckInSentence {
  let app: AppContext
  let submission: CheckInSubmission
  /// Where the key result stood before.
  let before: KeyResultStanding?

  /// `Saved 17.5 min, now at 46%, still at risk.`
  var text: String {
    // In ASCII, because messages must be readable on every terminal.
    guard let after = app.standing(of: submission.reference) else { return "\(verb)." }
    let progress = after.progress.map { ", now at \(Figure.percent($0))" } ?? ""
    let status =
      before.map(\.status) == after.status
      ? "still \(after.status.title.lowercased())" : "\(after.status.title.lowercased()) now"
    return "\(verb)\(progress), \(status)."
  }

  private var verb: String {
    switch (app.journal.purpose(ofRetracting: submission.retracted), submission.content) {
    case (.undo, _): "Undone"
    case (.redo, _): "Done again"
    case (nil, .entry(let entry)): "Saved \(value(of: entry))"
    case (nil, .correction(let entry, _)): "Corrected to \(value(of: entry))"
    case (nil, .retraction(let target)): isRetraction(target) ? "Restored" : "Retracted"
    }
  }

  private func value(of entry: CheckInEntry) -> String {
    entry.said(of: app.keyResult(submission.reference))
  }

  /// Whether the record with the id `record` retracts another one.
  private func isRetraction(_ record: String) -> Bool {
    let records = app.workspace.checkInLogs[submission.reference.objective]?.records ?? []
    return records.last { $0.id == record }.map { $0.entry == nil } ?? false
  }
}

/// The message once a record of the stand-ups' log is on disk.
struct StandUpSentence {
  let journal: WriteJournal
  let submission: StandUpSubmission
  /// The log before.
  let before: StandUpLog

  var text: String {
    switch (journal.purpose(ofRetracting: submission.retracted), submission.content) {
    case (.undo, _): return "Undone."
    case (.redo, _): return "Done again."
    case (nil, .standUp(let entry)):
      let minutes = entry.duration.map { ", \(($0 + 30) / 60) min" } ?? ""
      return "The stand-up of \(entry.date.shortText) is written down\(minutes)."
    case (nil, .action(let entry)): return "Action added: \(entry.text)."
    case (nil, .correction(let entry, _)): return "Corrected: \(entry.text)."
    case (nil, .completion(let id, _)): return "Done: \(action(id) ?? id)."
    case (nil, .retraction(let id)):
      let isReopened = before.actions.contains { $0.completion?.record == id }
      return isReopened ? "Open again: \(action(id) ?? id)." : "Taken back: \(action(id) ?? id)."
    }
  }

  /// The text of the action that has a record with the id `id`.
  private func action(_ id: String) -> String? {
    before.actions.first { [$0.id, $0.recordInForce, $0.completion?.record].contains(id) }?.entry.text
  }
}
