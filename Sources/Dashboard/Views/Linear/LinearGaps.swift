import OKRModel

extension LinearScreen {
  /// The gaps in words: how many there are, each with its level and rule, and everything about the selected one.
  var gapLines: [String] {
    guard let gaps = state.gaps else { return [] }
    let rows = gaps.entries.map { entry in
      "\(entry.finding.rule.level.rawValue), \(entry.finding.rule.title): \(entry.title), in \(entry.place)"
    }
    return ["Gaps, \(gaps.grouping == .place ? "by place" : "by level"): \(gaps.summary)"]
      + (state.browser.filter.isEmpty ? [] : ["Filtered: \(filterText)"])
      + (gaps.rule.map { ["Only the rule \($0)"] } ?? []) + listed(rows, selected: gaps.position)
      + explanation(of: gaps.selected)
  }

  private func explanation(of entry: Gaps.Entry?) -> [String] {
    guard let finding = entry?.finding else { return [] }
    return ["Selected: \(finding.sentence.sentence)"]
      + (finding.person.map { ["  Owner: \(state.workspace.wholeName(ofPerson: $0))"] } ?? [])
      + ["  To mend it: \(finding.rule.mend)", "  Why: \(finding.rule.why)"]
  }
}
