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
