public import Canvas
public import OKRModel

extension LineChart {
  /// The chart of the check-ins on a key result: in its unit, with the expected line, the target or the band,
  /// and the forecast; nil if there is nothing to draw. Where the measure was another one, up to the ends of `earlier`,
  /// the lines are those of that time.
  public init?(
    of keyResult: KeyResult, _ standing: KeyResultStanding, earlier: [EarlierMeasure] = [], glyphs: Glyphs
  ) {
    if standing.isRolledUp { return nil }
    let checkIns = standing.checkIns
    let period = standing.period
    let first = min(period.start, checkIns.first?.date ?? period.start)
    let last = max(period.due, checkIns.last?.date ?? period.due)
    guard first < last else { return nil }
    self.init(
      points: checkIns.map { ChartPoint(x: Self.x($0.date), y: $0.value) },
      xRange: Self.x(first)...Self.x(last), xTicks: Self.ticks(from: first, to: last),
      valueLabel: { keyResult.text(of: $0, ascii: glyphs.isASCII) },
      shortValueLabel: {
        keyResult.isYesOrNo
          ? keyResult.text(of: $0, ascii: glyphs.isASCII) : Figure.short($0, ascii: glyphs.isASCII)
      })
    switch keyResult.measure {
    case .rollUp: break
    case .reach:
      target = standing.target
      if let baseline = standing.baseline, let target = standing.target, !standing.isDoneOrNot {
        expected = (
          from: ChartPoint(x: Self.x(period.start), y: baseline),
          to: ChartPoint(x: Self.x(period.due), y: target)
        )
        if standing.expectedLine != nil { takeCheckpoints(of: standing.timeline) }
      }
    case .milestones: takeMilestones(of: standing)
    case .hold(let band):
      self.band = band.bounds
      if band.isStrict { bandNames = ("above", "below") }
    }
    self.earlier = earlier.map(Self.references)
    forecast = ForecastText(keyResult, standing, glyphs: glyphs).flatMap(Self.forecast)
    guard !points.isEmpty || expected != nil || band != nil || standing.isDoneOrNot else { return nil }
  }

  /// What was wanted while `measure` held: for a reach its target and the line to it, for a hold its bounds.
  private static func references(_ measure: EarlierMeasure) -> EarlierReferences {
    let (standing, until) = (measure.standing, x(measure.until))
    switch standing.measure {
    case .milestones: return EarlierReferences(until: until, values: [])
    case .rollUp: return EarlierReferences(until: until, values: [])
    case .hold(let band):
      return EarlierReferences(
        until: until, values: [band.bounds.lower, band.bounds.upper].compactMap(\.self))
    case .reach:
      guard let baseline = standing.baseline, let target = standing.target else {
        return EarlierReferences(until: until, values: [standing.target].compactMap(\.self))
      }
      let period = standing.period
      let checkpoints = standing.expectedLine == nil ? [] : standing.timeline.checkpoints
      let between = checkpoints.map { ChartPoint(x: x($0.day), y: $0.value) }
        .filter { $0.x > x(period.start) && $0.x < x(period.due) }
      let ends = (ChartPoint(x: x(period.start), y: baseline), ChartPoint(x: x(period.due), y: target))
      return EarlierReferences(until: until, values: [target], expected: [ends.0] + between + [ends.1])
    }
  }

  /// Leads the expected line in steps over the due days of the milestones of `standing`, up to 100 %.
  private mutating func takeMilestones(of standing: KeyResultStanding) {
    guard let tally = standing.milestones else { return }
    let (first, last) = (Self.x(standing.period.start), Self.x(standing.period.due))
    expected = (from: ChartPoint(x: first, y: 0), to: ChartPoint(x: last, y: 100))
    var before = 0.0
    waypoints = tally.expectedSteps.flatMap { step -> [ChartPoint] in
      defer { before = step.percent }
      let x = Self.x(step.day)
      return [ChartPoint(x: x, y: before), ChartPoint(x: x + 1, y: step.percent)]
    }.filter { $0.x > first && $0.x < last }
    target = 100
  }

  /// Leads the expected line through the checkpoints of `timeline`.
  private mutating func takeCheckpoints(of timeline: Timeline) {
    let points = timeline.checkpoints.map { ChartPoint(x: Self.x($0.day), y: $0.value) }
    waypoints = points.filter { $0.x > Self.x(timeline.period.start) && $0.x < Self.x(timeline.period.due) }
    // A checkpoint on the first day says where the line begins.
    if let first = points.first, first.x == Self.x(timeline.period.start) { expected?.from = first }
  }

  /// From the latest check-in to the due day, along the line that it is based on.
  private static func forecast(_ text: ForecastText) -> (from: ChartPoint, to: ChartPoint, label: String)? {
    guard let landing = text.forecast.valueOnDueDay, let value = text.value else { return nil }
    let start = text.forecast.last
    let end = text.forecast.reachesLimitOn.map { max(start, $0) } ?? text.standing.period.due
    return (
      from: ChartPoint(x: x(start), y: text.forecast.value(on: start)),
      to: ChartPoint(x: x(end), y: landing), label: value
    )
  }

  /// The first day, the first of each month, and the last day.
  package static func ticks(from first: CivilDay, to last: CivilDay) -> [ChartTick] {
    var ticks: [ChartTick] = []
    var (year, month, day) = first.components
    if day == 1 { ticks.append(ChartTick(x: x(first), label: first.monthName)) }
    day = 1
    while true {
      (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
      guard let next = CivilDay(year: year, month: month, day: day), next < last, ticks.count < 60 else {
        break
      }
      ticks.append(ChartTick(x: x(next), label: next.monthName))
    }
    return ticks + [ChartTick(x: x(last), label: last.shortText)]
  }

  /// The coordinate of a day on the time axis.
  package static func x(_ day: CivilDay) -> Double { Double(day.dayNumber) }
}
