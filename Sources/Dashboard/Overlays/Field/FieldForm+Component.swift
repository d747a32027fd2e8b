import Canvas
import OKRModel

extension FieldForm: Component {
  static let actions: [ComponentAction<FieldForm>] = [
    ComponentAction(
      shared: .open,
      run: { form, app in
        form.openField(app)
        return []
      }),
    ComponentAction(shared: .save, run: { $0.save($1) }),
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
    ComponentAction(shared: .confirm, run: { $0.answer(true, &$1) }),
    ComponentAction(shared: .decline, run: { $0.answer(false, &$1) }),
  ]

  /// The actions that open the fields.
  static let openings: [OpeningAction] = [
    OpeningAction(
      Action(
        .editField, [.character("E")], "fields",
        help: "Change a field of what is selected: its file gets that text, and keeps every other byte.",
        in: [.panes, .details, .sweep, .outline, .heatMap, .impact, .standUp, .gaps], footer: 22),
      disabledReason: { app in
        if let reason = app.writingDisabledReason { return reason }
        guard let node = app.selection else { return "nothing is selected" }
        if case .category = node { return "the categories are built in, and stand in no file" }
        return FieldValues(of: node, in: app.workspace) == nil ? "the files do not say it any more" : nil
      },
      run: { app in
        if let node = app.selection, let values = FieldValues(of: node, in: app.workspace) {
          app.request(.present(FieldForm(node, values: values)))
        }
        return []
      })
  ]

  /// The form for a draft that an earlier headway left behind; nil if the construct with the field is gone.
  init?(_ draft: UnsavedDraft, _ app: AppContext) {
    let nodes = TraceabilityGraph(of: app.workspace, cycle: nil).nodes
    guard let node = nodes.first(where: { $0.kind == draft.kind && $0.reference == draft.subject }),
      let values = FieldValues(of: node, in: app.workspace),
      let (name, text) = draft.texts.first,
      let position = values.entries.firstIndex(where: { $0.field.rawValue == name })
    else { return nil }
    self.init(node, values: values)
    select(position)
    open()
    type(text)
  }

  /// What the question whether to discard the input calls it.
  static let noun = "change"

  var place: Context {
    switch phase {
    case .choosing: .fields
    case .editing, .saving: .fieldValue
    case .askingToLeave: .question
    }
  }

  /// The draft with the input for the chosen field; nil if none is chosen.
  var unsaved: UnsavedDraft? {
    entry.map {
      UnsavedDraft(
        .field, subject: node.reference, kind: node.kind, seen: before,
        texts: [$0.field.rawValue: input.text])
    }
  }

  var unsavedDrafts: [UnsavedDraft] { isDirty ? [unsaved].compactMap(\.self) : [] }
  var unsavedCount: Int { isDirty && phase != .saving ? 1 : 0 }
  var isSaving: Bool { phase == .saving }

  mutating func move(_ motion: Motion, _ app: inout AppContext) -> [Effect] {
    if phase == .choosing { select(motion.target(from: position, page: app.surface.page)) }
    return []
  }

  /// Starts changing the chosen field.
  private mutating func openField(_ app: AppContext) {
    guard phase == .choosing else { return }
    if entry?.value?.contains(where: \.isNewline) == true {
      failure =
        "it has several lines; \(app.keymap.name(of: .edit, in: .panes)) opens the file in an editor"
    } else {
      open()
    }
  }

  /// A letter selects its field; inside a field it is text.
  mutating func type(_ key: Key, _ app: inout AppContext) -> [Effect]? {
    switch phase {
    case .choosing:
      guard canSelect(by: key), case .character(let letter) = key else { return nil }
      select(beginningWith: letter)
    case .editing:
      if key == .control("c") { return askToLeave(quits: true, &app) }
      if let edit = Edit(key) { self.edit(edit, in: app.workspace) }
    case .saving, .askingToLeave: break
    }
    return []
  }

  /// Saves the input. An unchanged value is left alone.
  private mutating func save(_ app: AppContext) -> [Effect] {
    guard phase == .editing, judge(in: app.workspace), let draft else { return [] }
    guard draft.value != before else {
      close()
      return []
    }
    phase = .saving
    failure = nil
    return [.editField(FieldEdit(node, draft.field, from: before, to: draft.value))]
  }

  /// Leaves the field, or the fields; asks first if there is unsaved input.
  mutating func leave(_ app: inout AppContext) -> [Effect] {
    if phase == .choosing { app.request(.dismiss) }
    return phase == .editing ? askToLeave(quits: false, &app) : []
  }

  private mutating func askToLeave(quits: Bool, _ app: inout AppContext) -> [Effect] {
    guard isDirty else {
      close()
      if quits { app.request(.quit) }
      return []
    }
    phase = .askingToLeave(quits: quits)
    return []
  }

  /// Acts on the answer: discards the input, or returns to typing.
  private mutating func answer(_ isYes: Bool, _ app: inout AppContext) -> [Effect] {
    guard case .askingToLeave(let quits) = phase else { return [] }
    if isYes { close() } else { phase = .editing }
    if isYes, quits {
      app.request(.dismiss)
      app.request(.quit)
    }
    return []
  }

  /// Takes over the current contents of the files.
  mutating func refresh(_ app: inout AppContext) {
    if let values = FieldValues(of: node, in: app.workspace) { refresh(values) }
  }

  mutating func recorded(_ outcome: WriteOutcome, _ app: inout AppContext) -> Bool {
    guard phase == .saving else { return false }
    switch outcome {
    case .field(let edit): if edit.node == node { close() }
    case .fieldFailed(let edit, let message, let isFinal):
      if edit.node == node { fail(message, isOutdated: isFinal) }
    default: break
    }
    return false
  }

  func draw(into painter: inout Painter, in area: Rect, _ app: AppContext) {
    FieldFormView(app: app, form: self).draw(into: &painter, in: area)
  }
}
