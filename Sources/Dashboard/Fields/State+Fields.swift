import Canvas
import OKRModel

extension State {
  /// Opens the fields of what is selected.
  mutating func openFields() -> [Effect] {
    guard let node = selectedNode, let values = FieldValues(of: node, in: workspace) else { return [] }
    overlay = .fields(FieldForm(node, values: values))
    return []
  }

  /// Why no field can be changed; nil when one can.
  var editFieldDisabledReason: String? {
    if let reason = writingDisabledReason { return reason }
    guard let node = selectedNode else { return "nothing is selected" }
    if case .category = node { return "the categories are built in, and stand in no file" }
    guard FieldValues(of: node, in: workspace) != nil else {
      return "the files do not say it any more"
    }
    return nil
  }

  /// Begins to change the chosen field.
  mutating func openField() {
    guard case .fields(var form) = overlay, form.phase == .choosing else { return }
    if form.entry?.value?.contains(where: \.isNewline) == true {
      form.failure = "it has several lines; \(keymap.name(of: .edit, in: .panes)) opens the file in an editor"
    } else {
      form.open()
    }
    overlay = .fields(form)
  }

  mutating func moveInFields(to target: (Int) -> Int) {
    guard case .fields(var form) = overlay, form.phase == .choosing else { return }
    form.select(target(form.position))
    overlay = .fields(form)
  }

  mutating func moveFieldChoice(by step: Int) {
    guard case .fields(var form) = overlay, form.phase == .editing else { return }
    form.moveChoice(by: step, in: workspace)
    overlay = .fields(form)
  }

  /// A letter goes to its field; in a field it is text.
  mutating func pressInFields(_ key: Key) -> [Effect] {
    guard case .fields(var form) = overlay else { return [] }
    switch form.phase {
    case .choosing:
      guard case .character(let letter) = key else { return [] }
      form.select(beginningWith: letter)
    case .editing:
      if key == .control("c") { return askToLeaveField(quits: true) }
      guard let edit = Edit(key) else { return [] }
      form.edit(edit, in: workspace)
    case .saving, .askingToLeave: return []
    }
    overlay = .fields(form)
    return []
  }

  /// Saves what is typed. What says the same as before is left alone.
  mutating func submitField() -> [Effect] {
    guard case .fields(var form) = overlay, form.phase == .editing else { return [] }
    defer { overlay = .fields(form) }
    guard form.judge(in: workspace), let draft = form.draft else { return [] }
    guard draft.value != form.before else {
      form.close()
      return []
    }
    form.phase = .saving
    form.failure = nil
    return [.editField(FieldEdit(form.node, draft.field, from: form.before, to: draft.value))]
  }

  /// Leaves the field, or the fields; asks first when something is typed.
  mutating func leaveFields() -> [Effect] {
    guard case .fields(let form) = overlay else { return [] }
    if form.phase == .choosing { overlay = nil }
    return form.phase == .editing ? askToLeaveField(quits: false) : []
  }

  private mutating func askToLeaveField(quits: Bool) -> [Effect] {
    guard case .fields(var form) = overlay, form.phase == .editing else { return [] }
    guard form.isDirty else {
      form.close()
      overlay = .fields(form)
      return quits ? quit() : []
    }
    form.phase = .askingToLeave(quits: quits)
    overlay = .fields(form)
    return []
  }

  /// Does or does not throw away what is typed, as it was asked.
  mutating func answerInFields(_ isYes: Bool) -> [Effect] {
    guard case .fields(var form) = overlay, case .askingToLeave(let quits) = form.phase else { return [] }
    if isYes { form.close() } else { form.phase = .editing }
    overlay = .fields(form)
    guard isYes, quits else { return [] }
    overlay = nil
    return quit()
  }

  /// Takes over what the files say of the fields that are looked at.
  mutating func refreshFields() {
    guard case .fields(var form) = overlay, let values = FieldValues(of: form.node, in: workspace) else {
      return
    }
    form.refresh(values)
    overlay = .fields(form)
  }

  mutating func fieldEdited(
    _ edit: FieldEdit, undo: FieldEdit, _ workspace: Workspace, _ diagnostics: [Diagnostic],
    _ leftOver: String?
  ) -> [Effect] {
    awaitedFile = nil
    let kept = KeptSelection(of: self)
    self.workspace = workspace
    self.diagnostics = diagnostics
    dropGraph()
    reckon()
    let isShown = follow(edit.node, kept)
    if case .fields(var form) = overlay, form.phase == .saving, form.node == edit.node {
      form.close()
      overlay = .fields(form)
    }
    let deed =
      switch journal.edited(edit, undo: undo) {
      case .undo: "Undone"
      case .redo: "Done again"
      case nil: "Saved"
      }
    let field = edit.field.title.lowercased()
    var notes = isShown ? " The filter that hid it is off." : ""
    if let leftOver {
      notes += " The old text stays in \(leftOver), which could not be removed; the next change removes it."
    }
    return [
      say(
        .success, "\(deed): \(field) \(edit.after.map { "is now \($0)" } ?? "is left out now").\(notes)")
    ]
  }

  mutating func fieldEditFailed(_ edit: FieldEdit, _ message: String, isFinal: Bool) -> [Effect] {
    awaitedFile = nil
    if case .fields(var form) = overlay, form.phase == .saving, form.node == edit.node {
      form.fail(message, isOutdated: isFinal)
      overlay = .fields(form)
    }
    journal.failed(edit, isFinal: isFinal)
    return [say(.error, message)]
  }
}
