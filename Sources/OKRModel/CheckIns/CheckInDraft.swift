/// A check-in being written: the texts of the fields, not yet valid.
public struct CheckInDraft: Hashable, Sendable {
  /// A field of the form.
  public enum Field: String, CaseIterable, Sendable {
    case value, confidence, note, blocker, date
  }

  /// The value, or the milestones that are done, by id or number; empty keeps the last value, and ticks nothing.
  public var value: String
  /// The confidence, 0…10; empty states none.
  public var confidence: String
  /// The comment on the value.
  public var note: String
  /// What blocks the key result.
  public var blocker: String
  /// The day that the value describes; empty is today.
  public var date: String

  /// Makes a draft; what is left out is empty.
  public init(
    value: String = "", confidence: String = "", note: String = "", blocker: String = "", date: String = ""
  ) {
    self.value = value
    self.confidence = confidence
    self.note = note
    self.blocker = blocker
    self.date = date
  }

  /// The text of `field`.
  public subscript(field: Field) -> String {
    get {
      switch field {
      case .value: value
      case .confidence: confidence
      case .note: note
      case .blocker: blocker
      case .date: date
      }
    }
    set {
      switch field {
      case .value: value = newValue
      case .confidence: confidence = newValue
      case .note: note = newValue
      case .blocker: blocker = newValue
      case .date: date = newValue
      }
    }
  }
}

/// What is wrong with one field of a draft, worded to appear beside the field.
public struct CheckInProblem: Hashable, Sendable, Error {
  /// The field beside which the message stands.
  public let field: CheckInDraft.Field
  /// What is wrong and what would be right, in a few words without a full stop.
  public let message: String

  /// Makes a problem.
  public init(_ field: CheckInDraft.Field, _ message: String) {
    self.field = field
    self.message = message
  }
}
