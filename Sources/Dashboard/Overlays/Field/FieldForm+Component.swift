import Canvas
import OKRModel

extension FieldForm: Form {
  static let actions: [ComponentAction<FieldForm>] =
    formActions + [
      ComponentAction(
        shared: .nextItem,
        run: { form, app in
          if form.phase == .editing { form.moveChoice(by: 1, in: app.workspace) }
          return []
        }),
      ComponentAction(
        shared: .previousItem,
        run: { form, app in
          if form.phase == .editing { form.moveChoice(by: -1, in: app.workspace) }
          return []
        }),
    ]
  static let typingPlace = Context.fieldValue
  static let noun = "change"

  /// The form of a draft that an earlier headway left behind, over `list`; nil where the field is gone.
  init?(_ draft: UnsavedDraft, over list: FieldList) {
    guard let (name, text) = draft.texts.first,
      let entry = list.values.entries.first(where: { $0.field.rawValue == name })
    else { return nil }
    self.init(entry.field, of: list.node, values: list.values)
    type(text)
  }

  var unsaved: UnsavedDraft? {
    UnsavedDraft(
      .field, subject: node.reference, kind: node.kind, seen: before, texts: [field.rawValue: input.text])
  }

  mutating func submission(_ app: AppContext) -> FormSubmission {
    guard judge(in: app.workspace) else { return .refused }
    guard isDirty else { return .nothingToWrite }
    return .write(.editField(FieldEdit(node, field, from: before, to: draft.value)))
  }

  mutating func refresh(_ app: inout AppContext) {
    if let values = FieldValues(of: node, in: app.workspace) { refresh(values) }
  }

  mutating func recorded(_ outcome: WriteOutcome, _ app: inout AppContext) -> Bool {
    guard phase == .saving else { return false }
    switch outcome {
    case .field(let edit): if edit.node == node { app.request(.dismiss) }
    case .fieldFailed(let edit, let message, let isFinal):
      guard edit.node == node else { break }
      fail(message)
      if isFinal { acceptCurrentValue() }
    default: break
    }
    return false
  }

  func draw(into painter: inout Painter, in area: Rect, _ app: AppContext) {
    FieldFormView(app: app, form: self).draw(into: &painter, in: area)
  }

  func lines(_ app: AppContext, _ glyphs: Glyphs) -> [String] {
    let problem = problem(in: app.workspace) ?? draft.caution(in: app.workspace)
    let choices = choices(in: app.workspace).map { choice in
      [choice.value, choice.title].compactMap(\.self).joined(separator: ", ")
    }
    return [
      FieldCard.head(of: node, values),
      "\(field.title): \(PlainLines.typed(input, hasFocus: true))\(problem.map { ", wrong: \($0)" } ?? "")",
      app.hint(for: entry, of: node, .ascii),
    ]
      + PlainLines.listed(choices, selected: choice ?? -1)
      + (failure.map { ["Failed: \($0)"] } ?? [])
      + PlainLines.question(of: phase, noun: Self.noun)
  }
}
