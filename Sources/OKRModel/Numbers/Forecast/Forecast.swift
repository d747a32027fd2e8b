/// Where a key result will land at the pace of its recent check-ins: a robust line (Theil–Sen) through them.
public struct Forecast: Hashable, Sendable {
  /// The window in check-ins: the latest ones are used, however old they are.
  public static let recentCheckIns = 8
  /// The window in days: every check-in of these days up to the latest one is used, however many there are.
  public static let recentDays = 56
  /// The fewest days with a check-in that make a forecast.
  public static let fewestCheckIns = 3
  /// The shortest span in days from the first of them to the last that makes a forecast.
  public static let fewestDays = 14
  /// The days after the as-of day beyond which nothing is forecast: ten years.
  public static let horizon = 3652

  /// The change of the value per day.
  public let slope: Double
  /// The number of days with a check-in that it is based on.
  public let checkInCount: Int
  /// The first and the last day with a check-in that it is based on.
  public let first, last: CivilDay
  /// The value on the due day, or the limit of what its unit can be if the line goes beyond it; nil from that day on,
  /// because it would not be a forecast.
  public let valueOnDueDay: Double?
  /// The day on which the line comes to a limit of what the unit can be; nil if it does not before the due day.
  public let reachesLimitOn: CivilDay?
  /// What will become of the target or the band.
  public let prospect: Prospect

  private let line: RobustLine

  /// The value of the line on `day`.
  public func value(on day: CivilDay) -> Double { line.value(on: day) }

  /// The day on which a reach gets to its target; nil when it is not in sight.
  public var reachesTargetOn: CivilDay? {
    guard case .reaches(let day) = prospect else { return nil }
    return day
  }

  /// Computes where `standing` leads.
  ///
  /// Nil if there can be no forecast: too few check-ins, a yes-or-no result (unit `done`), milestones, one that is done, closed or has not
  /// begun, a hold whose time is up; and, unless `trustsOldData`, a stale latest check-in: a key result that no one
  /// checks has no pace.
  init?(of standing: KeyResultStanding, trustsOldData: Bool = false) {
    guard !standing.isFinished, standing.hasPace, standing.asOf >= standing.period.start,
      trustsOldData || standing.isFresh
    else { return nil }
    let samples = Self.recent(standing.checkIns)
    guard samples.count >= Self.fewestCheckIns, let first = samples.last?.day, let last = samples.first?.day,
      first.days(to: last) >= Self.fewestDays, let line = RobustLine(through: samples)
    else { return nil }
    let due = standing.period.due
    if case .hold = standing.measure, standing.asOf >= due { return nil }
    let landing = line.value(on: due)
    guard landing.isFinite else { return nil }
    self.line = line
    self.slope = line.slope
    self.checkInCount = samples.count
    self.first = first
    self.last = last
    let possible = ValueLimits(of: standing).clamped(landing)
    self.valueOnDueDay = standing.asOf < due ? possible : nil
    self.reachesLimitOn =
      possible == landing
      ? nil : line.days(to: possible).map { line.anchor.advanced(by: Int($0.rounded(.up))) }
    self.prospect = ProspectFinder(line: line, standing: standing, samples: samples).prospect
  }

  /// The last value of each recent day, newest first: the window in days, or the window in check-ins if that holds
  /// more.
  private static func recent(_ checkIns: ArraySlice<CheckIn>) -> [RobustLine.Sample] {
    guard let latest = checkIns.last?.date else { return [] }
    var samples: [RobustLine.Sample] = []
    for checkIn in checkIns.reversed() where checkIn.date != samples.last?.day {
      guard samples.count < recentCheckIns || checkIn.date.days(to: latest) < recentDays else { break }
      samples.append(.init(day: checkIn.date, value: checkIn.value))
    }
    return samples
  }
}

extension KeyResultStanding {
  /// Whether its values lie on a line that can go on: not for yes or no, nor for milestones.
  var hasPace: Bool { !isYesOrNo && milestones == nil }

  /// Where it is heading at the pace of its recent check-ins; nil if that is unknown.
  ///
  /// Computed on every call, in time quadratic in the check-ins of the window.
  public var forecast: Forecast? { Forecast(of: self) }

  /// Writes a forecast value with the precision of its check-ins, and with more if it would read as the target or a
  /// bound that it only comes near. With `finerBy` 0.1 it has at least one decimal place.
  public func foretold(_ value: Double, finerBy digit: Double = 1, ascii: Bool = true) -> String {
    let references: [Double?] =
      switch measure {
      case .rollUp: []
      case .reach: [target]
      case .hold(let band): [band.bounds.lower, band.bounds.upper]
      case .milestones: []
      }
    let known = references.compactMap(\.self)
    let values = checkIns.suffix(Forecast.recentCheckIns).map(\.value)
    return Figure.value(value, asPreciseAs: values + known + [digit], apartFrom: known, ascii: ascii)
  }
}
