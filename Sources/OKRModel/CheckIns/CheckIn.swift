/// A check-in in force: the entry with its latest correction, not retracted.
public struct CheckIn: Hashable, Sendable, Identifiable {
  /// The id of the record that first stated it; corrections do not change it.
  public let id: String
  /// When it was first recorded: a correction keeps the place of what it corrects.
  public let recordedAt: Timestamp
  /// The record whose entry holds now: the first one, or its latest correction.
  public let recordInForce: String
  /// The id of the person who wrote the record in force.
  public let author: PersonID?
  /// What was said.
  public let entry: CheckInEntry

  /// Makes a check-in.
  public init(
    id: String, recordedAt: Timestamp, recordInForce: String, author: PersonID?, entry: CheckInEntry
  ) {
    self.id = id
    self.recordedAt = recordedAt
    self.recordInForce = recordInForce
    self.author = author
    self.entry = entry
  }

  /// The day that the value describes.
  public var date: CivilDay { entry.date }
  /// The value, in the unit of the key result.
  public var value: Double { entry.value }
  /// Whether it differs from what was first recorded.
  public var isCorrected: Bool { recordInForce != id }

  /// Whether it comes before `other`: by day, then by recording time, then by id.
  public func precedes(_ other: CheckIn) -> Bool {
    (date, recordedAt, id) < (other.date, other.recordedAt, other.id)
  }
}

extension CheckIn {
  /// The difference of its value from that of `before`; nil without one, or if either ticks milestones instead.
  func change(from before: CheckIn?) -> Double? {
    guard let before, entry.milestones == nil, before.entry.milestones == nil else { return nil }
    return value - before.value
  }

  /// The same with the value `value`.
  func valued(at value: Double) -> CheckIn {
    var entry = entry
    entry.value = value
    return CheckIn(
      id: id, recordedAt: recordedAt, recordInForce: recordInForce, author: author, entry: entry)
  }

  /// The measure that it carries; nil if it carries none.
  var carried: KeyResultHistory.Carried? {
    entry.measure.map { KeyResultHistory.Carried(text: $0, date: date, at: recordedAt) }
  }
}

extension [CheckIn] {
  /// Those that give a value, which those on milestones do not.
  var withValues: [CheckIn] {
    contains { $0.entry.milestones != nil } ? filter { $0.entry.milestones == nil } : self
  }
}

/// What someone reported about a key result for a day. What was left out is nil, never filled in.
public struct CheckInEntry: Hashable, Sendable {
  /// The range of a confidence.
  public static let confidenceRange = 0...10

  /// The id of the key result within its objective.
  public let keyResult: KeyResultID
  /// The day that the value describes.
  public let date: CivilDay
  /// The value, in the unit of the key result; for a check-in on milestones, the number of those that it ticks until its
  /// key result says what share that is.
  public internal(set) var value: Double
  /// The ids of the milestones that it says are done now, in the order in which they were named; nil if it gives a value.
  public internal(set) var milestones: [MilestoneID]?
  /// How sure the author is that the target will be met, 0…10.
  public let confidence: Int?
  /// The author's comment on the value; never blank.
  public let note: String?
  /// What blocks it; never blank.
  public let blocker: String?
  /// The measure that it was made against, as `StatedMeasure` writes it; nil if it does not say.
  public internal(set) var measure: String?
  /// The digits after the point that the value was made with; nil if it is written like a computed number.
  public internal(set) var places: Int?

  /// Makes an entry; a blank note or blocker becomes nil. Without `places`, the value has the digits that it needs.
  public init(
    keyResult: KeyResultID, date: CivilDay, value: Double, confidence: Int? = nil, note: String? = nil,
    blocker: String? = nil, measure: String? = nil, places: Int? = nil,
    milestones: [MilestoneID]? = nil
  ) {
    self.keyResult = keyResult
    self.date = date
    self.value = value
    self.confidence = confidence
    self.note = Self.unlessBlank(note)
    self.blocker = Self.unlessBlank(blocker)
    self.measure = measure
    self.places = places ?? Figure.writtenPlaces(of: value)
    self.milestones = milestones
  }

  /// Makes an entry that ticks `milestones`.
  public init(
    keyResult: KeyResultID, date: CivilDay, milestones: [MilestoneID], confidence: Int? = nil,
    note: String? = nil, blocker: String? = nil, measure: String? = nil
  ) {
    self.init(
      keyResult: keyResult, date: date, value: Double(milestones.count), confidence: confidence, note: note,
      blocker: blocker, measure: measure, milestones: milestones)
  }

  /// Whether `other` reports the same; what it was measured against is not part of the report.
  public func saysTheSame(as other: CheckInEntry) -> Bool {
    var other = other
    (other.measure, other.places) = (measure, places)
    // What milestones amount to is computed.
    if milestones != nil, other.milestones != nil { other.value = value }
    return self == other
  }

  /// The ids of the milestones that it ticks, as a log writes them: `order pilot`; nil if it gives a value.
  public var milestoneText: String? {
    milestones.map { $0.map(\.rawValue).joined(separator: " ") }
  }

  private static func unlessBlank(_ text: String?) -> String? {
    guard let text, !text.allSatisfy(\.isWhitespace) else { return nil }
    return text
  }
}
