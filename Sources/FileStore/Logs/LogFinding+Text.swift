import OKRModel

extension LogFinding {
  /// The message about the finding; `logs` names what the records were merged from.
  func message(in logs: String = "this log") -> String {
    switch self {
    case .duplicate: "this record stands in the log already; it counts once"
    case .conflictingDuplicate:
      "another record has the same id and says something else; the one recorded last counts"
    case .unknownTarget(_, let target):
      "this record corrects or retracts '\(target)', which is not in \(logs)"
    case .circular: "this record corrects or retracts itself through others; it does not count"
    case .otherKeyResult(_, let target, let other):
      "this record corrects '\(target)', which is of '\(other)' and no longer counts there; retract this one to bring it back"
    case .unknownAction(_, let action): "this record completes '\(action)', which is no action in \(logs)"
    }
  }
}
