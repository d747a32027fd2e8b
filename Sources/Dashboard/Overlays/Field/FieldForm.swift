import Canvas
public import OKRModel

/// The form in which one field of a construct is changed.
public struct FieldForm: Sendable {
  /// The construct that owns the field.
  public let node: ConstructID
  /// The field that is changed.
  public let field: EditableField
  /// All fields of the construct, with what the files say now.
  public private(set) var values: FieldValues
  public internal(set) var phase: FormPhase = .editing
  /// What is typed.
  public private(set) var input: TextField
  /// The disk error when saving failed.
  public internal(set) var failure: String?
  /// What the file said when the form was opened, or when it refused a change because somebody had changed the field.
  private(set) var before: String?
  /// Whether saving was tried since a problem was last fixed: only then are problems shown.
  private var isJudged = false
  /// What was typed, which the choices are narrowed by; nil before anything was.
  private var typed: String?
  /// What is typed as the reason; nil before it is asked for.
  public private(set) var reason: TextField?
  /// Whether the old text was a typing error.
  public private(set) var isTypingError = false
  /// The index of the chosen value among the offered ones; nil if none was chosen.
  public private(set) var choice: Int?

  /// Opens `field` of `node` with what the file says.
  public init(_ field: EditableField, of node: ConstructID, values: FieldValues) {
    self.node = node
    self.field = field
    self.values = values
    before = values[field]
    input = TextField(Self.typed(before ?? "", in: field), isSelected: true)
  }

  /// The field with what the file says now.
  public var entry: FieldValues.Entry {
    values.entries.first { $0.field == field } ?? FieldValues.Entry(field: field, value: nil)
  }

  /// Asks for the reason.
  mutating func askForReason() { reason = TextField("") }

  /// Takes the old text for a typing error, or no longer.
  mutating func toggleTypingError() { isTypingError.toggle() }

  /// The reason that is typed; nil if none was asked for.
  var changeReason: ChangeReason? {
    reason.map { ChangeReason($0.text, fixes: isTypingError) }
  }

  /// The change that would be written.
  public var draft: FieldDraft { FieldDraft(field, text: input.text) }

  /// What the file should say; an end gets the day `today` and the reason that was asked for.
  func newValue(on today: CivilDay) -> String? {
    draft.closing(on: today, because: changeReason?.text, insteadOf: before)?.text ?? draft.value
  }

  /// Whether there is input that would be lost.
  public var isDirty: Bool {
    guard draft.value != before else { return false }
    let closing = draft.closing(on: .last, because: nil, insteadOf: before)
    return (closing?.text ?? draft.value) != before
  }

  /// What is wrong with what is typed, once saving was tried.
  public func problem(in workspace: Workspace) -> String? {
    isJudged ? draft.problem(beside: values, in: workspace) : nil
  }

  /// What is typed, as the choices name it: of a list the entry at its end, of a closing its end.
  public var item: String {
    if field == .closed { return Closing(input.text)?.end.rawValue ?? input.text }
    return field.isList ? ListText.last(of: input.text) : input.text
  }

  /// The choices for the field that contain what is typed; of a list, what can follow its other entries.
  public func choices(in workspace: Workspace) -> [FieldChoice] {
    var all = field.choices(in: workspace)
    if field == .contributesTo, case .objective(let id) = node {
      all.removeAll { ObjectiveParent($0.value)?.objective == id }
    }
    if field.isList {
      let others = Set(ListText.items(in: ListText.replacingLast(of: input.text, with: "")))
      all.removeAll { others.contains($0.value) }
    }
    guard let typed = typed.map({ field.isList ? ListText.last(of: $0) : $0 }), !typed.isEmpty else {
      return all
    }
    return all.filter { $0.matches(typed) }
  }

  /// `text`, as the file has it, in the form that a person types.
  private static func typed(_ text: String, in field: EditableField) -> String {
    if field == .checkpoints { return CheckpointText.typed(text) }
    return field.isList ? ListText.withoutBrackets(text) : text
  }

  /// Puts `text` into the field as if it had been typed.
  mutating func type(_ text: String) {
    input = TextField(Self.typed(text, in: field))
    typed = text
  }

  mutating func edit(_ edit: TextEdit, _ app: AppContext) {
    failure = nil
    guard reason == nil else {
      reason?.take(edit)
      return
    }
    if field.isList, case .insert(let text) = edit { prepareList(for: text) }
    input.take(edit)
    typed = input.text
    choice = nil
    // A problem that was shown goes away when it is fixed; a new one waits until saving is tried again.
    if problem(in: app.workspace) == nil { isJudged = false }
  }

  /// Keeps the entries of the list before `text` is typed: a comma adds another one, and anything else replaces the
  /// chosen one.
  private mutating func prepareList(for text: String) {
    if text.hasPrefix(",") {
      if input.isSelected || choice != nil { input = TextField(input.text) }
    } else if choice != nil, input.text.contains(",") {
      input = TextField(ListText.replacingLast(of: input.text, with: ""))
    }
  }

  /// Why there is nothing to choose from; nil when there is.
  func choosingDisabledReason(in workspace: Workspace) -> String? {
    reason == nil && !choices(in: workspace).isEmpty ? nil : "there is nothing to choose from here"
  }

  /// Chooses the value `step` further on.
  mutating func moveChoice(by step: Int, in workspace: Workspace) {
    let choices = choices(in: workspace)
    let current = choice ?? choices.firstIndex { $0.value == item }
    let next = current.map { $0 + step } ?? (step > 0 ? 0 : choices.count - 1)
    guard let found = choices.element(at: min(max(0, next), choices.count - 1)) else { return }
    choice = choices.firstIndex(of: found)
    // As in any list of choices, what is typed next replaces the chosen value.
    input =
      field.isList && input.text.contains(",")
      ? TextField(ListText.replacingLast(of: input.text, with: found.value))
      : TextField(found.value, isSelected: true)
    failure = nil
  }

  /// Judges the input; false when there is a problem.
  mutating func judge(in workspace: Workspace) -> Bool {
    isJudged = true
    return problem(in: workspace) == nil
  }

  /// Takes over what the files say now.
  mutating func refresh(_ values: FieldValues) { self.values = values }

  /// Takes what the file says now as the value to change: saving again replaces it knowingly.
  mutating func acceptCurrentValue() { before = values[field] }
}
