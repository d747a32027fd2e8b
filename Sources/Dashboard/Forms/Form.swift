import Canvas
import OKRModel

/// What a form is doing, or waiting for.
public enum FormPhase: Hashable, Sendable {
  case editing
  /// The input is being written to disk.
  case saving
  /// The user wants to leave with unsaved input; `quits` when it is the whole program.
  case askingToLeave(quits: Bool)
}

/// An overlay in which something is typed and saved. Every form has the same life: typing, then saving, which closes it
/// or leaves what was typed with the reason why it failed; or leaving, which asks first where something would be lost.
protocol Form: Component {
  var phase: FormPhase { get set }
  /// The disk error when saving failed.
  var failure: String? { get set }
  /// Whether there is input that would be lost.
  var isDirty: Bool { get }
  /// The context for keys while the user types.
  static var typingPlace: Context { get }
  /// What the question whether to discard the input calls it: `check-in`.
  static var noun: String { get }
  /// The draft with the input; nil if there is none.
  var unsaved: UnsavedDraft? { get }

  mutating func edit(_ edit: TextEdit, _ app: AppContext)

  /// What should become of what is typed. The form shows the reason where it refuses.
  mutating func submission(_ app: AppContext) -> FormSubmission
}

/// A form of several fields, between which the focus moves.
protocol FormOfFields: Form {
  mutating func moveFocus(by step: Int)
}

/// What should become of what is typed in a form when it is saved.
enum FormSubmission {
  case write(Effect)
  /// It says what the files say already.
  case nothingToWrite
  /// Something in it is wrong.
  case refused
}

extension Form {
  var place: Context {
    if case .askingToLeave = phase { .question } else { Self.typingPlace }
  }

  var isSaving: Bool { phase == .saving }
  var unsavedDrafts: [UnsavedDraft] { isDirty ? [unsaved].compactMap(\.self) : [] }
  var unsavedCount: Int { isDirty && phase != .saving ? 1 : 0 }

  mutating func move(_ motion: Motion, _ app: inout AppContext) -> [Effect] { [] }

  mutating func type(_ key: Key, _ app: inout AppContext) -> [Effect]? {
    guard phase == .editing else { return [] }
    if key == .control("c") { return askToLeave(quits: true, &app) }
    if let edit = TextEdit(key) { self.edit(edit, app) }
    return []
  }

  mutating func leave(_ app: inout AppContext) -> [Effect] { askToLeave(quits: false, &app) }

  /// Leaves at once when nothing is typed, and asks first when something is.
  private mutating func askToLeave(quits: Bool, _ app: inout AppContext) -> [Effect] {
    guard phase == .editing else { return [] }
    guard isDirty else {
      app.request(.dismiss)
      if quits { app.request(.quit) }
      return []
    }
    phase = .askingToLeave(quits: quits)
    return []
  }

  /// Discards the draft on yes, and goes on typing on no.
  private mutating func answer(_ isYes: Bool, _ app: inout AppContext) -> [Effect] {
    guard case .askingToLeave(let quits) = phase else { return [] }
    guard isYes else {
      phase = .editing
      return []
    }
    app.request(.dismiss)
    if quits { app.request(.quit) }
    return []
  }

  private mutating func save(_ app: inout AppContext) -> [Effect] {
    guard phase == .editing else { return [] }
    switch submission(app) {
    case .refused: return []
    case .nothingToWrite:
      app.request(.dismiss)
      return []
    case .write(let effect):
      phase = .saving
      failure = nil
      return [effect]
    }
  }

  /// Shows that the input could not be saved.
  mutating func fail(_ message: String) {
    guard phase == .saving else { return }
    phase = .editing
    failure = message
  }

  /// The actions of every form.
  static var formActions: [ComponentAction<Self>] {
    [
      ComponentAction(shared: .save, run: { $0.save(&$1) }),
      ComponentAction(shared: .confirm, run: { $0.answer(true, &$1) }),
      ComponentAction(shared: .decline, run: { $0.answer(false, &$1) }),
    ]
  }
}

extension FormOfFields {
  /// What can be done in every form of several fields.
  static var fieldActions: [ComponentAction<Self>] {
    formActions + [
      ComponentAction(
        shared: .nextField,
        run: { form, _ in
          if form.phase == .editing { form.moveFocus(by: 1) }
          return []
        }),
      ComponentAction(
        shared: .previousField,
        run: { form, _ in
          if form.phase == .editing { form.moveFocus(by: -1) }
          return []
        }),
    ]
  }
}
