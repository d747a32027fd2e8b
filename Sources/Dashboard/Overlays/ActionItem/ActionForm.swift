public import OKRModel

/// The form in which an action is taken down or corrected, while it is open.
public struct ActionForm: Sendable {
  /// What the draft is judged by.
  public let context: ActionItemDraft.Context
  /// The action that is corrected; nil where a new one is taken down.
  public let corrected: ActionItem?
  public internal(set) var phase: FormPhase = .editing
  /// What the disk answered when saving failed.
  public internal(set) var failure: String?
  private var fields: DraftFields<ActionItemDraft.Field>
  /// What the fields say before anything is typed.
  private let blank: ActionItemDraft

  /// Opens a form for a new action, or one that corrects `corrected`, which is what its fields say then.
  public init(context: ActionItemDraft.Context, correcting corrected: ActionItem? = nil) {
    self.context = context
    self.corrected = corrected
    let entry = corrected?.entry
    let blank = ActionItemDraft(
      text: entry?.text ?? "", owner: entry?.owner ?? "", due: entry?.due?.description ?? "")
    self.blank = blank
    fields = DraftFields(focus: .text) { blank[$0] }
  }

  /// The field that has the focus.
  public var focus: ActionItemDraft.Field { fields.focus }

  /// The text field for `field`.
  public func textField(_ field: ActionItemDraft.Field) -> TextField { fields[field] }

  /// What is typed so far.
  public var draft: ActionItemDraft { Self.draft(fields) }

  /// Whether something was said that would be lost.
  public var isDirty: Bool { draft != blank }

  /// What the draft says; nil while something is wrong with it.
  public var entry: ActionItemEntry? { draft.entry(in: context) }

  /// What is wrong at `field`, as far as it has been judged.
  public func problem(at field: ActionItemDraft.Field) -> String? {
    guard fields.isJudged(field) else { return nil }
    return draft.problems(in: context).first { $0.field == field }?.message
  }

  mutating func edit(_ edit: Edit) {
    failure = nil
    let context = context
    fields.edit(edit) { fields in
      Self.draft(fields).problems(in: context).contains { $0.field == fields.focus }
    }
  }

  mutating func moveFocus(by step: Int) { fields.moveFocus(by: step) }

  /// Has `field` say `text` as if it had been typed.
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
