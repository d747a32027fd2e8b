import OKRModel

/// What headway wrote since its start, so that it can be undone and done again. Undoing appends a retraction, doing again
/// retracts that one: no line is ever removed.
struct WriteJournal: Sendable {
  /// Where a record was written.
  enum Log: Hashable, Sendable {
    /// The log of an objective, in the folder of its cycle.
    case checkIns(KeyResultReference, cycle: String)
    /// The stand-ups of a cycle.
    case standUps(cycle: String)
  }

  /// A record that was written.
  struct Write: Hashable, Sendable {
    let log: Log
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

  /// Takes the last write to be undone, or the last undone one to be done again; gives what is to be done for it.
  mutating func take(_ purpose: Purpose, author: String?) -> Effect? {
    guard let write = purpose == .undo ? undoable.popLast() : redoable.popLast() else { return nil }
    underWay[write.record] = (purpose, write)
    switch write.log {
    case .checkIns(let reference, let cycle):
      return .recordCheckIn(
        CheckInSubmission(
          reference: reference, cycle: cycle, content: .retraction(retracts: write.record), author: author))
    case .standUps(let cycle):
      return .recordStandUp(
        StandUpSubmission(cycle: cycle, content: .retraction(retracts: write.record), author: author))
    }
  }

  /// What the retraction of the record with the id `target` is for; nil when somebody wants it for its own sake.
  func purpose(ofRetracting target: String?) -> Purpose? {
    target.flatMap { underWay[$0]?.purpose }
  }

  /// Notes that a record is on disk, which takes back the one with the id `target` where that is not nil.
  mutating func wrote(_ write: Write, retracting target: String?) {
    switch purpose(ofRetracting: target) {
    case .undo: redoable.append(write)
    case .redo: undoable.append(write)
    case nil:
      undoable.append(write)
      redoable = []
    }
    forget(target)
  }

  /// Notes that a record could not be written, which was to take back the one with the id `target`: what it was for can
  /// be tried again.
  mutating func failed(retracting target: String?) {
    guard let target, let entry = underWay[target] else { return }
    switch entry.purpose {
    case .undo: undoable.append(entry.write)
    case .redo: redoable.append(entry.write)
    }
    forget(target)
  }

  private mutating func forget(_ target: String?) {
    if let target { underWay[target] = nil }
  }
}
