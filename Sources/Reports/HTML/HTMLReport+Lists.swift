import Canvas
import OKRModel
import Wording

extension HTMLReport {
  /// What has changed; nil if that was not requested.
  var changes: HTMLNode? {
    guard let since = report.changes?.before.asOf else { return nil }
    let new = report.new.map { HTMLNode.make(.li, [:], "New: \($0.objective.title)") }
    let moved = report.moved.map { entry in
      HTMLNode.make(
        .li, [:],
        line(entry) + [
          .make(
            .div, [:], "\(words.values(entry)), \(words.percent(entry.standing.progress)) ",
            .make(.span, ["class": "muted"], .text(entry.was.map { "(\(words.was($0)))" } ?? "")))
        ])
    }
    let steady = words.steady.map { [HTMLNode.make(.li, ["class": "muted"], .text($0))] } ?? []
    return section(
      "What changed since \(since.longText)",
      [list(new + moved + steady, orSay: "Nothing.")] + definitions(since: since))
  }

  /// The definitions that were changed, with the status by both targets.
  private func definitions(since: CivilDay) -> [HTMLNode] {
    let moved = MovedDefinitions(
      of: report.workspace, since: since, at: report.standings, glyphs: words.glyphs
    ) { report.isReported($0.stage) }
    guard !moved.items.isEmpty else { return [] }
    let items = moved.items.map { item in
      HTMLNode.make(
        .li, [:],
        [.make(.strong, [:], .text(item.keyResult.markedTitle(words.glyphs)))]
          + item.sentences.map { .make(.div, [:], .text($0)) })
    }
    return [.make(.h3, [:], .text(MovedDefinitions.title)), .make(.ul, [:], items)]
  }

  /// What needs discussion, and why.
  var troubles: HTMLNode {
    let items = report.troubles.map { entry in
      let said = entry.standing.latest?.entry
      let owner = words.owner(entry).map { ", owner \($0)" } ?? ""
      let sayings: [String?] = [
        words.values(entry) + owner, words.reasons(entry).joined(separator: ". ") + ".",
        said?.blocker.map { "\(words.glyphs.flag) Blocked: \($0)" },
        said?.note.map { "\(words.glyphs.openQuote)\($0)\(words.glyphs.closeQuote)" },
      ]
      return HTMLNode.make(
        .li, [:], line(entry) + sayings.compactMap(\.self).map { .make(.div, [:], .text($0)) })
    }
    return section(
      "What needs discussion", [list(items, orSay: "Nothing is off track, stale or at risk.")])
  }

  /// The open actions from stand-ups; nil if there never were any.
  var actions: HTMLNode? {
    guard !report.workspace.standUps.actions.isEmpty else { return nil }
    let items = report.openActions.map { action in
      HTMLNode.make(
        .li, [:], .make(.strong, [:], .text(action.entry.text)),
        .make(.div, ["class": "muted"], .text(words.facts(action))))
    }
    return section("Open actions", [list(items, orSay: "Everything is done.")])
  }

  /// What serves which outcome and category, up to the North Star.
  var alignment: HTMLNode {
    let star = "Everything leads to \(words.glyphs.star) \(report.workspace.northStar.title)."
    let lost = report.unaligned.map(item)
    let rest =
      lost.isEmpty
      ? [] : [HTMLNode.make(.h3, [:], "Serving nothing that is named"), .make(.ul, [:], lost)]
    return section(
      "Alignment", [.make(.p, [:], .text(star))] + report.alignment.flatMap(category) + rest)
  }

  private func category(_ entry: QuarterReport.CategoryEntry) -> [HTMLNode] {
    let outcomes = entry.outcomes.map { outcome in
      let worth = words.worth(outcome.outcome).map { " (\($0))" } ?? ""
      let below = outcome.objectives.isEmpty ? [] : [HTMLNode.make(.ul, [:], outcome.objectives.map(item))]
      return HTMLNode.make(
        .li, [:],
        [.make(.strong, [:], .text(outcome.outcome.title)), "\(worth): "] + standing(outcome.rollUp) + below)
    }
    let items = outcomes + entry.straight.map(item)
    return [.make(.h3, [:], .text(entry.category.title)), .make(.p, [:], standing(entry.rollUp))]
      + (items.isEmpty ? [] : [.make(.ul, [:], items)])
  }

  private func standing(_ rollUp: RollUp?) -> [HTMLNode] {
    guard let rollUp else { return ["no objective serves it"] }
    return ["\(words.figures(rollUp)) ", status(rollUp.status)]
  }

  private func item(_ standing: ObjectiveStanding) -> HTMLNode {
    let percent = words.percent(standing.rollUp.progress)
    return .make(.li, [:], "\(standing.objective.title), \(percent) ", status(standing.rollUp.status))
  }

  private func line(_ entry: QuarterReport.Entry) -> [HTMLNode] {
    [
      status(entry.standing), " ", .make(.strong, [:], .text(entry.keyResult.markedTitle(words.glyphs))),
      .make(.div, ["class": "muted"], .text(entry.objective.title)),
    ]
  }
}
