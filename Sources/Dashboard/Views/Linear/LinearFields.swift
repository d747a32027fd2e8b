import Canvas
import OKRModel

extension LinearScreen {
  /// The fields of what is selected in words, or the one that is being changed.
  func lines(of form: FieldForm) -> [String] {
    let head = "Fields of the \(form.node.kind.name) \(form.values[.title] ?? form.node.reference)"
    let failure = form.failure.map { ["Failed: \($0)"] } ?? []
    guard form.phase != .choosing, let entry = form.entry else {
      let rows = form.values.entries.map { entry in
        let remark = state.remark(on: entry, of: form.node).map { ", \($0)" } ?? ""
        return "\(entry.field.title): \(entry.value ?? "not said")\(remark)"
      }
      return [head] + listed(rows, selected: form.position) + failure
    }
    let problem = form.problem(in: state.workspace) ?? form.draft?.caution(in: state.workspace)
    let choices = form.choices(in: state.workspace).map { choice in
      [choice.value, choice.title].compactMap(\.self).joined(separator: ", ")
    }
    let question: [String] =
      if case .askingToLeave = form.phase { ["Throw away what you typed? y yes, n no"] } else { [] }
    return [
      head,
      "\(entry.field.title): \(said(in: form.input, hasFocus: true))\(problem.map { ", wrong: \($0)" } ?? "")",
    ]
      + [state.hint(for: entry, of: form.node, .ascii)] + listed(choices, selected: form.choice ?? -1)
      + failure
      + question
  }
}
