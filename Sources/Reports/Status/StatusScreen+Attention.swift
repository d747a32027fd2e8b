import Canvas
import OKRModel
import Wording

extension StatusScreen {
  /// The worst key results with what blocks them, in at most `most` lines, and how many more there are.
  func attentionLines(_ list: AttentionList, atMost most: Int) -> [[Span]] {
    guard !list.items.isEmpty else { return [attentionHeading(list)] }
    let titles = list.items.map { measure.width(of: $0.keyResult.markedTitle(glyphs)) }.max() ?? 0
    let entries = list.items.map { [line(of: $0, titles: titles)] + blockerLine(of: $0) }
    var lines: [[Span]] = []
    var shown = 0
    let room = max(most - 1, 2)
    for (index, entry) in entries.enumerated() {
      let isLast = index == entries.count - 1
      // A line for how many more there are is needed unless this is the last one.
      guard lines.count + entry.count <= room - (isLast ? 0 : 1) || index == 0 else { break }
      lines += entry
      shown += 1
    }
    let rest = entries.count - shown
    return [attentionHeading(list)] + lines
      + (rest > 0 ? [[Span("  \(glyphs.ellipsis) \(rest) more", .muted)]] : [])
  }

  /// `Needs attention: 6 off track, 5 stale, 4 blocked`.
  private func attentionHeading(_ list: AttentionList) -> [Span] {
    guard !list.items.isEmpty else {
      return fitted([Span("Nothing is off track, stale or blocked.", .muted)])
    }
    let statuses = [Status.offTrack, .stale].filter { list.count($0) > 0 }
      .map { "\(list.count($0)) \($0.title.lowercased())" }
    let blocked = list.blocked > 0 ? ["\(list.blocked) blocked"] : []
    return fitted([
      Span("Needs attention", .title), Span(": " + (statuses + blocked).joined(separator: ", ")),
    ])
  }

  /// `■ Reduce average wait time by 25% within 6 months   20 → 17.5 → 15     50%  Ben`.
  private func line(of item: AttentionList.Item, titles: Int) -> [Span] {
    let status = item.standing.status
    let valueColumns = size.columns < 76 ? 14 : 18
    let values = ValueText(item.keyResult, item.standing, glyphs: glyphs)
      .fitted(to: valueColumns, measure)
    let owners = item.objective.owners(of: item.keyResult)
    let owner = workspace.shortNames(ofOwners: owners, on: item.standing.asOf) ?? glyphs.dash
    let name = measure.fitted(owner, to: Self.ownerColumns, ellipsis: glyphs.ellipsis)
    let left = size.columns - 2 - 2 - valueColumns - 7 - 2 - Self.ownerColumns
    let room = max(8, min(left, titles))
    let title = measure.fitted(item.keyResult.markedTitle(glyphs), to: room, ellipsis: glyphs.ellipsis)
    return fitted([
      Span("\(status.glyph(glyphs)) ", status.role), Span(padded(title, to: room)), Span("  "),
      Span(padded(values, to: valueColumns, isNumber: true)),
      Span(padded(percent(item.standing.progress), to: 7, isNumber: true), status.role),
      Span("  \(name)", .muted),
    ])
  }

  /// The columns of the owners.
  private static let ownerColumns = 8

  private func blockerLine(of item: AttentionList.Item) -> [[Span]] {
    item.blocker.map { [fitted([Span("  \(glyphs.flag) \($0)", .warning)])] } ?? []
  }

  /// What the rules find, by rule with counts, if there are `most` lines for it.
  func gapLines(atMost most: Int) -> [[Span]] {
    guard most >= 2 else { return [] }
    let found = Findings(in: workspace, standings: standings).reported
    guard !found.isEmpty else { return [] }
    let byRule = Dictionary(grouping: found) { $0.rule.id }
    let times = glyphs.isASCII ? "x" : "×"
    let rules = Rule.all.enumerated().compactMap { index, rule in
      byRule[rule.id].map { (rule: rule, count: $0.count, index: index) }
    }.sorted { ($0.rule.level, -$0.count, $0.index) < ($1.rule.level, -$1.count, $1.index) }
      .map { "\($0.count) \(times) \($0.rule.title)" }
    let forms = (1...rules.count).reversed().map { count in
      let rest = rules.count - count
      let more = rest > 0 ? ", and \(rest) more \(rest == 1 ? "rule" : "rules")" : ""
      return [
        Span("Gaps", .title), Span(": \(rules.prefix(count).joined(separator: ", "))\(more)"),
        Span("   headway lint", .key),
      ]
    }
    return [[], firstFitting(forms)]
  }
}
