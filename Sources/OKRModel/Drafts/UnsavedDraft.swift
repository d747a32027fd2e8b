/// The unsaved contents of a form, kept in case the program ends before they are saved.
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
  /// What it is about: the reference of a key result or of the construct whose field is changed, or the id of an
  /// action; empty for an action about nothing.
  public let subject: String
  /// What `subject` names, if a field is changed; nil otherwise.
  public let kind: ConstructKind?
  /// The id of the check-in being corrected; nil otherwise.
  public let corrected: String?
  /// What was in force when the form was opened: the id of the record, or the field's text.
  public let seen: String?
  /// Whether the form belongs to the weekly sweep.
  public let isInSweep: Bool
  /// The texts of the fields, by field name.
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
  /// When they were last kept.
  public let at: Timestamp
  /// The id of the person at the keyboard; nil if unknown.
  public let person: PersonID?
  public let drafts: [UnsavedDraft]

  /// Makes drafts that were kept at `at`.
  public init(at: Timestamp, person: PersonID?, drafts: [UnsavedDraft]) {
    self.at = at
    self.person = person
    self.drafts = drafts
  }
}
