/// Why a key result needs discussion in a stand-up.
public enum StandUpTopic: String, CaseIterable, Sendable {
  /// It was closed as achieved or has come to its target since.
  case newlyDone = "newly_done"
  /// Its status has become better.
  case movedUp = "moved_up"
  /// Its status has become worse.
  case movedDown = "moved_down"
  /// What is known of it has become too old to go by.
  case newlyStale = "newly_stale"
  /// Somebody has named something that stands in its way.
  case newlyBlocked = "newly_blocked"
  /// It is due for check-in in this round.
  case notCheckedIn = "not_checked_in"

  /// The topic as a heading says it.
  public var title: String {
    switch self {
    case .newlyDone: "Newly done"
    case .movedUp: "Moved up"
    case .movedDown: "Moved down"
    case .newlyStale: "Newly stale"
    case .newlyBlocked: "Newly blocked"
    case .notCheckedIn: "Not checked in"
    }
  }
}
