public import OKRModel

/// The check-in form while it is open: what is typed, and what it is about.
public struct CheckInForm: Sendable {
  /// Whether the form waits for somebody or something.
  public enum Phase: Hashable, Sendable {
    case editing
    /// The check-in is being written to disk.
    case saving
    /// Somebody wants to leave while something is typed; `quits` when it is the whole program.
    case askingToLeave(quits: Bool)
  }

  /// The key result that it is about.
  public let reference: KeyResultReference
  /// The days, last value and unit that the draft is judged by.
  public let context: CheckInContext
  /// The check-in that is shown beside the fields; nil when there is none yet.
  public let latest: CheckIn?
  /// The check-in that is corrected; nil where a new one is written.
  public let corrected: CheckIn?
  /// The last confidence that was stated, and its day.
  public let lastConfidence: (confidence: Int, date: CivilDay)?
  public internal(set) var phase: Phase = .editing
  /// The field that has the focus.
  public internal(set) var focus: CheckInDraft.Field = .value
  /// What the disk answered when saving failed.
  public internal(set) var failure: String?
  /// Fields that were left or saved once: only those are judged aloud, not what is still being typed.
  private var judged: Set<CheckInDraft.Field> = []
  private var fields: [CheckInDraft.Field: TextField] = [:]
  /// Whether nobody has typed in the value's field yet: a motion then begins to edit the last value.
  private var isValueUntouched = true
  /// What the fields say before anything is typed.
  private var blank: CheckInDraft

  /// Opens a form on a key result with its `checkIns` so far, oldest first.
  public init(reference: KeyResultReference, context: CheckInContext, checkIns: [CheckIn]) {
    self.reference = reference
    self.context = context
    self.latest = checkIns.last
    self.corrected = nil
    self.blank = CheckInDraft(date: context.today.description)
    self.lastConfidence = checkIns.last { $0.entry.confidence != nil }
      .flatMap { checkIn in checkIn.entry.confidence.map { ($0, checkIn.date) } }
    fields[.date] = TextField(context.today.description)
  }

  /// Opens a form that corrects `checkIn`, which is what its fields say until something is typed.
  public init(reference: KeyResultReference, context: CheckInContext, correcting checkIn: CheckIn) {
    let entry = checkIn.entry
    self.reference = reference
    self.context = context
    self.latest = checkIn
    self.corrected = checkIn
    self.lastConfidence = entry.confidence.map { ($0, checkIn.date) }
    self.isValueUntouched = false
    self.blank = CheckInDraft(
      value: Figure.exactText(of: entry.value, unit: context.unit),
      confidence: entry.confidence.map(String.init) ?? "",
      note: entry.note ?? "", blocker: entry.blocker ?? "", date: entry.date.description)
    for field in CheckInDraft.Field.allCases { fields[field] = TextField(blank[field]) }
  }

  /// The text field for `field`.
  public func textField(_ field: CheckInDraft.Field) -> TextField {
    fields[field] ?? TextField()
  }

  /// What an empty value field shows: the last value, which is kept unless something is typed.
  public var keptValue: String? {
    textField(.value).text.isEmpty ? context.lastValue.map { Figure.value($0) } : nil
  }

  /// What is typed so far.
  public var draft: CheckInDraft {
    var draft = CheckInDraft()
    for field in CheckInDraft.Field.allCases { draft[field] = textField(field).text }
    return draft
  }

  /// Whether something was said that would be lost.
  public var isDirty: Bool {
    draft != blank
  }

  /// What is wrong at `field`, as far as it has been judged.
  public func problem(at field: CheckInDraft.Field) -> String? {
    guard judged.contains(field) else { return nil }
    return draft.problems(in: context).first { $0.field == field }?.message
  }

  /// What the draft says; nil while something is wrong with it.
  public var entry: CheckInEntry? { draft.entry(in: context) }

  mutating func edit(_ edit: Edit) {
    failure = nil
    if focus == .value, isValueUntouched { touchValue(before: edit) }
    var field = textField(focus)
    field.take(edit)
    fields[focus] = field
    // A problem that was pointed out goes away as it is mended, and a new one waits until the field is left.
    if problem(at: focus) == nil { judged.remove(focus) }
  }

  /// Has `field` say `text` as if it had been so from the beginning: to leave it is to lose nothing.
  mutating func fill(_ field: CheckInDraft.Field, with text: String) {
    fields[field] = TextField(text)
    blank[field] = text
  }

  /// Puts the focus on `field`, with the cursor behind what it says.
  mutating func goTo(_ field: CheckInDraft.Field) { focus = field }

  mutating func moveFocus(by step: Int) {
    judged.insert(focus)
    let all = CheckInDraft.Field.allCases
    guard let index = all.firstIndex(of: focus) else { return }
    focus = all[(index + step + all.count) % all.count]
  }

  /// Judges every field and goes to the first one with a problem; false when there is one.
  mutating func judgeAll() -> Bool {
    judged = Set(CheckInDraft.Field.allCases)
    guard let first = draft.problems(in: context).first else { return true }
    focus = first.field
    return false
  }

  /// Typing replaces the last value, a motion or deletion begins to edit it.
  private mutating func touchValue(before edit: Edit) {
    isValueUntouched = false
    if case .insert = edit { return }
    fields[.value] = TextField(context.lastValue.map { Figure.value($0) } ?? "")
  }
}
