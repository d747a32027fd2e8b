import Canvas
import OKRModel

extension State {
  /// Opens the form for a new action about the selected key result, or about none.
  mutating func openActionForm() -> [Effect] {
    guard let standUp else { return [] }
    let context = ActionItemDraft.Context(
      people: workspace.people, taken: standUp.date, today: today, keyResult: standUp.keyResult(in: workspace)
    )
    overlay = .action(ActionForm(context: context))
    return []
  }

  /// Opens the form that corrects the selected action.
  mutating func openActionCorrection() -> [Effect] {
    guard let action = selectedAction else { return [] }
    let context = ActionItemDraft.Context(
      people: workspace.people, taken: action.entry.date, today: today, keyResult: action.entry.keyResult)
    overlay = .action(ActionForm(context: context, correcting: action))
    return []
  }

  mutating func pressInActionForm(_ key: Key) -> [Effect] {
    guard case .action(var form) = overlay, form.phase == .editing else { return [] }
    if key == .control("c") { return askToLeaveActionForm(quits: true) }
    guard let edit = Edit(key) else { return [] }
    form.edit(edit)
    overlay = .action(form)
    return []
  }

  mutating func moveActionFormFocus(by step: Int) -> [Effect] {
    guard case .action(var form) = overlay, form.phase == .editing else { return [] }
    form.moveFocus(by: step)
    overlay = .action(form)
    return []
  }

  mutating func submitAction() -> [Effect] {
    guard case .action(var form) = overlay, form.phase == .editing else { return [] }
    guard form.judgeAll(), let entry = form.entry, let cycle = standings.cycle?.id else {
      overlay = .action(form)
      return []
    }
    form.phase = .saving
    form.failure = nil
    overlay = .action(form)
    let content: StandUpRecord.Content =
      form.corrected.map { .correction(entry, replaces: $0.recordInForce) } ?? .action(entry)
    return [.recordStandUp(StandUpSubmission(cycle: cycle, content: content, author: person))]
  }

  /// Leaves at once when nothing was said, and asks first when something was.
  mutating func askToLeaveActionForm(quits: Bool) -> [Effect] {
    guard case .action(var form) = overlay, form.phase == .editing else { return [] }
    guard form.isDirty else {
      overlay = nil
      return quits ? quit() : []
    }
    form.phase = .askingToLeave(quits: quits)
    overlay = .action(form)
    return []
  }

  /// What is said once the question is answered whether the draft may be thrown away; nil where none was asked.
  mutating func answerInActionForm(_ isYes: Bool) -> [Effect]? {
    guard case .action(var form) = overlay, case .askingToLeave(let quits) = form.phase else { return nil }
    guard isYes else {
      form.phase = .editing
      overlay = .action(form)
      return []
    }
    overlay = nil
    return quits ? quit() : []
  }
}
