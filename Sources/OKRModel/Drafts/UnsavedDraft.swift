/// What is typed in a form and not saved, as it is kept for a program that ends before somebody saves it.
public struct UnsavedDraft: Hashable, Sendable {
  /// The kind of form. The raw values are the names in the file.
  public enum Form: String, CaseIterable, Sendable {
    case checkIn = "check-in"
    case correction
    case action
    case actionCorrection = "action-correction"
    case field
  }

  /// The kind of form.
  public let form: Form
  /// What it is about: the reference of a key result, of what has the field, or the id of an action; empty for an action
  /// about nothing.
  public let subject: String
  /// What `subject` names, where a field is changed; nil elsewhere.
  public let kind: ConstructKind?
  /// The id of the check-in that is corrected; nil elsewhere.
  public let corrected: String?
  /// What stood there when the form was opened: the id of the record in force, or what the field said.
  public let seen: String?
  /// Whether it is a form of the weekly sweep.
  public let isInSweep: Bool
  /// What the fields say, by their names.
  public let texts: [String: String]

  /// Makes a draft.
  public init(
    _ form: Form, subject: String, kind: ConstructKind? = nil, corrected: String? = nil, seen: String? = nil,
    isInSweep: Bool = false, texts: [String: String]
  ) {
    self.form = form
    self.subject = subject
    self.kind = kind
    self.corrected = corrected
    self.seen = seen
    self.isInSweep = isInSweep
    self.texts = texts
  }
}

/// The drafts that a program left behind.
public struct UnsavedDrafts: Hashable, Sendable {
  /// When they were kept last.
  public let at: Timestamp
  /// The id of the person at the keyboard; nil where nobody was known.
  public let person: String?
  public let drafts: [UnsavedDraft]

  /// Makes drafts that were kept at an instant.
  public init(at: Timestamp, person: String?, drafts: [UnsavedDraft]) {
    self.at = at
    self.person = person
    self.drafts = drafts
  }
}
