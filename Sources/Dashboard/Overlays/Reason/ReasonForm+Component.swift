import Canvas
import OKRModel

extension ReasonForm: Form {
  private static let nothingToChoose: @Sendable (ReasonForm, AppContext) -> String? = { _, _ in
    "there is nothing to choose from here"
  }

  static let actions: [ComponentAction<ReasonForm>] =
    formActions + [
      ComponentAction(shared: .nextItem, disabledReason: nothingToChoose, run: { _, _ in [] }),
      ComponentAction(shared: .previousItem, disabledReason: nothingToChoose, run: { _, _ in [] }),
      ComponentAction(
        shared: .typingError,
        run: { form, _ in
          if form.phase == .editing { form.toggleTypingError() }
          return []
        }),
    ]
  static let typingPlace = Context.fieldValue
  static let noun = "reason"

  /// The reason is not worth keeping beyond the program: the rule `changed-in-silence` names what has no record.
  var unsaved: UnsavedDraft? { nil }

  mutating func submission(_ app: AppContext) -> FormSubmission { .write(.recordChanges(reasoned)) }

  mutating func recorded(_ outcome: WriteOutcome, _ app: inout AppContext) -> Bool {
    guard phase == .saving else { return false }
    switch outcome {
    case .changes: app.request(.dismiss)
    case .changesFailed(let message): fail(message)
    default: break
    }
    return false
  }

  func draw(into painter: inout Painter, in area: Rect, _ app: AppContext) {
    ReasonFormView(app: app, form: self).draw(into: &painter, in: area)
  }

  /// What Enter, Tab and Esc do.
  func hint(_ app: AppContext) -> String {
    let key = app.keymap.name(of: .typingError, in: .fieldValue)
    return isTypingError
      ? "a typing error: the past will be judged by the new text; \(key) takes that back"
      : "it holds from today, with a reason or without; \(key): it was a typing error, judge the past again; "
        + "Esc records nothing"
  }

  func lines(_ app: AppContext, _ glyphs: Glyphs) -> [String] {
    ["Changed in the editor, without a record"] + descriptions(glyphs)
      + ["Because: \(PlainLines.typed(input, hasFocus: true))", hint(app)]
      + (failure.map { ["Failed: \($0)"] } ?? [])
      + PlainLines.question(of: phase, noun: Self.noun)
  }
}
