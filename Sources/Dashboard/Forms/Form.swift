import Canvas
import OKRModel

/// What a form does, or waits for.
public enum FormPhase: Hashable, Sendable {
  case editing
  /// What is typed is being written to disk.
  case saving
  /// Somebody wants to leave while something is typed; `quits` when it is the whole program.
  case askingToLeave(quits: Bool)
}

/// An overlay in which something is typed and saved. Every form has the same life: one types, saves and is done; or it
/// fails, and what was typed is there with the reason; or one leaves, and is asked first where something would be lost.
protocol Form: Component {
  var phase: FormPhase { get set }
  /// What the disk answered when saving failed.
  var failure: String? { get set }
  /// Whether something is typed that would be lost.
  var isDirty: Bool { get }
  /// Where a key is pressed while one types.
  static var typingPlace: Context { get }
  /// What is typed, as the question calls it whether to discard it: `check-in`.
  static var noun: String { get }
  /// The draft of what is typed; nil where there is none.
  var unsaved: UnsavedDraft? { get }

  mutating func edit(_ edit: Edit)
  mutating func moveFocus(by step: Int)

  /// What is typed, ready to be written; nil with the reason in the form while something is wrong.
  mutating func effect(_ app: AppContext) -> Effect?
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
    if let edit = Edit(key) { self.edit(edit) }
    return []
  }

  mutating func leave(_ app: inout AppContext) -> [Effect] { askToLeave(quits: false, &app) }

  /// Leaves at once when nothing was said, and asks first when something was.
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

  /// Does what was asked: throws the draft away, or goes on typing.
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
    guard phase == .editing, let effect = effect(app) else { return [] }
    phase = .saving
    failure = nil
    return [effect]
  }

  /// Notes that what was typed could not be saved.
  mutating func fail(_ message: String) {
    guard phase == .saving else { return }
    phase = .editing
    failure = message
  }

  /// What can be done in every form.
  static var formActions: [ComponentAction<Self>] {
    [
      ComponentAction(shared: .save, run: { $0.save(&$1) }),
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
      ComponentAction(shared: .confirm, run: { $0.answer(true, &$1) }),
      ComponentAction(shared: .decline, run: { $0.answer(false, &$1) }),
    ]
  }
}
