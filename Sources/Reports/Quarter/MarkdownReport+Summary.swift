import Canvas
import OKRModel
import Wording

/// A report that can be posted in a chat: the figures, and the first lines of what changed, what needs discussion and
/// what is to do.
extension MarkdownReport {
  /// The most items of each list.
  private static let mostItems = (changes: 4, troubles: 5, actions: 3)

  /// The lines.
  var summary: [String] {
    let blocks =
      summaryHead + [stageTable]
      + [
        section(
          "What changed", since: report.changes?.before.asOf, items: changed, most: Self.mostItems.changes),
        section(
          MovedDefinitions.title,
          items: report.changes.map { definitionLines(since: $0.before.asOf) } ?? [],
          most: Self.mostItems.changes),
        section("What needs discussion", items: discussed, most: Self.mostItems.troubles),
        section("Open actions", items: report.openActions.map(line), most: Self.mostItems.actions),
      ].compactMap(\.self)
    return Array(blocks.joined(separator: [""]))
  }

  private var summaryHead: [[String]] {
    let star = report.standings.northStar
    let figures = [words.northStarValues.map(text), words.figures(star), status(star.status)]
    return [
      ["# \(text(words.title))"],
      [text(words.span) + ": " + words.counts(report.counts)],
      [
        "**\(text(words.glyphs.star)) \(text(report.workspace.northStar.title))**  ",
        bar(star.progress, star.expected) + " " + joined(figures),
      ],
    ]
  }

  private var stageTable: [String] {
    table(
      ["Stage", "Progress", "", "Expected", "Status", "Key results"], alignedRight: [2, 3],
      report.streams.flatMap(\.stages).map { stage in
        let counts = StatusCounts(stage.objectives.lazy.flatMap(\.keyResults).map(\.status))
        let signs = counts.present.map { "\($0.glyph(words.glyphs))\(counts[$0])" }.joined(separator: " ")
        return [
          text(stage.title), bar(stage.rollUp?.progress, stage.rollUp?.expected),
          words.percent(stage.rollUp?.progress), words.percent(stage.rollUp?.expected),
          stage.objectives.isEmpty ? "no objective" : status(stage.rollUp?.status ?? .noData), text(signs),
        ]
      })
  }

  /// A heading with the first `most` of `items`; nil if there are none.
  private func section(_ title: String, since: CivilDay? = nil, items: [String], most: Int) -> [String]? {
    guard !items.isEmpty else { return nil }
    // One item more costs no more lines than a line about it.
    let shown = items.count <= most + 1 ? items[...] : items.prefix(most)
    let rest = items.count - shown.count
    let heading = since.map { "\(title) since \(text($0.longText))" } ?? title
    return ["## \(heading)"] + shown + (rest > 0 ? ["- \(rest) more: `headway report --full`"] : [])
  }

  private var changed: [String] {
    guard report.changes != nil else { return [] }
    let new = report.new.map { "- New: **\(text($0.objective.title))**" }
    let moved = report.moved.map { entry in
      let was = entry.was.map { status($0.status) } ?? ""
      return
        "- \(was) \(text(words.glyphs.arrow)) \(status(entry.standing)): **\(text(entry.keyResult.markedTitle(words.glyphs)))**, "
        + text(words.values(entry))
    }
    let lines = new + moved
    return lines.isEmpty ? ["- No status."] : lines
  }

  /// Those that are off track, stale or blocked, and then those at risk; only what is in the report.
  private var discussed: [String] {
    let entries = Dictionary(
      report.entries.map { ($0.objective.reference(to: $0.keyResult), $0) },
      uniquingKeysWith: { first, _ in first })
    let urgent = AttentionList(of: report.standings).items.map(\.id)
    let troubles = report.troubles.map { $0.objective.reference(to: $0.keyResult) }
    let isUrgent = Set(urgent)
    return (urgent + troubles.filter { !isUrgent.contains($0) }).compactMap { entries[$0] }.map(line)
  }

  private func line(_ entry: QuarterReport.Entry) -> String {
    let standing = entry.standing
    let values = ValueText(entry.keyResult, standing, glyphs: words.glyphs).full
    let blocker = standing.status == .done ? nil : standing.latest?.entry.blocker
    return "- \(status(standing.status)): **\(text(entry.keyResult.markedTitle(words.glyphs)))**, "
      + joined(
        [
          values, words.owners(entry.objective.owners(of: entry.keyResult)),
          blocker.map { "\(words.glyphs.flag) \($0)" },
        ].map { $0.map(text) })
  }

  private func line(_ action: ActionItem) -> String {
    let facts = [
      action.entry.owner.map(report.workspace.wholeName(ofPerson:)),
      action.entry.due.map { "due \(words.day($0))" },
    ]
    return "- [ ] " + joined(["**\(text(action.entry.text))**"] + facts.map { $0.map(text) })
  }
}
