/// An action in force: with its latest correction, not retracted.
public struct ActionItem: Hashable, Sendable, Identifiable {
  /// A completion.
  public struct Completion: Hashable, Sendable {
    /// The day of completion.
    public let date: CivilDay
    /// The id of the person who recorded it.
    public let author: PersonID?
    /// The id of the record of it; retracting that opens the action again.
    public let record: String
  }

  /// The id of the record that first stated it; corrections do not change it.
  public let id: String
  /// When it was first recorded.
  public let recordedAt: Timestamp
  /// The record whose entry holds now: the first one, or its latest correction.
  public let recordInForce: String
  /// The id of the person who wrote the record in force.
  public let author: PersonID?
  /// What was said.
  public let entry: ActionItemEntry
  /// Its completion; nil while it is open. If there are several, the one recorded first.
  public let completion: Completion?

  /// Whether it differs from what was first recorded.
  public var isCorrected: Bool { recordInForce != id }

  /// Whether it was open at the end of `day`: added on or before it, and not completed by then.
  public func isOpen(asOf day: CivilDay) -> Bool {
    guard entry.date <= day else { return false }
    return completion.map { $0.date > day } ?? true
  }

  /// Whether it was open at the end of `day`, and due before it.
  public func isOverdue(asOf day: CivilDay) -> Bool {
    guard let due = entry.due else { return false }
    return due < day && isOpen(asOf: day)
  }

  /// How many days before `day` it was added, 0 or more.
  public func age(asOf day: CivilDay) -> Int {
    max(0, entry.date.days(to: day))
  }

  /// Whether it comes before `other`: by the day it was added, then by recording time, then by id.
  func precedes(_ other: ActionItem) -> Bool {
    (entry.date, recordedAt, id) < (other.entry.date, other.recordedAt, other.id)
  }
}

/// An action that a team has recorded. What was left out is nil.
///
/// An action item is not an initiative: it is small, and gone when it is done.
public struct ActionItemEntry: Hashable, Sendable {
  /// What to do, in words.
  public let text: String
  /// The day on which it was added.
  public let date: CivilDay
  /// The id of its owner.
  public let owner: PersonID?
  /// The day it is due.
  public let due: CivilDay?
  /// The key result that it is about.
  public let keyResult: KeyResultReference?

  /// Makes an entry.
  public init(
    text: String, date: CivilDay, owner: PersonID? = nil, due: CivilDay? = nil,
    keyResult: KeyResultReference? = nil
  ) {
    self.text = text
    self.date = date
    self.owner = owner
    self.due = due
    self.keyResult = keyResult
  }
}
