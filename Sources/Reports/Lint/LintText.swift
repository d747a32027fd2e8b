import OKRModel

/// What `headway lint` found, for people: by rule, the gravest first, with counts.
package struct LintText {
  let entries: [LintEntry]

  /// Makes the text about `entries`.
  package init(entries: [LintEntry]) { self.entries = entries }

  /// The lines: a heading for each rule, and below it a line for each finding.
  package var rows: [TextRow] {
    let byRule = Dictionary(grouping: entries) { $0.rule }
    let rules = Rule.all.gravestFirst(by: \.level).filter { byRule[$0.id] != nil }
    return rules.enumerated().flatMap { index, rule in
      let found = (byRule[rule.id] ?? []).sorted { $0.precedes($1) }
      return (index == 0 ? [] : [TextRow("")]) + [TextRow(heading(of: rule, found))] + found.map(row)
    }
  }

  /// `Owner missing: 3 warnings [owner-missing]`.
  private func heading(of rule: Rule, _ found: [LintEntry]) -> String {
    let counts = Rule.Level.allCases.compactMap { level in
      LintReport.words(found.count { $0.level == level }, of: level)
    }
    return "\(rule.title): \(counts.joined(separator: ", ")) [\(rule.id)]"
  }

  private func row(of entry: LintEntry) -> TextRow {
    TextRow(lead: "  \(entry.path):\(entry.line):\(entry.column)  ", text: entry.sentence)
  }
}
