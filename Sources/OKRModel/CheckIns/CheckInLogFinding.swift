/// Something doubtful in a check-in log, by the position of the record among those that were merged.
public enum CheckInLogFinding: Hashable, Sendable {
  /// The record at `index` has the id of an earlier one and says the same.
  case duplicate(index: Int)
  /// The record at `index` has the id of another one and says something else; the one recorded last counts.
  case conflictingDuplicate(index: Int)
  /// The record at `index` names a record that is not in the log.
  case unknownTarget(index: Int, target: String)
  /// The record at `index` corrects or retracts, round about, itself.
  case circular(index: Int)
}
