import Canvas
import OKRModel

extension FieldForm {
  /// The fields of the selection in words, or the one being changed.
  func lines(_ app: AppContext, _ glyphs: Glyphs) -> [String] {
    let head = "Fields of the \(node.kind.name) \(values[.title] ?? node.reference)"
    let failure = failure.map { ["Failed: \($0)"] } ?? []
    guard phase != .choosing, let entry = entry else {
      let rows = values.entries.map { entry in
        let remark = app.remark(on: entry, of: node).map { ", \($0)" } ?? ""
        return "\(entry.field.title): \(entry.value ?? "not said")\(remark)"
      }
      return [head] + PlainLines.listed(rows, selected: position) + failure
    }
    let problem = problem(in: app.workspace) ?? draft?.caution(in: app.workspace)
    let choices = choices(in: app.workspace).map { choice in
      [choice.value, choice.title].compactMap(\.self).joined(separator: ", ")
    }
    let question: [String] =
      if case .askingToLeave = phase { ["Discard this \(Self.noun)? y yes, n no"] } else { [] }
    return [
      head,
      "\(entry.field.title): \(PlainLines.typed(input, hasFocus: true))\(problem.map { ", wrong: \($0)" } ?? "")",
    ]
      + [app.hint(for: entry, of: node, .ascii)] + PlainLines.listed(choices, selected: choice ?? -1)
      + failure
      + question
  }
}
