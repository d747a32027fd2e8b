import OKRModel

/// What headway wrote since its start, so that it can be undone and done again. Undoing appends a retraction, doing again
/// retracts that one: no line is ever removed.
struct WriteJournal: Sendable {
  /// A record that was written.
  struct Write: Hashable, Sendable {
    let reference: KeyResultReference
    /// The id of the objective's cycle.
    let cycle: String
    /// The id of the record.
    let record: String
  }

  /// What a retraction on its way to disk is for.
  enum Purpose: Sendable {
    case undo, redo
  }

  private(set) var undoable: [Write] = []
  private(set) var redoable: [Write] = []
  /// The writes that are being undone or done again, by the id of the record that is retracted.
  private var underWay: [String: (purpose: Purpose, write: Write)] = [:]

  /// Takes the last write to be undone, or the last undone one to be done again; gives what is to be written for it.
  mutating func take(_ purpose: Purpose, author: String?) -> CheckInSubmission? {
    guard let write = purpose == .undo ? undoable.popLast() : redoable.popLast() else { return nil }
    underWay[write.record] = (purpose, write)
    return CheckInSubmission(
      reference: write.reference, cycle: write.cycle, content: .retraction(retracts: write.record),
      author: author)
  }

  /// What `submission` is for; nil when somebody wrote it for its own sake.
  func purpose(of submission: CheckInSubmission) -> Purpose? {
    guard case .retraction(let target) = submission.content else { return nil }
    return underWay[target]?.purpose
  }

  /// Notes that a record is on disk.
  mutating func wrote(_ submission: CheckInSubmission, _ record: CheckInRecord) {
    let write = Write(reference: submission.reference, cycle: submission.cycle, record: record.id)
    switch purpose(of: submission) {
    case .undo: redoable.append(write)
    case .redo: undoable.append(write)
    case nil:
      undoable.append(write)
      redoable = []
    }
    forget(submission)
  }

  /// Notes that a record could not be written: what it was for can be tried again.
  mutating func failed(_ submission: CheckInSubmission) {
    guard case .retraction(let target) = submission.content, let entry = underWay[target] else { return }
    switch entry.purpose {
    case .undo: undoable.append(entry.write)
    case .redo: redoable.append(entry.write)
    }
    forget(submission)
  }

  private mutating func forget(_ submission: CheckInSubmission) {
    if case .retraction(let target) = submission.content { underWay[target] = nil }
  }
}
