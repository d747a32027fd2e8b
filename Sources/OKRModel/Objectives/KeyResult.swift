/// A quantitative, time-bound result that shows whether its objective is being reached.
public struct KeyResult: Hashable, Sendable, Identifiable {
  /// The id, unique in its objective.
  public let id: KeyResultID
  /// The result in words.
  public let title: String
  /// What is measured, and which value is the goal.
  public internal(set) var measure: Measure
  /// The unit of its values, such as `min` or `%`; nil when they have none.
  public internal(set) var unit: String?
  /// The kind of evidence; nil if not set.
  public let indicator: Indicator?
  /// Its weight in the objective, relative to its siblings; 0 or more, 1 if the file does not set it.
  public let weight: Double
  /// The day on which it starts, as the file says it; nil for the first day of its cycle.
  public let start: DayExpression?
  /// The day on which it is due, as the file says it; nil for the last day of its cycle.
  public let due: DayExpression?
  /// The values that a reach should have on days before it is due, in the order of the file.
  public let checkpoints: [Checkpoint]
  /// How often a check-in is due; nil for once a week.
  public let cadence: Cadence?
  /// The ids of its owners, in the order of the file; the first one answers for it.
  public let owners: [PersonID]
  /// The ids of the people who help with it, in the order of the file.
  public let contributors: [PersonID]
  /// What the team promises with it, as the file says it; nil for aspirational.
  public let statedType: KeyResultType?
  /// The capability that it improves.
  public let uplift: CapabilityUplift?
  /// How it was closed; nil while it is open.
  public let closing: Closing?

  /// The holds that must not suffer while this key result is pursued.
  public let guards: [KeyResultReference]
  /// How its numbers are written.
  public package(set) var written = WrittenDigits()

  /// The id of the owner who answers for it; nil if it has none of its own.
  public var owner: PersonID? { owners.first }

  /// Whether it is a yes-or-no result: 0 is no and 1 is yes. It goes from one to the other, or stays.
  public var isYesOrNo: Bool {
    guard Figure.isYesOrNo(unit) else { return false }
    switch measure {
    case .rollUp: return false
    case .reach(let reach):
      guard case .absolute(let target) = reach.target else { return false }
      return [target, reach.baseline ?? 0].allSatisfy { $0 == 0 || $0 == 1 }
    case .hold(let band): return band == .atLeast(1) || band == .atMost(0)
    case .milestones: return false
    }
  }

  /// Whether it takes its progress from the objectives that contribute to it, and has no values of its own.
  public var isRolledUp: Bool { measure == .rollUp }

  /// Whether it is done or not, with nothing between: a yes-or-no result that goes from one to the other.
  public var isDoneOrNot: Bool {
    if case .reach = measure { isYesOrNo } else { false }
  }

  /// Its milestones; nil if it is measured by anything else.
  public var milestones: [Milestone]? {
    if case .milestones(let milestones) = measure { milestones } else { nil }
  }

  /// The unit in which the values of milestones are written: the share of their weight that is done.
  static let milestoneUnit = "%"

  /// The unit that its values are written in: `done` only for a yes-or-no result; none for
  /// milestones, whose share has its sign already.
  public var valueUnit: String? {
    if milestones != nil { return nil }
    return Figure.isYesOrNo(unit) && !isYesOrNo ? nil : unit
  }

  /// The allowed weights.
  public static let weights: PartialRangeFrom<Double> = 0...

  /// Makes a key result; `owner` stands for the only one of `owners`.
  public init(
    id: KeyResultID, title: String, measure: Measure, unit: String? = nil, indicator: Indicator? = nil,
    weight: Double = 1, start: DayExpression? = nil, due: DayExpression? = nil,
    checkpoints: [Checkpoint] = [], cadence: Cadence? = nil, owner: PersonID? = nil,
    owners: [PersonID] = [], contributors: [PersonID] = [], type: KeyResultType? = nil,
    uplift: CapabilityUplift? = nil, closing: Closing? = nil, guards: [KeyResultReference] = []
  ) {
    self.id = id
    self.title = title
    self.measure = measure
    self.unit = unit
    self.indicator = indicator
    self.weight = weight
    self.start = start
    self.due = due
    self.checkpoints = checkpoints
    self.cadence = cadence
    self.owners = owners.isEmpty ? [owner].compactMap(\.self) : owners
    self.contributors = contributors
    statedType = type
    self.uplift = uplift
    self.closing = closing
    self.guards = guards
  }

  /// What the team promises with it.
  public var type: KeyResultType { statedType ?? .aspirational }

  /// How it is closed on `day`; nil while it is open.
  public func closing(on day: CivilDay) -> Closing? {
    closing.flatMap { $0.holds(on: day) ? $0 : nil }
  }

  /// The last day that its figures of `day` depend on: from the day of its closing on they stand still.
  func countedDay(_ day: CivilDay) -> CivilDay {
    closing(on: day)?.day ?? day
  }

  /// Its period: its own days, or those of `cycle` where it has none.
  public func period(in cycle: Cycle) -> Period {
    let first = start?.firstDay(in: cycle) ?? cycle.start
    return Period(start: first, due: due?.lastDay(from: first, in: cycle) ?? cycle.end)
  }

  /// Its days in `cycle`.
  public func timeline(in cycle: Cycle) -> Timeline {
    let period = period(in: cycle)
    return Timeline(
      period: period,
      checkpoints: checkpoints.map {
        .init(day: $0.by.lastDay(from: period.start, in: cycle), value: $0.value)
      },
      milestoneDays: (milestones ?? []).map {
        $0.due?.lastDay(from: period.start, in: cycle) ?? period.due
      })
  }
}

/// The id of a key result, unique in its objective; a `KeyResultReference` names it across the workspace.
public typealias KeyResultID = Identifier<KeyResult>

extension KeyResultID {
  /// What the records of the North Star's own log name instead of a key result.
  public static var northStar: Self { Self(NorthStar.checkInSubject) }
}
