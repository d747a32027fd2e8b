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

  /// The number of days after which a key result that is checked in on at `cadence` is stale: three days after a whole
  /// period, unless `staleAfter` says otherwise for the weekly ones.
  public func staleAfter(_ cadence: Cadence) -> Int {
    cadence == .weekly ? staleAfter : cadence.longestPeriod + Self.graceDays
  }

  /// The number of days that the first check-in may take: the first period and three days, and never less than any other
  /// check-in may.
  public func firstCheckInAfter(_ cadence: Cadence) -> Int {
    max(staleAfter(cadence), cadence.longestPeriod + Self.graceDays)
  }

  /// The days after a period in which its check-in may still be made.
  private static let graceDays = 3
}
