public import OKRModel

/// The open form in which an action is added or corrected.
public struct ActionForm: Sendable {
  /// What the draft is validated against.
  public let context: ActionItemDraft.Context
  /// The action being corrected; nil for a new one.
  public let corrected: ActionItem?
  public internal(set) var phase: FormPhase = .editing
  /// The disk error when saving failed.
  public internal(set) var failure: String?
  private var fields: DraftFields<ActionItemDraft.Field>
  /// The initial contents of the fields.
  private let blank: ActionItemDraft

  /// Opens a form for a new action, or one that corrects `corrected` and starts with its contents.
  public init(context: ActionItemDraft.Context, correcting corrected: ActionItem? = nil) {
    self.context = context
    self.corrected = corrected
    let entry = corrected?.entry
    let blank = ActionItemDraft(
      text: entry?.text ?? "", owner: entry?.owner?.rawValue ?? "", due: entry?.due?.description ?? "")
    self.blank = blank
    fields = DraftFields(focus: .text) { blank[$0] }
  }

  /// The field that has the focus.
  public var focus: ActionItemDraft.Field { fields.focus }

  /// The text field for `field`.
  public func textField(_ field: ActionItemDraft.Field) -> TextField { fields[field] }

  /// The current input.
  public var draft: ActionItemDraft { Self.draft(fields) }

  /// Whether there is input that would be lost.
  public var isDirty: Bool { draft != blank }

  /// The entry that the draft makes; nil while something is wrong with it.
  public var entry: ActionItemEntry? { draft.entry(in: context) }

  /// What is wrong with `field`, if it has been judged.
  public func problem(at field: ActionItemDraft.Field) -> String? {
    guard fields.isJudged(field) else { return nil }
    return draft.problems(in: context).first { $0.field == field }?.message
  }

  mutating func edit(_ edit: TextEdit, _ app: AppContext) {
    failure = nil
    let context = context
    fields.edit(edit) { fields in
      Self.draft(fields).problems(in: context).contains { $0.field == fields.focus }
    }
  }

  mutating func moveFocus(by step: Int) { fields.moveFocus(by: step) }

  /// Sets `field` to `text` as if it had been typed.
  mutating func type(_ text: String, in field: ActionItemDraft.Field) { fields.type(text, in: field) }

  /// Judges every field and goes to the first one with a problem; false when there is one.
  mutating func judgeAll() -> Bool {
    let first = draft.problems(in: context).first?.field
    fields.judgeAll(wrong: first)
    return first == nil
  }

  private static func draft(_ fields: DraftFields<ActionItemDraft.Field>) -> ActionItemDraft {
    var draft = ActionItemDraft()
    for field in ActionItemDraft.Field.allCases { draft[field] = fields[field].text }
    return draft
  }
}

extension ActionItemDraft.Field: DraftField {
  var isShort: Bool { self != .text }
}
