/// The thresholds and days that a workspace uses to judge.
public struct Settings: Hashable, Sendable {
  /// The day of the week on which check-ins are due.
  public var checkInDay: Weekday
  /// The number of days after which a key result without a new check-in is stale.
  public var staleAfter: Int
  /// The gap (expected − progress, a fraction) past which something is at risk.
  public var atRisk: Double
  /// The gap (expected − progress, a fraction) past which something is off track.
  public var offTrack: Double

  /// Makes settings; the defaults are Monday, 10 days, 0.10 and 0.25.
  public init(
    checkInDay: Weekday = .monday, staleAfter: Int = 10, atRisk: Double = 0.10, offTrack: Double = 0.25
  ) {
    self.checkInDay = checkInDay
    self.staleAfter = staleAfter
    self.atRisk = atRisk
    self.offTrack = offTrack
  }

  /// The number of days that the first check-in may take: the first week and three days, and never less than any other
  /// check-in may.
  public var firstCheckInAfter: Int { max(staleAfter, 7 + 3) }
}
