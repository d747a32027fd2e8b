import Canvas
import OKRModel
import Wording

extension StatusScreen {
  /// A group of stages under one heading.
  private struct Group {
    let title: String
    let stages: [(title: String, rollUp: RollUp?)]
  }

  /// The columns of the table of stages.
  private struct Columns {
    let title: Int
    let bar: Int
  }

  /// The figures of all stages under their value streams, in at most `most` lines.
  func stageLines(atMost most: Int) -> [[Span]] {
    let groups = groups
    let columns = columns(of: groups)
    let lines = groups.flatMap { group in
      [heading(group.title, columns)] + group.stages.map { line($0.title, $0.rollUp, columns) }
    }
    guard lines.count > max(most, 3) else { return lines }
    let shown = Array(lines.prefix(max(most, 3) - 1))
    let total = groups.reduce(0) { $0 + $1.stages.count }
    var rest = total
    var left = shown.count
    for group in groups {
      let fits = max(0, min(group.stages.count, left - 1))
      rest -= fits
      left -= fits + 1
    }
    return shown + [[Span("  \(glyphs.ellipsis) \(rest) more", .muted)]]
  }

  private var groups: [Group] {
    let known = workspace.valueStreams.filter { !$0.stages.isEmpty }.map { stream in
      Group(title: stream.title, stages: stream.stages.map { ($0.title, standings.stage($0.id)) })
    }
    guard let rollUp = standings.stagelessRollUp else { return known }
    return known + [Group(title: "Elsewhere", stages: [("No known stage", rollUp)])]
  }

  /// What the table has room for: the counts as wide as they are, the bar wider on a wide screen, the titles the rest.
  private func columns(of groups: [Group]) -> Columns {
    let stages = groups.flatMap(\.stages)
    let widest = stages.map { width(counts($0.rollUp)) }.max() ?? 0
    let longest = groups.map { measure.width(of: $0.title) }.max() ?? 0
    let titles = max(longest, stages.map { measure.width(of: $0.title) + 2 }.max() ?? 0)
    let fixed = Self.figures + min(widest, size.columns / 4)
    let bar = min(20, max(10, size.columns - fixed - titles))
    return Columns(title: max(8, min(titles, size.columns - fixed - bar)), bar: bar)
  }

  /// The columns of two percentages and the status, with what is between all columns.
  private static let figures = 2 + 1 + 5 + 9 + 2 + 1 + 2

  private func heading(_ title: String, _ columns: Columns) -> [Span] {
    let name = measure.fitted(title, to: columns.title, ellipsis: glyphs.ellipsis)
    return fitted([
      Span(padded(name, to: columns.title), .title),
      Span(
        "  " + padded("progress", to: columns.bar + 6) + padded("expected", to: 9, isNumber: true), .muted),
      Span("     key results", .muted),
    ])
  }

  private func line(_ title: String, _ rollUp: RollUp?, _ columns: Columns) -> [Span] {
    let name = measure.fitted(title, to: columns.title - 2, ellipsis: glyphs.ellipsis)
    let lead = Span("  " + padded(name, to: columns.title - 2) + "  ")
    guard let rollUp, rollUp.counts.total > 0 else {
      return fitted([lead, Span("no key results", .muted)])
    }
    let bar = Bar(progress: rollUp.progress, expected: rollUp.expected)
    let expected = rollUp.progress == nil ? nil : rollUp.expected
    return fitted(
      [lead] + bar.spans(columns: columns.bar, glyphs: glyphs, role: rollUp.status.role) + [
        Span(padded(percent(rollUp.progress), to: 6, isNumber: true)),
        Span(padded(percent(expected), to: 9, isNumber: true), .muted), Span("  "),
        Span(rollUp.status.glyph(glyphs), rollUp.status.role), Span("  "),
      ] + counts(rollUp))
  }

  /// `■2 ▲4 ●3 ✔1`.
  private func counts(_ rollUp: RollUp?) -> [Span] {
    guard let counts = rollUp?.counts else { return [] }
    return counts.present.enumerated().flatMap { index, status in
      [Span(index == 0 ? "" : " "), Span("\(status.glyph(glyphs))\(counts[status])", status.role)]
    }
  }
}
