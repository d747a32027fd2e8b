import OKRModel

extension MarkdownReport {
  /// What stand-ups have taken down and is not done; nothing where no action was ever taken down.
  var actions: [[String]] {
    guard !report.workspace.standUps.actions.isEmpty else { return [] }
    let lines = report.openActions.map { "- **\(text($0.entry.text))**, \(text(words.facts($0)))" }
    return [["## Open actions"], lines.isEmpty ? ["Everything is done."] : lines]
  }
}
