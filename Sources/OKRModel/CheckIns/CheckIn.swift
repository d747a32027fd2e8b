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
  /// The measure that it carries; nil if it carries none.
  var carried: KeyResultHistory.Carried? {
    entry.measure.map { KeyResultHistory.Carried(text: $0, date: date, at: recordedAt) }
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
  /// The value, in the unit of the key result.
  public let value: Double
  /// How sure the author is that the target will be met, 0…10.
  public let confidence: Int?
  /// The author's comment on the value; never blank.
  public let note: String?
  /// What blocks it; never blank.
  public let blocker: String?
  /// The measure that it was made against, as `StatedMeasure` writes it; nil if it does not say.
  public internal(set) var measure: String?

  /// Makes an entry; a blank note or blocker becomes nil.
  public init(
    keyResult: KeyResultID, date: CivilDay, value: Double, confidence: Int? = nil, note: String? = nil,
    blocker: String? = nil, measure: String? = nil
  ) {
    self.keyResult = keyResult
    self.date = date
    self.value = value
    self.confidence = confidence
    self.note = Self.unlessBlank(note)
    self.blocker = Self.unlessBlank(blocker)
    self.measure = measure
  }

  /// Whether `other` reports the same; what it was measured against is not part of the report.
  public func saysTheSame(as other: CheckInEntry) -> Bool {
    var other = other
    other.measure = measure
    return self == other
  }

  private static func unlessBlank(_ text: String?) -> String? {
    guard let text, !text.allSatisfy(\.isWhitespace) else { return nil }
    return text
  }
}
