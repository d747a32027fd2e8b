/// The rule that gave a key result its status.
public enum StatusReason: Hashable, Sendable {
  /// Done, Closed, or as it was on the day of its closing: someone closed it. For one that was achieved in part or missed,
  /// with the rule that gave its status.
  indirect case closed(Closing, StatusReason?)
  /// Done: the value is at its target or past it.
  case targetReached
  /// Done: every milestone is done.
  case everyMilestoneDone
  /// Done: the due day of a hold has come, and its last check-in up to that day was in its band.
  case inBandOnDueDay
  /// Not started: its time begins on the day given.
  case beforeStart(CivilDay)
  /// No data: no one has checked in yet, and there is still time.
  case noCheckInYet
  /// Stale: no one has ever checked in, and the time to do so is past.
  case neverCheckedIn
  /// Stale: the last check-in is `days` old.
  case lastCheckInTooOld(days: Int)
  /// Off track or At risk: the gap (expected − progress, a fraction) is past the threshold.
  case behind(gap: Double)
  /// Off track: the due day of a result that is done or not is over, and it is not done.
  case notDoneInTime
  /// Off track: the current value of a hold lies outside its band.
  case outsideBand
  /// Off track or At risk: the confidence, 0…10, given with the current value.
  case lowConfidence(Int)
  /// At risk: the blocker of the latest check-in.
  case blocked(String)
  /// No data: there are check-ins but nothing to measure them against, because target and baseline are equal.
  case nothingToMeasure
  /// Done: every key result of what contributes to it is done.
  case childrenDone
  /// Stale: so many of the key results of what contributes to it are stale.
  case childrenStale(Int, of: Int)
  /// No data: nothing is known of what contributes to it.
  case childrenUnknown
  /// No data: nothing contributes to it.
  case nothingContributes
  /// On track: no reason for another status.
  case keepingUp
  /// On track: a hold that was in its band on `kept` of the `count` days with a value, and is so now.
  case held(kept: Int, of: Int)
}
