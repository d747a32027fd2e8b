package import Canvas
import OKRModel
import Wording

/// The agenda of a stand-up as lines of plain text: first what has changed, then stage by stage what needs discussion.
package struct StandUpText {
  let printed: PrintedAgenda
  let glyphs: Glyphs

  /// Prints `printed` with `glyphs`.
  package init(_ printed: PrintedAgenda, glyphs: Glyphs) {
    self.printed = printed
    self.glyphs = glyphs
  }

  /// The lines.
  package var lines: [String] {
    [headline, northStar, counts] + openActions + StandUpTopic.allCases.flatMap(section)
      + moved
      + printed.stages.flatMap(section)
  }

  private var words: StandUpWords {
    StandUpWords(workspace: printed.workspace, agenda: printed.agenda, glyphs: glyphs)
  }

  private var headline: String { words.headline }

  private var northStar: String {
    "\(glyphs.star) \(printed.workspace.northStar.title)  \(words.figures(of: printed.agenda.changes.after.northStar))"
  }

  private var counts: String { words.counts }

  private var openActions: [String] {
    guard !printed.actions.isEmpty else { return [] }
    let words = ActionWords(workspace: printed.workspace, glyphs: glyphs)
    return ["", "Open actions: \(printed.actions.count)"]
      + printed.actions.flatMap { action in
        [
          "  \(action.entry.text)",
          "      \(words.facts(of: action, asOf: printed.agenda.changes.after.asOf))",
        ]
      }
  }

  private func section(_ topic: StandUpTopic) -> [String] {
    let items = shown(printed.agenda.items(about: topic))
    guard !items.isEmpty else { return [] }
    return ["", "\(topic.title): \(items.count)"] + items.map { "  \(words.line(of: $0, about: topic))" }
  }

  private var moved: [String] {
    let items = printed.movedDefinitions(glyphs).items
    guard !items.isEmpty else { return [] }
    return ["", "\(MovedDefinitions.title): \(items.count)"]
      + items.flatMap { item in
        ["  \(item.keyResult.markedTitle(glyphs))"] + item.sentences.map { "      \($0)" }
      }
  }

  /// Those of `items` that belong to the stages to discuss.
  private func shown(_ items: [StandUpAgenda.Item]) -> [StandUpAgenda.Item] {
    let ids = Set(printed.stages.map(\.id))
    return items.filter { $0.objective.stage.map(ids.contains) == true }
  }

  private func section(_ stage: StandUpAgenda.StageItems) -> [String] {
    let points = stage.talkingPoints
    guard !points.isEmpty else { return [] }
    return ["", "\(stage.stage.title)  \(words.figures(of: stage.rollUp))"]
      + points.flatMap { item in
        ["  \(words.status(of: item))  \(item.keyResult.markedTitle(glyphs))"]
          + words.facts(of: item).map { "      \($0)" }
      }
  }
}
