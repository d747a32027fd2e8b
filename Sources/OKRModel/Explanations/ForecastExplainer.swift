/// Explains the forecast of a key result.
struct ForecastExplainer {
  let standing: KeyResultStanding
  let notation: Notation
  let unit: String?

  /// The forecast, or why there is none.
  func item(trustsOldData: Bool) -> Explanation.Item {
    guard let forecast = Forecast(of: standing, trustsOldData: trustsOldData) else {
      return .init("Forecast", "none", [.fact(absence)])
    }
    let window = "median slope and median height of \(notation.count(forecast.checkInCount, "check-in"))"
    let days = "from \(day(forecast.first)) to \(day(forecast.last))"
    let perWeek = Figure.change(notation.clean(forecast.slope * 7), ascii: notation.ascii)
    var lines: [Explanation.Line] = [.rule("\(window), \(days)"), .fact("It changes by \(perWeek) a week.")]
    if let landing = forecast.valueOnDueDay {
      lines.insert(.worked(formula(of: forecast)), at: 1)
      if forecast.reachesLimitOn != nil {
        lines.insert(.rule("not beyond \(value(landing)), the limit of what its values can be"), at: 2)
      }
    }
    if let prospect = prospect(of: forecast) { lines.append(.fact(prospect)) }
    let result = forecast.valueOnDueDay.map { "\(value($0)) on \(day(standing.period.due))" }
    return .init("Forecast", result ?? "overdue", lines)
  }

  private func formula(of forecast: Forecast) -> String {
    let landing = forecast.value(on: standing.period.due)
    let days = forecast.last.days(to: standing.period.due)
    let height = forecast.value(on: forecast.last)
    let result = standing.foretold(landing, finerBy: 0.1, ascii: notation.ascii)
    let places = notation.places(from: 4, toGive: result) {
      notation.roundedValue(height, places: $0) + Double(days)
        * notation.roundedValue(forecast.slope, places: $0)
    }
    let slope = notation.bracketed(notation.rounded(forecast.slope, places: places))
    return "\(notation.rounded(height, places: places)) + \(days) \(notation.times) \(slope) = \(result)"
  }

  private func prospect(of forecast: Forecast) -> String? {
    switch forecast.prospect {
    case .reaches(let reached): "It is at the target on \(day(reached))."
    case .notInSight: "The target is not in sight: it stands still, or takes more than ten years."
    case .movingAway: "It moves away from the target."
    case .noTarget: nil
    case .staysInBand: "It stays in its band up to its due day."
    case .leavesBand(let left): "It leaves its band on \(day(left))."
    case .returnsToBand(let back): "It is back in its band on \(day(back))."
    case .staysOutside: "It stays outside its band up to its due day."
    }
  }

  /// Why there is no forecast.
  private var absence: String {
    if standing.status == .done { return "It is done." }
    if standing.closing != nil { return "It is closed." }
    if standing.milestones != nil { return "Milestones are passed one by one, and have no pace." }
    if standing.isYesOrNo { return "It is either there or not, and has no pace." }
    if standing.asOf < standing.period.start { return "Its time has not begun." }
    if standing.latest == nil { return "Nobody has checked in." }
    if !standing.isFresh { return "Its last check-in is too old to go by." }
    if case .hold = standing.measure, standing.asOf >= standing.period.due { return "Its time is up." }
    return "It takes \(Forecast.fewestCheckIns) days with a check-in, "
      + "\(Forecast.fewestDays) days from the first to the last."
  }

  private func value(_ value: Double) -> String {
    Figure.withUnit(standing.foretold(value, ascii: notation.ascii), unit: unit)
  }

  private func day(_ day: CivilDay) -> String { day.shortText(besides: standing.asOf) }
}
