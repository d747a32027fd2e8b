/// What is known about one target while check-ins are added to it, and where it stands after each of them.
///
/// A `CheckInTarget` goes through all check-ins for each query. A table with thousands of lines about one key result
/// queries once per line, so this keeps what the answers need: every addition takes about as long as the
/// first.
public struct CheckInLedger: Sendable {
  /// What it is about, with its check-ins so far.
  public let target: CheckInTarget
  private let asOf: CivilDay
  private let settings: Settings

  private var byID: [String: CheckIn] = [:]
  /// The last check-in of each day.
  private var lasts: [CivilDay: CheckIn] = [:]
  private var days = DaySet()
  /// The values of `lasts`, in order.
  private var values: [Double] = []
  /// For a hold: how many days of its time up to `asOf` have a value, and on how many of those it was in its band.
  private var held = HeldDays()
  /// The first check-in that ticks each milestone.
  private var ticks: [MilestoneID: CheckIn] = [:]

  /// Starts with what is known about `target`; `asOf` is the as-of day.
  public init(of target: CheckInTarget, asOf: CivilDay, settings: Settings) {
    self.target = target
    self.asOf = asOf
    self.settings = settings
    for checkIn in target.checkIns { add(checkIn) }
  }

  /// The check-in in force with `id`; nil if there is none.
  public func checkIn(_ id: String) -> CheckIn? { byID[id] }

  /// What `draft` is validated against, as `CheckInTarget.context` returns it. The check-in with the id `repeated`, which
  /// it may repeat, ticks nothing for it.
  public func context(
    for draft: CheckInDraft, today: CivilDay, repeating repeated: String? = nil
  ) -> CheckInContext {
    let day = draft.day(today: today) ?? today
    let before = last(through: day)
    let keyResult = target.keyResult
    return CheckInContext(
      keyResult: keyResult.id, unit: keyResult.valueUnit, period: keyResult.period(in: target.cycle),
      lastValue: keyResult.milestones == nil ? before?.value : nil, today: today,
      known: KnownValues(of: keyResult.measure, first: first, last: before, bounds: bounds),
      measure: measure(on: day, today: today, latest: before),
      milestones: milestoneChoices(besides: repeated),
      lastPlaces: before?.entry.places)
  }

  private func milestoneChoices(besides repeated: String?) -> [MilestoneChoice]? {
    target.keyResult.milestones?.map { milestone in
      let tick = ticks[milestone.id].flatMap { $0.id == repeated ? nil : $0.date }
      let done = [milestone.done, tick].compactMap(\.self).min()
      return MilestoneChoice(id: milestone.id, title: milestone.title, done: done)
    }
  }

  /// The last day that the figures depend on.
  private var counted: CivilDay { target.keyResult.countedDay(asOf) }

  /// The measure that a check-in for `day` carries, if `latest` is the latest one up to that day.
  private func measure(on day: CivilDay, today: CivilDay, latest: CheckIn?) -> String {
    let then = target.history.definition(
      of: target.keyResult, on: day, today: today, latest: latest?.carried)
    return (then ?? target.keyResult).stated.text
  }

  /// Where it stands. Its check-ins are only those that the figures need.
  public var standing: KeyResultStanding {
    let timeline = target.keyResult.timeline(in: target.cycle)
    let period = timeline.period
    var checkIns: [CheckIn] = []
    // The baseline may be the first value or the last one before the start, and a hold is done depending on its value on
    // the due day.
    let needed = [
      last(through: min(period.start.advanced(by: -1), counted)),
      days.first(from: period.start).flatMap { lasts[$0] },
      last(through: min(period.due, counted)), last(through: counted),
    ]
    let given = needed.compactMap(\.self) + neededTicks
    for checkIn in given.sorted(by: { $0.precedes($1) }) where checkIns.last?.id != checkIn.id {
      checkIns.append(checkIn)
    }
    return KeyResultStanding(
      of: target.keyResult, timeline: timeline, checkIns: checkIns, asOf: asOf, settings: settings,
      teamStart: target.teamStart, held: held.count > 0 ? held : nil)
  }

  /// Adds the check-in that `record` states, as the log would; a correction or retraction adds nothing.
  public mutating func add(_ record: CheckInRecord) {
    guard case .entry(let entry) = record.content else { return }
    add(
      CheckIn(
        id: record.id, recordedAt: record.at, recordInForce: record.id, author: record.author, entry: entry))
  }

  private mutating func add(_ checkIn: CheckIn) {
    byID[checkIn.id] = checkIn
    for id in checkIn.entry.milestones ?? [] where ticks[id].map({ checkIn.precedes($0) }) ?? true {
      ticks[id] = checkIn
    }
    let before = lasts[checkIn.date]
    guard before.map({ $0.precedes(checkIn) }) ?? true else { return }
    lasts[checkIn.date] = checkIn
    if before == nil { days.insert(checkIn.date) }
    count(checkIn.value, insteadOf: before?.value)
    count(checkIn, insteadOf: before)
  }

  /// Keeps the values in order: of several check-ins of one day the last one counts.
  private mutating func count(_ value: Double, insteadOf before: Double?) {
    if let before, before.isFinite {
      let place = values.partitioningIndex { $0 >= before }
      if values.indices.contains(place) { values.remove(at: place) }
    }
    guard value.isFinite else { return }
    values.insert(value, at: values.partitioningIndex { $0 >= value })
  }

  /// The first check-in that counts.
  private var first: CheckIn? { days.first.flatMap { lasts[$0] } }

  /// The lowest and the highest value that counts.
  private var bounds: ClosedRange<Double>? {
    guard let lowest = values.first, let highest = values.last else { return nil }
    return lowest...highest
  }

  private mutating func count(_ checkIn: CheckIn, insteadOf before: CheckIn?) {
    let period = target.keyResult.period(in: target.cycle)
    guard case .hold(let band) = target.keyResult.measure, checkIn.date >= period.start,
      checkIn.date <= counted
    else { return }
    held.count += before == nil ? 1 : 0
    held.kept += band.contains(checkIn.value) ? 1 : 0
    if let before, band.contains(before.value) { held.kept -= 1 }
  }

  /// The check-ins that tick the milestones of its target first.
  private var neededTicks: [CheckIn] {
    target.keyResult.milestones?.compactMap { ticks[$0.id] } ?? []
  }

  private func last(through day: CivilDay) -> CheckIn? {
    days.last(through: day).flatMap { lasts[$0] }
  }
}
