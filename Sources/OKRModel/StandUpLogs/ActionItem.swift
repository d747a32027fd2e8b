/// Something that a team took down to be done, as it is in force: with its latest correction, and not taken back.
public struct ActionItem: Hashable, Sendable, Identifiable {
  /// That it was done.
  public struct Completion: Hashable, Sendable {
    /// The day on which it was done.
    public let date: CivilDay
    /// The id of the person who said so.
    public let author: String?
    /// The id of the record that says so; who retracts it opens the action again.
    public let record: String
  }

  /// The id of the record that first stated it; corrections do not change it.
  public let id: String
  /// When it was first recorded.
  public let recordedAt: Timestamp
  /// The record that says what holds now: the first one, or its latest correction.
  public let recordInForce: String
  /// The id of the person who wrote the record in force.
  public let author: String?
  /// What was said.
  public let entry: ActionItemEntry
  /// That it was done; nil while it is open. Of several the one recorded first.
  public let completion: Completion?

  /// Whether it says something else now than when it was first recorded.
  public var isCorrected: Bool { recordInForce != id }

  /// Whether it was open at the end of `day`: taken down on or before it, and not done on or before it.
  public func isOpen(asOf day: CivilDay) -> Bool {
    guard entry.date <= day else { return false }
    return completion.map { $0.date > day } ?? true
  }

  /// Whether it was open at the end of `day`, and due before it.
  public func isOverdue(asOf day: CivilDay) -> Bool {
    guard let due = entry.due else { return false }
    return due < day && isOpen(asOf: day)
  }

  /// How many days before `day` it was taken down, 0 or more.
  public func age(asOf day: CivilDay) -> Int {
    max(0, entry.date.days(to: day))
  }

  /// Whether it comes before `other`: by the day on which it was taken down, among equals by the time of recording,
  /// then by id.
  func precedes(_ other: ActionItem) -> Bool {
    (entry.date, recordedAt, id) < (other.entry.date, other.recordedAt, other.id)
  }
}

/// What a team took down to be done. What was not said is nil.
///
/// An action item is no initiative: it is small, and gone when it is done.
public struct ActionItemEntry: Hashable, Sendable {
  /// What is to be done, in words.
  public let text: String
  /// The day on which it was taken down.
  public let date: CivilDay
  /// The id of the person who does it.
  public let owner: String?
  /// The day by which it is to be done.
  public let due: CivilDay?
  /// The key result that it is about.
  public let keyResult: KeyResultReference?

  /// Makes an entry.
  public init(
    text: String, date: CivilDay, owner: String? = nil, due: CivilDay? = nil,
    keyResult: KeyResultReference? = nil
  ) {
    self.text = text
    self.date = date
    self.owner = owner
    self.due = due
    self.keyResult = keyResult
  }
}
