import Canvas
import OKRModel

extension FieldForm: Form {
  static let actions: [ComponentAction<FieldForm>] =
    formActions + [
      ComponentAction(
        shared: .nextItem, disabledReason: { $0.choosingDisabledReason(in: $1.workspace) },
        run: { form, app in
          if form.phase == .editing, form.reason == nil { form.moveChoice(by: 1, in: app.workspace) }
          return []
        }),
      ComponentAction(
        shared: .previousItem, disabledReason: { $0.choosingDisabledReason(in: $1.workspace) },
        run: { form, app in
          if form.phase == .editing, form.reason == nil { form.moveChoice(by: -1, in: app.workspace) }
          return []
        }),
      ComponentAction(
        shared: .typingError,
        disabledReason: { form, _ in form.reason == nil ? "no reason is asked for" : nil },
        run: { form, _ in
          if form.phase == .editing, form.reason != nil { form.toggleTypingError() }
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
    // An end without a day gets one when it is saved again.
    guard isDirty || newValue(on: app.today) != before else { return .nothingToWrite }
    guard reason != nil || !asksForReason(app) else {
      askForReason()
      return .refused
    }
    return .write(
      .editField(FieldEdit(node, field, from: before, to: newValue(on: app.today), reason: changeReason)))
  }

  /// Whether the change needs a reason: it moves what check-ins were made against.
  private func asksForReason(_ app: AppContext) -> Bool {
    guard case .keyResult(let reference) = node,
      RecordedField.named(field.rawValue, of: .keyResult)?.asksForReason == true
    else { return false }
    // The reason of a closing stands in the file itself.
    return field == .closed && Closing(draft.value ?? "")?.reason == nil
      || !app.workspace.checkIns(of: reference).isEmpty
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

  private func reasonLines(_ app: AppContext) -> [String] {
    guard let reason else { return [] }
    return ["Because: \(PlainLines.typed(reason, hasFocus: true))", reasonHint(app)]
  }

  /// What Enter and Tab do while the reason is asked for.
  func reasonHint(_ app: AppContext) -> String {
    let key = app.keymap.name(of: .typingError, in: .fieldValue)
    return isTypingError
      ? "a typing error: the past will be judged by the new text; \(key) takes that back"
      : "it holds from today, with a reason or without; \(key): it was a typing error, judge the past again"
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
    ] + reasonLines(app)
      + PlainLines.listed(choices, selected: choice ?? -1)
      + (failure.map { ["Failed: \($0)"] } ?? [])
      + PlainLines.question(of: phase, noun: Self.noun)
  }
}
