public import OKRModel

/// The open check-in form: its input, and what it is about.
public struct CheckInForm: Sendable {
  /// The key result that it is about.
  public let reference: KeyResultReference
  /// The days, last value and unit that the draft is validated against.
  public private(set) var context: CheckInContext
  /// The check-in shown beside the fields; nil when there is none yet.
  public private(set) var latest: CheckIn?
  /// The check-in being corrected; nil for a new one.
  public let corrected: CheckIn?
  /// The last stated confidence, and its day.
  public private(set) var lastConfidence: (confidence: Int, date: CivilDay)?
  public internal(set) var phase: FormPhase = .editing
  /// The disk error when saving failed.
  public internal(set) var failure: String?
  private var fields: DraftFields<CheckInDraft.Field>
  /// The value that was questioned because it may be a slip; saving again saves it.
  private var doubted: Double?
  /// The initial contents of the fields.
  private var blank: CheckInDraft

  /// Opens a form on a key result with its `checkIns` so far, oldest first.
  public init(reference: KeyResultReference, context: CheckInContext, checkIns: [CheckIn]) {
    self.reference = reference
    self.context = context
    self.latest = checkIns.last
    self.corrected = nil
    self.lastConfidence = checkIns.last { $0.entry.confidence != nil }
      .flatMap { checkIn in checkIn.entry.confidence.map { ($0, checkIn.date) } }
    let blank = CheckInDraft(date: context.today.description)
    self.blank = blank
    fields = DraftFields(focus: .value) { blank[$0] }
  }

  /// Opens a form that corrects `checkIn` and starts with its contents.
  public init(reference: KeyResultReference, context: CheckInContext, correcting checkIn: CheckIn) {
    let entry = checkIn.entry
    self.reference = reference
    self.context = context
    self.latest = checkIn
    self.corrected = checkIn
    self.lastConfidence = entry.confidence.map { ($0, checkIn.date) }
    let blank = CheckInDraft(
      value: entry.milestoneText ?? entry.typedValue(unit: context.unit),
      confidence: entry.confidence.map(String.init) ?? "",
      note: entry.note ?? "", blocker: entry.blocker ?? "", date: entry.date.description)
    self.blank = blank
    fields = DraftFields(focus: .value) { blank[$0] }
  }

  /// The field that has the focus.
  public var focus: CheckInDraft.Field { fields.focus }

  /// The text field for `field`.
  public func textField(_ field: CheckInDraft.Field) -> TextField { fields[field] }

  /// What an empty value field shows: the last value, which is kept unless another is typed.
  public var keptValue: String? {
    fields[.value].text.isEmpty ? context.lastText : nil
  }

  /// Whether the last value is shown in the value field as if selected: typing replaces it, a motion edits it.
  public var isKeptValueSelected: Bool { keptValue != nil && !fields.isChanged(.value) }

  /// The current input.
  public var draft: CheckInDraft { Self.draft(fields) }

  /// Whether there is input that would be lost.
  public var isDirty: Bool { draft != blank }

  /// What is wrong with `field`, if it has been judged.
  public func problem(at field: CheckInDraft.Field) -> String? {
    guard fields.isJudged(field) else { return nil }
    return draft.problems(in: context).first { $0.field == field }?.message
  }

  /// The entry that the draft makes; nil while something is wrong with it.
  public var entry: CheckInEntry? { draft.entry(in: context) }

  /// The doubt about the value to be saved, until it is saved or changed.
  public var doubt: ValueDoubt? {
    guard let doubted else { return nil }
    return draft.doubt(in: context).flatMap { $0.value == doubted ? $0 : nil }
  }

  /// Asks about the value if it may be a slip; false if there is nothing to ask, or it was asked before.
  mutating func asksAboutSlip() -> Bool {
    guard let doubt = draft.doubt(in: context), doubt.value != doubted else { return false }
    doubted = doubt.value
    return true
  }

  mutating func edit(_ edit: TextEdit, _ app: AppContext) {
    failure = nil
    if focus == .value, isKeptValueSelected { touchKeptValue(before: edit) }
    let context = context
    fields.edit(edit) { fields in
      Self.draft(fields).problems(in: context).contains { $0.field == fields.focus }
    }
    // A changed value is questioned again, even if it ends up the same.
    if doubted != nil, entry?.value != doubted { doubted = nil }
  }

  /// Sets the initial `field` to `text`: leaving it loses nothing.
  mutating func fill(_ field: CheckInDraft.Field, with text: String) {
    fields.fill(field, with: text)
    blank[field] = text
  }

  /// Takes over the current contents of the files, as in `fresh`, a newly opened form: an untouched value keeps the
  /// newest one, regardless of its author. Input stays, and so does the form's day.
  mutating func refresh(like fresh: CheckInForm) {
    guard corrected == nil, fresh.corrected == nil, phase != .saving, fresh.reference == reference
    else { return }
    context = fresh.context.on(context.today)
    (latest, lastConfidence) = (fresh.latest, fresh.lastConfidence)
  }

  /// The form with the focus and all texts except the day of `other`, which is for another day.
  func opened(like other: CheckInForm) -> CheckInForm {
    var form = self
    for field in CheckInDraft.Field.allCases where field != .date && !other.blank[field].isEmpty {
      form.fill(field, with: other.blank[field])
    }
    form.goTo(other.focus)
    return form
  }

  /// Sets `field` to `text` as if it had been typed.
  mutating func type(_ text: String, in field: CheckInDraft.Field) { fields.type(text, in: field) }

  /// Puts the focus on `field`.
  mutating func goTo(_ field: CheckInDraft.Field) { fields.goTo(field) }

  /// Called when the user returns to the form: what is typed next replaces a value already there.
  mutating func comeBack() { fields.select() }

  mutating func moveFocus(by step: Int) { fields.moveFocus(by: step) }

  /// Judges every field and goes to the first one with a problem; false when there is one.
  mutating func judgeAll() -> Bool {
    let first = draft.problems(in: context).first?.field
    fields.judgeAll(wrong: first)
    return first == nil
  }

  /// A motion starts editing the last value; a deletion empties the field, which still keeps it.
  private mutating func touchKeptValue(before edit: TextEdit) {
    switch edit {
    case .insert: break
    case .moveBackward, .moveForward, .moveWordBackward, .moveWordForward, .moveToStart, .moveToEnd:
      fields.type(context.lastText ?? "", in: .value)
    case .deleteBackward, .deleteForward, .deleteWordBackward, .deleteToStart, .deleteToEnd:
      fields.noteChange()
    }
  }

  private static func draft(_ fields: DraftFields<CheckInDraft.Field>) -> CheckInDraft {
    var draft = CheckInDraft()
    for field in CheckInDraft.Field.allCases { draft[field] = fields[field].text }
    return draft
  }
}

extension CheckInDraft.Field: DraftField {
  var isShort: Bool { [.value, .confidence, .date].contains(self) }
}
