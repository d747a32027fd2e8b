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
  public let note: String?
  /// What stands in the way.
  public let blocker: String?

  /// Makes an entry.
  public init(
    keyResult: String, date: CivilDay, value: Double, confidence: Int? = nil, note: String? = nil,
    blocker: String? = nil
  ) {
    self.keyResult = keyResult
    self.date = date
    self.value = value
    self.confidence = confidence
    self.note = note
    self.blocker = blocker
  }
}

/// One line of a check-in log. Lines are only ever appended: correcting and removing are lines of their own.
public struct CheckInRecord: Hashable, Sendable, Identifiable {
  /// What a line does.
  public enum Content: Hashable, Sendable {
    /// It states a check-in.
    case entry(CheckInEntry)
    /// It stands in the place of the record with the id `replaces`.
    case correction(CheckInEntry, replaces: String)
    /// It takes the record with the id `retracts` out of force.
    case retraction(retracts: String)
  }

  /// The record's id, a ULID where headway wrote it.
  public let id: String
  /// When it was written down.
  public let at: Timestamp
  /// The id of the person who wrote it.
  public let author: String?
  public let content: Content

  /// Makes a record.
  public init(id: String, at: Timestamp, author: String? = nil, content: Content) {
    self.id = id
    self.at = at
    self.author = author
    self.content = content
  }

  /// What the record says of a key result; nil for a retraction.
  public var entry: CheckInEntry? {
    switch content {
    case .entry(let entry), .correction(let entry, _): entry
    case .retraction: nil
    }
  }

  /// The id of the record that this one corrects or takes back.
  public var target: String? {
    switch content {
    case .entry: nil
    case .correction(_, let replaces): replaces
    case .retraction(let retracts): retracts
    }
  }

  /// Whether this record was recorded after `other`; the id decides between equal instants.
  public func isRecorded(after other: CheckInRecord) -> Bool {
    (at, id) > (other.at, other.id)
  }
}
