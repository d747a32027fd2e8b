/// Finds what will become of a target or a band along a line.
struct ProspectFinder {
  let line: RobustLine
  let standing: KeyResultStanding
  let samples: [RobustLine.Sample]

  var prospect: Prospect {
    switch standing.measure {
    case .rollUp: .noTarget
    case .reach: reachProspect
    case .hold(let band): holdProspect(band)
    case .milestones: .noTarget
    }
  }

  private var reachProspect: Prospect {
    guard let baseline = standing.baseline, let target = standing.target, !standing.hasNothingToMeasure else {
      return .noTarget
    }
    guard !isFlat else { return .notInSight }
    guard (line.slope > 0) == (target > baseline) else { return .movingAway }
    return crossing(target).map(Prospect.reaches) ?? .notInSight
  }

  private func holdProspect(_ band: Band) -> Prospect {
    let isInside = standing.value.map(band.contains) ?? false
    let (lower, upper) = band.bounds
    guard !isFlat, let value = standing.value else { return isInside ? .staysInBand : .staysOutside }
    if isInside {
      let bound = line.slope > 0 ? upper : lower
      guard let day = bound.flatMap({ crossing($0, isPast: !band.isStrict) }), day <= standing.period.due
      else {
        return .staysInBand
      }
      return .leavesBand(day)
    }
    // It is above the band or below it; only the bound that it crossed leads back.
    let isAbove = upper.map { value >= $0 } ?? false
    let isReturning = (line.slope > 0) != isAbove
    guard isReturning, let bound = isAbove ? upper : lower,
      let day = crossing(bound, isPast: band.isStrict), day <= standing.period.due
    else {
      return .staysOutside
    }
    return .returnsToBand(day)
  }

  /// The first day from the one looked at on which the line is at `value`, or past it if `isPast`; nil beyond the
  /// horizon.
  private func crossing(_ value: Double, isPast: Bool = false) -> CivilDay? {
    // The slack keeps a line that is there at noon except for rounding from needing another day.
    let slack = 1e-6
    guard let days = line.days(to: value) else { return nil }
    let whole = isPast ? (days + slack).rounded(.down) + 1 : (days - slack).rounded(.up)
    let sinceAsOf = whole - Double(line.anchor.days(to: standing.asOf))
    guard sinceAsOf <= Double(Forecast.horizon) else { return nil }
    // A line that has already been there, although the latest value has not, may get there any day.
    let day = standing.asOf.advanced(by: Int(max(0, sinceAsOf)))
    return day < .last ? day : nil
  }

  /// Whether the line moves by no more than the rounding of its values.
  private var isFlat: Bool {
    let size = samples.map(\.value.magnitude).max() ?? 0
    return line.slope.magnitude * Double(Forecast.horizon) <= 1e-9 * size
  }
}

/// What will become of a key result at the pace of its recent check-ins.
public enum Prospect: Hashable, Sendable {
  /// A reach gets to its target on the given day, which is not before the as-of day.
  case reaches(CivilDay)
  /// A reach stands still, or needs more than `Forecast.horizon` days.
  case notInSight
  /// A reach moves away from its target.
  case movingAway
  /// A reach has no usable target: none is known, or it equals the baseline.
  case noTarget
  /// A hold stays in its band up to its due day.
  case staysInBand
  /// A hold leaves its band on the given day, which is not after its due day.
  case leavesBand(CivilDay)
  /// A hold is outside its band and returns to it on the given day, which is not after its due day.
  case returnsToBand(CivilDay)
  /// A hold is outside its band and still will be on its due day.
  case staysOutside
}
