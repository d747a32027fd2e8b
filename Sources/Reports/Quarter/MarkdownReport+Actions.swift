import OKRModel

extension MarkdownReport {
  /// The open actions from stand-ups; empty if there never were any.
  var actions: [[String]] {
    guard !report.workspace.standUps.actions.isEmpty else { return [] }
    let lines = report.openActions.map { "- **\(text($0.entry.text))**, \(text(words.facts($0)))" }
    return [["## Open actions"], lines.isEmpty ? ["Everything is done."] : lines]
  }
}
