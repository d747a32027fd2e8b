/// What a draft is about: the key result, its time, and its latest check-in.
public struct CheckInContext: Sendable {
  /// The id of the key result within its objective.
  public let keyResult: KeyResultID
  /// The unit of the values.
  public let unit: String?
  /// The days between which a check-in makes sense.
  public let period: Period
  /// The value that an empty field keeps; nil when there is no check-in yet.
  public let lastValue: Double?
  /// The digits after the point that the last value was made with; nil if it is written like a computed number.
  public let lastPlaces: Int?
  /// Today; a check-in cannot be later.
  public let today: CivilDay
  /// What is used to spot a value that may be a slip.
  public let known: KnownValues
  /// The measure of the check-in's day, which the check-in carries; nil if it carries none.
  public let measure: String?
  /// The milestones that can be ticked, in the order of the file; nil for a key result with values.
  public let milestones: [MilestoneChoice]?

  /// Makes a context.
  public init(
    keyResult: KeyResultID, unit: String?, period: Period, lastValue: Double?, today: CivilDay,
    known: KnownValues = .none, measure: String? = nil, milestones: [MilestoneChoice]? = nil,
    lastPlaces: Int? = nil
  ) {
    self.keyResult = keyResult
    self.unit = unit
    self.period = period
    self.lastValue = lastValue
    self.today = today
    self.known = known
    self.measure = measure
    self.milestones = milestones
    self.lastPlaces = lastPlaces
  }

  /// The same for the day `today`.
  public func on(_ today: CivilDay) -> CheckInContext {
    CheckInContext(
      keyResult: keyResult, unit: unit, period: period, lastValue: lastValue, today: today, known: known,
      measure: measure, milestones: milestones, lastPlaces: lastPlaces)
  }

  /// The last value as it may be typed; nil when there is no check-in yet.
  public var lastText: String? {
    lastValue.map {
      CheckInEntry(keyResult: keyResult, date: today, value: $0, places: lastPlaces).typedValue(unit: unit)
    }
  }
}
