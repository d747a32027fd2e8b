import OKRModel

/// What headway wrote since its start, so that it can be undone and done again. Undoing a record appends a retraction,
/// doing it again retracts that one: no line is ever removed. Undoing the change of a field is another change of it.
struct WriteJournal: Sendable {
  /// Where a record was written.
  enum Log: Hashable, Sendable {
    /// The log of an objective, in the folder of its cycle.
    case checkIns(KeyResultReference, cycle: String)
    /// The stand-ups of a cycle.
    case standUps(cycle: String)
  }

  /// Something that can be undone or done again.
  enum Write: Hashable, Sendable {
    /// A record with its id.
    case record(Log, id: String)
    /// The change of a field that does it.
    case field(FieldEdit)
  }

  /// What something on its way to disk is for.
  enum Purpose: Sendable {
    case undo, redo
  }

  private(set) var undoable: [Write] = []
  private(set) var redoable: [Write] = []
  /// The writes that are being undone or done again, by the id of the record that is retracted.
  private var underWay: [String: (purpose: Purpose, write: Write)] = [:]
  private var fieldsUnderWay: [FieldEdit: Purpose] = [:]

  /// Takes the last write to be undone, or the last undone one to be done again; gives what is to be done for it.
  mutating func take(_ purpose: Purpose, author: String?) -> Effect? {
    guard let write = purpose == .undo ? undoable.popLast() : redoable.popLast() else { return nil }
    switch write {
    case .record(let log, let id):
      underWay[id] = (purpose, write)
      return Self.retraction(of: id, in: log, author: author)
    case .field(let edit):
      fieldsUnderWay[edit] = purpose
      return .editField(edit)
    }
  }

  private static func retraction(of id: String, in log: Log, author: String?) -> Effect {
    switch log {
    case .checkIns(let reference, let cycle):
      .recordCheckIn(
        CheckInSubmission(
          reference: reference, cycle: cycle, content: .retraction(retracts: id), author: author))
    case .standUps(let cycle):
      .recordStandUp(StandUpSubmission(cycle: cycle, content: .retraction(retracts: id), author: author))
    }
  }

  /// What the retraction of the record with the id `target` is for; nil when somebody wants it for its own sake.
  func purpose(ofRetracting target: String?) -> Purpose? {
    target.flatMap { underWay[$0]?.purpose }
  }

  /// Notes that a record is on disk, which takes back the one with the id `target` where that is not nil.
  mutating func wrote(_ id: String, to log: Log, retracting target: String?) {
    note(.record(log, id: id), after: purpose(ofRetracting: target))
    forget(target)
  }

  /// Notes that a field was changed, which `undo` takes back; gives what the change was for.
  mutating func edited(_ edit: FieldEdit, undo: FieldEdit) -> Purpose? {
    let purpose = fieldsUnderWay.removeValue(forKey: edit)
    note(.field(undo), after: purpose)
    return purpose
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

  /// Notes that a record could not be written, which was to take back the one with the id `target`: what it was for can
  /// be tried again.
  mutating func failed(retracting target: String?) {
    guard let target, let entry = underWay[target] else { return }
    putBack(entry.write, entry.purpose)
    forget(target)
  }

  /// Notes that a field could not be changed. Where it `isFinal`, for the field says something else by now, trying again
  /// would only be in the way of what was written before.
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
