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
