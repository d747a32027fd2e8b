/// Something doubtful in a log, by the position of the record among those that were merged.
public enum LogFinding: Hashable, Sendable {
  /// The record at `index` has the id of an earlier one and says the same.
  case duplicate(index: Int)
  /// The record at `index` has the id of another one and says something else; the one recorded last counts.
  case conflictingDuplicate(index: Int)
  /// The record at `index` names a record that is not in the log.
  case unknownTarget(index: Int, target: String)
  /// The record at `index` corrects or retracts, round about, itself.
  case circular(index: Int)
  /// The record at `index` is of one key result and corrects a record of the key result `other`.
  case otherKeyResult(index: Int, target: String, other: String)
  /// The record at `index` completes an action that is not in the log.
  case unknownAction(index: Int, action: String)

  /// The position of the record.
  public var index: Int {
    switch self {
    case .duplicate(let index), .conflictingDuplicate(let index), .unknownTarget(let index, _),
      .circular(let index), .otherKeyResult(let index, _, _), .unknownAction(let index, _):
      index
    }
  }
}
