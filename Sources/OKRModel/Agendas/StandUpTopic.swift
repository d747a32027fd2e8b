/// Why a key result needs discussion in a stand-up.
public enum StandUpTopic: String, CaseIterable, Sendable {
  /// It has since been closed as achieved or has reached its target.
  case newlyDone = "newly_done"
  /// Someone closed it as partly achieved or missed, or dropped, postponed or merged it.
  case newlyClosed = "newly_closed"
  /// Its status improved.
  case movedUp = "moved_up"
  /// Its status got worse.
  case movedDown = "moved_down"
  /// Its latest value has become too old to rely on.
  case newlyStale = "newly_stale"
  /// Someone reported a new blocker.
  case newlyBlocked = "newly_blocked"
  /// It is due for check-in in this round.
  case notCheckedIn = "not_checked_in"

  /// The heading for the topic.
  public var title: String {
    switch self {
    case .newlyDone: "Newly done"
    case .newlyClosed: "Newly closed"
    case .movedUp: "Moved up"
    case .movedDown: "Moved down"
    case .newlyStale: "Newly stale"
    case .newlyBlocked: "Newly blocked"
    case .notCheckedIn: "Not checked in"
    }
  }
}
