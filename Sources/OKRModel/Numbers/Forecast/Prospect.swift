/// What becomes of a key result at the pace of its recent check-ins.
public enum Prospect: Hashable, Sendable {
  /// A reach comes to its target on the day given, which is not before the day that is looked at.
  case reaches(CivilDay)
  /// A reach stands still, or needs more than `Forecast.horizon` days.
  case notInSight
  /// A reach goes the other way.
  case movingAway
  /// A reach has no target to come to: none is known, or it equals the baseline.
  case noTarget
  /// A hold stays in its band up to its due day.
  case staysInBand
  /// A hold leaves its band on the day given, which is not after its due day.
  case leavesBand(CivilDay)
  /// A hold is outside its band, and back in it on the day given, which is not after its due day.
  case returnsToBand(CivilDay)
  /// A hold is outside its band, and still will be on its due day.
  case staysOutside
}
