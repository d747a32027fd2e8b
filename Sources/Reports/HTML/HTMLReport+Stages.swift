import Canvas
import OKRModel
import Wording

extension HTMLReport {
  /// A section for each stage, with a card for each key result.
  var stageSections: [HTMLNode] {
    let isEachDrawn = report.objectives.reduce(0) { $0 + $1.keyResults.count } <= Self.mostCharts
    let sections = report.streams.flatMap(\.stages).filter { !$0.objectives.isEmpty }.map { stage in
      section(stage.title, stage.objectives.map { objective($0, isEachDrawn: isEachDrawn) })
    }
    return sections.isEmpty ? [] : [section("The charts", [legend(isEachDrawn)])] + sections
  }

  private func legend(_ isEachDrawn: Bool) -> HTMLNode {
    let rest =
      isEachDrawn ? "" : " There are many key results here: only those that need a word have a chart."
    let text = """
      Dots on a solid line are the check-ins. The dashed line is what is expected, from the baseline to the target. The \
      target and the ends of a band are lines with their names, and the band is shaded. The dotted line ends in a ring \
      where the key result lands at its present pace.
      """
    return .make(.p, [:], .text(text + rest))
  }

  private func objective(_ standing: ObjectiveStanding, isEachDrawn: Bool) -> HTMLNode {
    let objective = standing.objective
    let owner = words.people(objective).joined(separator: ", ")
    let place = words.place(objective).map { ", \($0)" }.joined()
    let people = owner.isEmpty ? "" : objective.owners.isEmpty ? ", \(owner)" : ", owner \(owner)"
    let was = report.changes?.objective(objective.id).map { " (\(words.was($0)))" } ?? ""
    let why = objective.why.map { [HTMLNode.make(.p, ["class": "muted"], .text($0))] } ?? []
    let entries = report.entries(of: standing)
    let results: HTMLNode =
      entries.isEmpty
      ? .make(.p, [:], "No key results yet.")
      : .make(.div, ["class": "results"], entries.map { result($0, isEachDrawn: isEachDrawn) })
    return .make(
      .article, [:],
      [
        .make(.h3, [:], .text(objective.title)), bar(standing.rollUp),
        .make(
          .p, [:], status(standing.rollUp.status), " \(words.figures(standing.rollUp))\(was)\(people)\(place)"
        ),
      ] + why + [results])
  }

  private func result(_ entry: QuarterReport.Entry, isEachDrawn: Bool) -> HTMLNode {
    let standing = entry.standing
    let isDrawn = isEachDrawn || [.offTrack, .stale, .atRisk].contains(standing.status)
    let was = entry.was.map { " (\(words.was($0)))" } ?? ""
    let owner = words.owner(entry).map { ", owner \($0)" } ?? ""
    let figures = "\(words.percent(standing.progress)), expected \(words.percent(standing.expected))"
    let due = "due \(words.due(entry))\(owner)"
    return .make(
      .div, ["class": "result"],
      [
        .make(.h4, [:], .text(entry.keyResult.markedTitle(words.glyphs))),
        .make(.p, [:], status(standing), " \(words.values(entry)), \(figures)\(was), \(due)"),
      ] + (isDrawn ? chart(entry) : []) + [
        .make(.p, ["class": "small"], "\(words.reasons(entry).joined(separator: ". ")).")
      ] + changes(entry) + (isDrawn ? checkIns(entry) : []))
  }

  /// How the definition was changed, and the status by the first target.
  private func changes(_ entry: QuarterReport.Entry) -> [HTMLNode] {
    let reference = entry.objective.reference(to: entry.keyResult)
    let sentences = DefinitionChangeWords(
      reference, in: report.workspace, through: report.standings.asOf, glyphs: words.glyphs
    ).sentences
    guard !sentences.isEmpty else { return [] }
    let first = report.workspace.firstTarget(of: reference, asOf: report.standings.asOf)?
      .sentence(entry.standing)
    return (sentences + [first].compactMap(\.self)).map {
      .make(.p, ["class": "small"], "\(words.glyphs.moved) \($0).")
    }
  }

  private func chart(_ entry: QuarterReport.Entry) -> [HTMLNode] {
    let earlier = report.workspace.earlierMeasures(
      of: entry.objective.reference(to: entry.keyResult), asOf: report.standings.asOf)
    let lines = LineChart(of: entry.keyResult, entry.standing, earlier: earlier, glyphs: words.glyphs)
    guard let chart = lines else { return [] }
    let drawn = SVGChart(
      chart: chart, title: "Check-ins on: \(entry.keyResult.title)",
      description: words.chartSentence(entry))
    return drawn.node.map { [.make(.figure, [:], $0)] } ?? []
  }

  private func checkIns(_ entry: QuarterReport.Entry) -> [HTMLNode] {
    guard !entry.standing.checkIns.isEmpty else { return [] }
    let rows = entry.standing.checkIns.reversed().map { checkIn in
      let said: [String?] = [checkIn.entry.note, checkIn.entry.blocker.map { "\(words.glyphs.flag) \($0)" }]
      let cells = [
        entry.keyResult.text(of: checkIn.entry, ascii: false),
        checkIn.entry.confidence.map(String.init) ?? "",
        said.compactMap(\.self).joined(separator: " "),
      ]
      return HTMLNode.make(
        .tr, [:],
        [.make(.th, ["scope": "row"], .text(words.day(checkIn.date)))]
          + cells.map { .make(.td, [:], .text($0)) })
    }
    return [
      .make(
        .details, [:], .make(.summary, [:], "The check-ins as a table"),
        .make(
          .table, [:],
          .make(.thead, [:], headings(["Day", "Value", "Confidence", "Note"].map { ($0, nil) })),
          .make(.tbody, [:], rows)))
    ]
  }
}
