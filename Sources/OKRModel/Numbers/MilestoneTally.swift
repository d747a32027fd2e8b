/// Which milestones of a key result are done on a day, and which should be.
public struct MilestoneTally: Hashable, Sendable {
  /// A milestone with its days.
  public struct Item: Hashable, Sendable, Identifiable {
    /// The milestone.
    public let milestone: Milestone
    /// The day by which it should be done.
    public let due: CivilDay
    /// The day on which it was done; nil while it is open.
    public let done: CivilDay?

    /// The milestone's id.
    public var id: MilestoneID { milestone.id }
    /// Whether it is done.
    public var isDone: Bool { done != nil }
  }

  /// The day that is looked at.
  public let asOf: CivilDay
  /// The milestones, in the order of the file.
  public let items: [Item]

  /// Counts those of `milestones` that are done up to `asOf`: the earliest of `checkIns` that ticks one says when. The
  /// due days come from `timeline`.
  init(
    of milestones: [Milestone], timeline: Timeline, checkIns: some Sequence<CheckIn>, asOf: CivilDay
  ) {
    var days: [MilestoneID: CivilDay] = [:]
    for checkIn in checkIns where checkIn.date <= asOf {
      for id in checkIn.entry.milestones ?? [] {
        days[id] = min(days[id] ?? checkIn.date, checkIn.date)
      }
    }
    self.asOf = asOf
    self.items = milestones.enumerated().map { position, milestone in
      let stated = milestone.done.flatMap { $0 <= asOf ? $0 : nil }
      let due = timeline.milestoneDays.indices.contains(position) ? timeline.milestoneDays[position] : nil
      return Item(
        milestone: milestone, due: due ?? timeline.period.due,
        done: [stated, days[milestone.id]].compactMap(\.self).min())
    }
  }

  /// How many are done.
  public var doneCount: Int { items.count(where: \.isDone) }

  /// The weight of all.
  public var weight: Double { items.map(\.milestone.weight).reduce(0, +) }

  /// The weight of those that are done.
  public var doneWeight: Double { items.filter(\.isDone).map(\.milestone.weight).reduce(0, +) }

  /// The weight of those whose due day is over.
  public var dueWeight: Double {
    items.filter { $0.due < asOf }.map(\.milestone.weight).reduce(0, +)
  }

  /// The progress, a fraction 0…1: the weight of those done of the weight of all; nil if nothing has a weight.
  public var progress: Double? { fraction(doneWeight) }

  /// The progress that is expected, a fraction 0…1: the weight of those whose due day is over; nil if nothing has a
  /// weight. A milestone has all of its due day, as a result that is done or not has.
  public var expected: Double? { fraction(dueWeight) }

  /// Those that are open, the one that is due first first.
  public var open: [Item] {
    items.enumerated().filter { !$0.element.isDone }
      .sorted { ($0.element.due, $0.offset) < ($1.element.due, $1.offset) }.map(\.element)
  }

  /// `checkIns`, which are in order, with the share of the weight that was done up to their days as their values, in
  /// percent.
  func valued(_ checkIns: [CheckIn]) -> [CheckIn] {
    let values = percents(on: checkIns.map(\.date))
    return zip(checkIns, values).map { checkIn, value in checkIn.valued(at: value) }
  }

  /// The progress in percent, a whole number or with one decimal place, on each of `days`, which are in order.
  func percents(on days: [CivilDay]) -> [Double] {
    let steps = items.compactMap { item in item.done.map { (day: $0, weight: item.milestone.weight) } }
      .sorted { $0.day < $1.day }
    var (next, sum) = (0, 0.0)
    return days.map { day in
      while next < steps.count, steps[next].day <= day {
        sum += steps[next].weight
        next += 1
      }
      return Self.percent(fraction(sum) ?? 0)
    }
  }

  /// A fraction as a percentage with at most one decimal place.
  static func percent(_ fraction: Double) -> Double {
    DecimalDigits(fraction * 100)?.rounded(places: 1).value ?? fraction * 100
  }

  private func fraction(_ part: Double) -> Double? {
    let whole = weight
    guard whole > 0, whole.isFinite else { return nil }
    return part / whole
  }
}

extension Milestone {
  /// `checkIns`, which are in order, with the share of the weight of `milestones` that was done up to their days as their
  /// values, in percent.
  static func valued(_ checkIns: [CheckIn], by milestones: [Milestone]) -> [CheckIn] {
    guard let last = checkIns.last?.date else { return checkIns }
    let timeline = Timeline(period: Period(start: last, due: last))
    return MilestoneTally(of: milestones, timeline: timeline, checkIns: checkIns, asOf: last).valued(checkIns)
  }
}

extension CheckInHistory {
  /// The same with the share of `milestones` that was done as the values of its check-ins, in percent; unchanged without
  /// milestones.
  public func valued(by milestones: [Milestone]?) -> CheckInHistory {
    guard let milestones else { return self }
    let inForce = items.filter(\.isInForce).map(\.checkIn).reversed()
    let valued = Milestone.valued(Array(inForce), by: milestones)
    let values = Dictionary(valued.map { ($0.id, $0.value) }, uniquingKeysWith: { first, _ in first })
    return CheckInHistory(
      items: items.map { item in
        guard let value = values[item.id] else { return item }
        return Item(
          checkIn: item.checkIn.valued(at: value), state: item.state, versions: item.versions,
          change: item.change)
      })
  }
}

extension MilestoneTally {
  /// The milestones with the days on which they were done, for judging what would be if more were.
  var milestones: [Milestone] {
    items.map { item in
      let milestone = item.milestone
      return Milestone(
        id: milestone.id, title: milestone.title, due: milestone.due, weight: milestone.weight,
        done: item.done)
    }
  }

  /// The steps of what is expected in percent: each due day with what is expected from the day after it on.
  public var expectedSteps: [(day: CivilDay, percent: Double)] {
    var sum = 0.0
    return items.sorted { $0.due < $1.due }.map { item in
      sum += item.milestone.weight
      return (item.due, Self.percent(fraction(sum) ?? 0))
    }
  }
}
