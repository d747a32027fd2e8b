import Canvas
import OKRModel

extension MarkdownReport {
  /// What serves which outcome and category, up to the North Star.
  var alignment: [[String]] {
    let star = text(report.workspace.northStar.title)
    let head = [["## Alignment"], ["Everything leads to \(text(words.glyphs.star)) \(star)."]]
    let lost = report.unaligned.map(line)
    return head + report.alignment.flatMap(category)
      + (lost.isEmpty ? [] : [["### Serving nothing that is named"], lost])
  }

  private func category(_ entry: QuarterReport.CategoryEntry) -> [[String]] {
    var lines = entry.outcomes.flatMap { outcome in
      let worth = words.worth(outcome.outcome).map { " (\(text($0)))" } ?? ""
      let figures = outcome.rollUp.map { "\(words.figures($0)), \(status($0.status))" }
      return ["- **\(text(outcome.outcome.title))**\(worth): \(figures ?? "no objective serves it")"]
        + outcome.objectives.map { "  " + line($0) }
    }
    lines += entry.straight.map(line)
    let figures = entry.rollUp.map { "\(words.figures($0)), \(status($0.status))" }
    return [["### \(entry.category.title)"], [(figures ?? "no objective serves it") + "."]]
      + (lines.isEmpty ? [] : [lines])
  }

  private func line(_ standing: ObjectiveStanding) -> String {
    "- \(text(standing.objective.title)), \(words.percent(standing.rollUp.progress)), "
      + status(standing.rollUp.status)
  }
}
