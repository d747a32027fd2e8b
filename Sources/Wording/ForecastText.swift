public import Canvas
public import OKRModel

/// A forecast in words.
public struct ForecastText {
  let keyResult: KeyResult
  let standing: KeyResultStanding
  let forecast: Forecast
  let glyphs: Glyphs

  /// The texts for the forecast of `standing`; nil if it has none.
  public init?(_ keyResult: KeyResult, _ standing: KeyResultStanding, glyphs: Glyphs) {
    guard let forecast = standing.forecast else { return nil }
    self.keyResult = keyResult
    self.standing = standing
    self.forecast = forecast
    self.glyphs = glyphs
  }

  /// The full sentence: `At this pace 16.4 min on 31 Dec; target on 15 Feb 2027`.
  public var sentence: String {
    let parts = [landing.map { "\($0) on \(due)" }, prospect].compactMap(\.self)
    return "At this pace \(parts.joined(separator: "; "))"
  }

  /// The value on the due day: `16.4`; nil from that day on.
  package var value: String? {
    forecast.valueOnDueDay.map { standing.foretold($0, ascii: glyphs.isASCII) }
  }

  private var landing: String? {
    value.map { Figure.withUnit($0, unit: keyResult.valueUnit) }
  }

  private var due: String { day(standing.period.due) }

  /// What will become of the target or the band; nil if there is none.
  private var prospect: String? {
    switch forecast.prospect {
    case .reaches(let reached):
      let inTime = reached <= standing.period.due && standing.asOf < standing.period.due
      return "target on \(day(reached))\(inTime ? ", in time" : "")"
    case .notInSight: return "target not in sight"
    case .movingAway: return "moving away from the target"
    case .noTarget: return nil
    case .staysInBand: return "stays in its band"
    case .leavesBand(let left): return "leaves its band on \(day(left))"
    case .returnsToBand(let back): return "back in its band on \(day(back))"
    case .staysOutside: return "stays outside its band"
    }
  }

  private func day(_ day: CivilDay) -> String { day.shortText(besides: standing.asOf) }
}
