import Canvas
import OKRModel

/// The stand-up as plain lines.
struct LinearStandUp {
  let state: State
  let glyphs: Glyphs

  /// The lines of the page.
  var lines: [String] {
    guard let standUp = state.standUp else { return [] }
    let content = StandUpContent(
      state: state, standUp: standUp, columns: 200, glyphs: glyphs, measure: .simple)
    let rows = content.rows.compactMap { row -> String? in
      let text = row.spans.map(\.text).joined().split(separator: " ").joined(separator: " ")
      guard !text.isEmpty else { return nil }
      let isSelected = row.target != nil && row.target == standUp.target
      return (isSelected ? "> " : "  ") + text
    }
    return ["Stand-up: \(place(standUp))"] + rows
  }

  /// The lines of the form of an action.
  func lines(of form: ActionForm) -> [String] {
    let fields = ActionItemDraft.Field.allCases.map { field in
      let problem = form.problem(at: field).map { ", wrong: \($0)" } ?? ""
      let hasFocus = field == form.focus
      let text = LinearScreen(state: state, glyphs: glyphs).said(
        in: form.textField(field), hasFocus: hasFocus)
      return "\(hasFocus ? "> " : "  ")\(field.title): \(text)\(problem)"
    }
    let question: [String] =
      if case .askingToLeave = form.phase { ["Throw away what you typed? y yes, n no"] } else { [] }
    return [form.corrected == nil ? "Take down an action" : "Correct an action"] + fields
      + (form.failure.map { ["Failed: \($0)"] } ?? []) + question
  }

  private func place(_ standUp: StandUp) -> String {
    switch standUp.page {
    case .opening: "what has changed"
    case .actions: "actions"
    case .stage(let id): "stage \((standUp.stages.firstIndex(of: id) ?? 0) + 1) of \(standUp.stages.count)"
    case .fourSquare: "four squares"
    case .minutes: "minutes"
    }
  }
}
