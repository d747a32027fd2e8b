import Canvas
import OKRModel

extension Gaps {
  func drawBanner(into painter: inout Painter, in line: Rect, _ app: AppContext) {
    GapsBanner(gaps: self).draw(into: &painter, in: line)
  }

  func draw(into painter: inout Painter, in area: Rect, _ app: AppContext) {
    let layout = GapsLayout(self, in: area)
    GapsListPane(app: app, gaps: self, layout: layout).draw(into: &painter)
    if let panel = layout.panel { GapPanel(app: app, gaps: self).draw(into: &painter, in: panel) }
  }

  /// The gaps in words: how many there are, each with its level and rule, and the details of the selected one.
  func lines(_ app: AppContext, _ glyphs: Glyphs) -> [String] {
    let rows = entries.map { entry in
      "\(entry.finding.rule.level.rawValue), \(entry.finding.rule.title): \(entry.title), in \(entry.place)"
    }
    return ["Gaps, \(grouping == .place ? "by place" : "by level"): \(summary)"]
      + (app.filter.isEmpty ? [] : ["Filtered: \(app.filter.text(in: app.workspace))"])
      + (rule.map { ["Only the rule \($0)"] } ?? []) + PlainLines.listed(rows, selected: position)
      + explanation(of: selected, app)
  }

  private func explanation(of entry: Entry?, _ app: AppContext) -> [String] {
    guard let finding = entry?.finding else { return [] }
    return ["Selected: \(finding.sentence.sentence)"]
      + (app.workspace.wholeNames(ofOwners: finding.people, on: app.today).map { ["  Owner: \($0)"] } ?? [])
      + ["  How to fix: \(finding.rule.remedy)", "  Why: \(finding.rule.why)"]
  }
}
