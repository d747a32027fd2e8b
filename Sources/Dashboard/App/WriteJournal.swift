import OKRModel

/// What headway has written since its start, for undo and redo. Undoing a record appends a retraction, redoing it
/// retracts that: no line is ever removed. Undoing the change of a field is another change of it.
struct WriteJournal: Sendable {
  /// The log that a record was written to.
  enum Log: Hashable, Sendable {
    /// The log of an objective, in the folder of its cycle.
    case checkIns(KeyResultReference, cycle: CycleID)
    /// The stand-ups of a cycle.
    case standUps(cycle: CycleID)
  }

  /// Something that can be undone or redone.
  enum Write: Hashable, Sendable {
    /// A record with its id.
    case record(Log, id: String)
    /// The change of a field.
    case field(FieldEdit)
    /// The records of changes that were made in an editor.
    case changes([RecordedChange])
  }

  /// The purpose of something being written.
  enum Purpose: Sendable {
    case undo, redo
  }

  private(set) var undoable: [Write] = []
  private(set) var redoable: [Write] = []
  /// The writes being undone or redone, by the id of the record being retracted.
  private var underWay: [String: (purpose: Purpose, write: Write)] = [:]
  private var fieldsUnderWay: [FieldEdit: Purpose] = [:]
  private var changesUnderWay: (purpose: Purpose, changes: [RecordedChange])?

  /// Takes the last write to undo, or the last undone one to redo, and returns how.
  mutating func take(_ purpose: Purpose, author: PersonID?) -> Effect? {
    guard let write = purpose == .undo ? undoable.popLast() : redoable.popLast() else { return nil }
    switch write {
    case .record(let log, let id):
      underWay[id] = (purpose, write)
      return Self.retraction(of: id, in: log, author: author)
    case .field(let edit):
      fieldsUnderWay[edit] = purpose
      return .editField(edit)
    case .changes(let changes):
      changesUnderWay = (purpose, changes)
      return purpose == .undo ? .withdrawChanges(changes) : .recordChanges(changes.map(\.content))
    }
  }

  private static func retraction(of id: String, in log: Log, author: PersonID?) -> Effect {
    switch log {
    case .checkIns(let reference, let cycle):
      .recordCheckIn(
        CheckInSubmission(
          reference: reference, cycle: cycle, content: .retraction(retracts: id), author: author))
    case .standUps(let cycle):
      .recordStandUp(StandUpSubmission(cycle: cycle, content: .retraction(retracts: id), author: author))
    }
  }

  /// The purpose of retracting the record with the id `target`; nil when it is neither undo nor redo.
  func purpose(ofRetracting target: String?) -> Purpose? {
    target.flatMap { underWay[$0]?.purpose }
  }

  /// Records that a record is on disk, which retracts the one with the id `target` unless that is nil.
  mutating func wrote(_ id: String, to log: Log, retracting target: String?) {
    note(.record(log, id: id), after: purpose(ofRetracting: target))
    forget(target)
  }

  /// Records that a field was changed, with its `undo`; returns the purpose of the change.
  mutating func edited(_ edit: FieldEdit, undo: FieldEdit) -> Purpose? {
    let purpose = fieldsUnderWay.removeValue(forKey: edit)
    note(.field(undo), after: purpose)
    return purpose
  }

  /// Records that changes made in an editor were recorded.
  mutating func recorded(_ changes: [RecordedChange]) {
    note(.changes(changes), after: changesUnderWay?.purpose)
    changesUnderWay = nil
  }

  /// Records that the records of changes were withdrawn.
  mutating func withdrew(_ changes: [RecordedChange]) {
    note(.changes(changes), after: .undo)
    changesUnderWay = nil
  }

  /// Records that changes could not be recorded, or their records not be withdrawn.
  mutating func failedChanges() {
    if let (purpose, changes) = changesUnderWay { putBack(.changes(changes), purpose) }
    changesUnderWay = nil
  }

  private mutating func note(_ write: Write, after purpose: Purpose?) {
    switch purpose {
    case .undo: redoable.append(write)
    case .redo: undoable.append(write)
    case nil:
      undoable.append(write)
      redoable = []
    }
  }

  /// Records that a record could not be written that would have retracted the one with the id `target`: its purpose can
  /// be tried again.
  mutating func failed(retracting target: String?) {
    guard let target, let entry = underWay[target] else { return }
    putBack(entry.write, entry.purpose)
    forget(target)
  }

  /// Records that a field could not be changed. If it `isFinal`, because the file has different contents now, a retry
  /// would only get in the way of earlier writes.
  mutating func failed(_ edit: FieldEdit, isFinal: Bool) {
    guard let purpose = fieldsUnderWay.removeValue(forKey: edit), !isFinal else { return }
    putBack(.field(edit), purpose)
  }

  private mutating func putBack(_ write: Write, _ purpose: Purpose) {
    switch purpose {
    case .undo: undoable.append(write)
    case .redo: redoable.append(write)
    }
  }

  private mutating func forget(_ target: String?) {
    if let target { underWay[target] = nil }
  }
}
