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
