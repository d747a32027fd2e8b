import OKRModel

/// What `headway lint` found, for people: by rule, the gravest first, with counts.
package struct LintText {
  let entries: [LintEntry]

  /// Makes the text about `entries`.
  package init(entries: [LintEntry]) { self.entries = entries }

  /// The lines: a heading for each rule, and below it a line for each finding.
  package var rows: [TextRow] {
    let byRule = Dictionary(grouping: entries) { $0.rule }
    let rules = Rule.all.gravestFirst(by: \.level).map { (id: $0.id, title: $0.title) }
    let others = Set(byRule.keys).subtracting(rules.map(\.id)).sorted().map { (id: $0, title: $0) }
    let found = (rules + others).compactMap { rule in byRule[rule.id].map { (rule: rule, entries: $0) } }
    return found.enumerated().flatMap { index, group in
      (index == 0 ? [] : [TextRow("")]) + [TextRow(heading(of: group.rule, group.entries))]
        + group.entries.sorted { $0.precedes($1) }.map(row)
    }
  }

  /// `Owner missing: 3 warnings [owner-missing]`.
  private func heading(of rule: (id: String, title: String), _ found: [LintEntry]) -> String {
    let counts = Rule.Level.allCases.compactMap { level in
      LintReport.words(found.count { $0.level == level }, of: level)
    }
    return "\(rule.title): \(counts.joined(separator: ", ")) [\(rule.id)]"
  }

  private func row(of entry: LintEntry) -> TextRow {
    TextRow(lead: "  \(entry.path):\(entry.line):\(entry.column)  ", text: entry.sentence)
  }
}
