import Canvas
import OKRModel
import Wording

/// A report as Markdown, for a chat or a wiki page.
struct MarkdownReport {
  let report: QuarterReport
  let words: ReportWords

  /// Makes the report with `glyphs`.
  init(_ report: QuarterReport, glyphs: Glyphs) {
    self.report = report
    self.words = ReportWords(report: report, glyphs: glyphs)
  }

  /// The lines.
  var lines: [String] {
    let blocks = head + overview + changes + troubles + actions + stages + alignment + gaps
    return Array(
      blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n").split(
        separator: "\n", omittingEmptySubsequences: false
      ).map(String.init))
  }

  private var head: [[String]] {
    let star = report.standings.northStar
    let title = text(report.workspace.northStar.title)
    let figures = [words.northStarValues.map(text), words.figures(star), status(star.status)]
    return [
      ["# \(text(words.title))"], [text(words.span)],
      [
        "**\(text(words.glyphs.star)) \(title)**  ",
        bar(star.progress, star.expected) + " " + joined(figures),
      ],
      [words.counts(report.counts)],
    ]
  }

  private var overview: [[String]] {
    report.streams.flatMap { stream in
      [
        ["## \(text(stream.title))"],
        table(
          ["Stage", "Progress", "", "Expected", "Status", "Key results"], alignedRight: [2, 3],
          stream.stages.map { stage in
            let counts = StatusCounts(stage.objectives.lazy.flatMap(\.keyResults).map(\.status))
            return [
              text(stage.title), bar(stage.rollUp?.progress, stage.rollUp?.expected),
              words.percent(stage.rollUp?.progress), words.percent(stage.rollUp?.expected),
              stage.objectives.isEmpty ? "no objective" : status(stage.rollUp?.status ?? .noData),
              stage.objectives.isEmpty ? "" : words.counts(counts),
            ]
          }),
      ]
    }
  }

  private var changes: [[String]] {
    guard let since = report.changes?.before.asOf else { return [] }
    let moved = report.moved.map { entry in
      let was = entry.was.map { " (\(words.was($0)))" } ?? ""
      return item(entry) + ", \(words.percent(entry.standing.progress))" + text(was)
    }
    let new = report.new.map { "- New: **\(text($0.objective.title))**" }
    let lines = new + moved + (words.steady.map { ["- \($0)"] } ?? [])
    return [["## What changed since \(since.longText)"], lines.isEmpty ? ["Nothing."] : lines]
      + definitions(since: since)
  }

  private func definitions(since: CivilDay) -> [[String]] {
    let lines = definitionLines(since: since)
    return lines.isEmpty ? [] : [["## \(MovedDefinitions.title)"], lines]
  }

  /// What moved, with the status by both targets.
  func definitionLines(since: CivilDay) -> [String] {
    let moved = MovedDefinitions(
      of: report.workspace, since: since, at: report.standings, glyphs: words.glyphs
    ) { report.isReported($0.stage) }
    return moved.items.map {
      "- **\(text($0.keyResult.markedTitle(words.glyphs)))** \(text($0.sentences.joined(separator: "; ")))"
    }
  }

  private var troubles: [[String]] {
    let lines = report.troubles.flatMap { entry in
      let said = entry.standing.latest?.entry
      let sayings: [String?] = [
        words.reasons(entry).joined(separator: ". "), said?.blocker.map { "\(words.glyphs.flag) \($0)" },
        said?.note.map { "\(words.glyphs.openQuote)\($0)\(words.glyphs.closeQuote)" },
      ]
      let owner = words.owner(entry).map { ", owner \(text($0))" } ?? ""
      return [item(entry) + owner] + sayings.compactMap(\.self).map { "  - \(text($0))" }
    }
    return [
      ["## What needs discussion"], lines.isEmpty ? ["Nothing is off track, stale or at risk."] : lines,
    ]
  }

  private var stages: [[String]] {
    report.streams.flatMap { stream in
      stream.stages.filter { !$0.objectives.isEmpty }.flatMap { stage in
        [["## \(text(stage.title))"]] + stage.objectives.flatMap(objective)
      }
    }
  }

  private func objective(_ standing: ObjectiveStanding) -> [[String]] {
    let objective = standing.objective
    let people = (words.people(objective) + words.place(objective)).map { text($0) }
    let was = report.changes?.objective(objective.id).map(words.was)
    let figures =
      [
        words.figures(standing.rollUp), status(standing.rollUp.status), was,
      ] + people
    let head = [
      ["### \(text(objective.title))"],
      [bar(standing.rollUp.progress, standing.rollUp.expected) + " " + joined(figures)],
    ]
    guard !objective.keyResults.isEmpty else { return head + [["No key results yet."]] }
    let rows = report.entries(of: standing).map(row)
    return head + [
      table(
        ["Key result", "Values", "Progress", "", "Expected", "Status", "Owner", "Due"], alignedRight: [3, 4],
        rows)
    ]
  }

  private func row(_ entry: QuarterReport.Entry) -> [String] {
    let standing = entry.standing
    return [
      text(entry.keyResult.markedTitle(words.glyphs)), text(words.values(entry)),
      bar(standing.progress, standing.expected),
      words.percent(standing.progress), words.percent(standing.expected), status(standing),
      words.owner(entry).map(text) ?? "",
      joined([text(words.due(entry)), standing.closing.map { text($0.sentence) }]),
    ]
  }
}
