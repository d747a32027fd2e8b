/// A check-in as it is in force: what was said, with its latest correction, and not taken back.
public struct CheckIn: Hashable, Sendable, Identifiable {
  /// The id of the record that first stated it; corrections do not change it.
  public let id: String
  /// When it was first recorded: a correction stands in the place of what it corrects.
  public let recordedAt: Timestamp
  /// The record that says what holds now: the first one, or its latest correction.
  public let recordInForce: String
  /// The id of the person who wrote the record in force.
  public let author: String?
  /// What was said.
  public let entry: CheckInEntry

  /// Makes a check-in.
  public init(
    id: String, recordedAt: Timestamp, recordInForce: String, author: String?, entry: CheckInEntry
  ) {
    self.id = id
    self.recordedAt = recordedAt
    self.recordInForce = recordInForce
    self.author = author
    self.entry = entry
  }

  /// The day that the value is true for.
  public var date: CivilDay { entry.date }
  /// The value, in the unit of the key result.
  public var value: Double { entry.value }
  /// Whether it says something else now than when it was first recorded.
  public var isCorrected: Bool { recordInForce != id }

  /// Whether it comes before `other`: by day, among equals by the time of recording, then by id.
  public func precedes(_ other: CheckIn) -> Bool {
    (date, recordedAt, id) < (other.date, other.recordedAt, other.id)
  }
}

/// What somebody said of a key result for a day. What was not said is nil, never filled in.
public struct CheckInEntry: Hashable, Sendable {
  /// The range of a confidence.
  public static let confidenceRange = 0...10

  /// The id of the key result within its objective.
  public let keyResult: String
  /// The day that the value is true for.
  public let date: CivilDay
  /// The value, in the unit of the key result.
  public let value: Double
  /// How sure the author is that the target will be met, 0…10.
  public let confidence: Int?
  /// What the author has to say about the value; never blank.
  public let note: String?
  /// What stands in the way; never blank.
  public let blocker: String?

  /// Makes an entry; a blank note or blocker says nothing, and is nil.
  public init(
    keyResult: String, date: CivilDay, value: Double, confidence: Int? = nil, note: String? = nil,
    blocker: String? = nil
  ) {
    self.keyResult = keyResult
    self.date = date
    self.value = value
    self.confidence = confidence
    self.note = Self.unlessBlank(note)
    self.blocker = Self.unlessBlank(blocker)
  }

  private static func unlessBlank(_ text: String?) -> String? {
    guard let text, !text.allSatisfy(\.isWhitespace) else { return nil }
    return text
  }
}
