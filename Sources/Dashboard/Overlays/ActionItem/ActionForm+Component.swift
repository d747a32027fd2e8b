import Canvas
import OKRModel

extension ActionForm: FormOfFields {
  static let actions: [ComponentAction<ActionForm>] = fieldActions
  static let typingPlace = Context.actionForm
  static let noun = "action"

  /// The form for a draft that an earlier headway left behind, in a stand-up on `date`; nil if the action it corrects
  /// is gone.
  init?(_ draft: UnsavedDraft, on date: CivilDay, _ app: AppContext) {
    let corrected = app.workspace.standUps.actions.first { $0.id == draft.subject }
    guard draft.form == .action || corrected != nil else { return nil }
    let about = draft.form == .action ? KeyResultReference(draft.subject) : corrected?.entry.keyResult
    let context = ActionItemDraft.Context(
      people: app.people(besides: corrected), taken: corrected?.entry.date ?? date, today: app.today,
      keyResult: about)
    self.init(context: context, correcting: draft.form == .action ? nil : corrected)
    for field in ActionItemDraft.Field.allCases { type(draft.texts[field.rawValue] ?? "", in: field) }
  }

  var unsaved: UnsavedDraft? {
    let draft = draft
    return UnsavedDraft(
      corrected == nil ? .action : .actionCorrection,
      subject: corrected?.id ?? context.keyResult?.description ?? "", seen: corrected?.recordInForce,
      texts: Dictionary(
        ActionItemDraft.Field.allCases.map { ($0.rawValue, draft[$0]) },
        uniquingKeysWith: { first, _ in first }))
  }

  mutating func submission(_ app: AppContext) -> FormSubmission {
    guard judgeAll(), let entry, let cycle = app.standings.cycle?.id else { return .refused }
    let content: StandUpRecord.Content =
      corrected.map { .correction(entry, replaces: $0.recordInForce) } ?? .action(entry)
    return .write(
      .recordStandUp(StandUpSubmission(cycle: cycle, content: content, author: app.person)))
  }

  mutating func recorded(_ outcome: WriteOutcome, _ app: inout AppContext) -> Bool {
    guard phase == .saving else { return false }
    switch outcome {
    case .standUp: app.request(.dismiss)
    case .standUpFailed(_, let message): fail(message)
    default: break
    }
    return false
  }

  func draw(into painter: inout Painter, in area: Rect, _ app: AppContext) {
    ActionFormView(app: app, form: self).draw(into: &painter, in: area)
  }

  func lines(_ app: AppContext, _ glyphs: Glyphs) -> [String] {
    let fields = ActionItemDraft.Field.allCases.map { field in
      let problem = problem(at: field).map { ", wrong: \($0)" } ?? ""
      let hasFocus = field == focus
      let text = PlainLines.typed(textField(field), hasFocus: hasFocus)
      return "\(hasFocus ? "> " : "  ")\(field.title): \(text)\(problem)"
    }
    return [corrected == nil ? "Add an action" : "Correct an action"] + fields
      + (failure.map { ["Failed: \($0)"] } ?? []) + PlainLines.question(of: phase, noun: Self.noun)
  }
}
