package import Canvas
package import OKRModel
import Wording

/// The agenda of a stand-up as lines of plain text: first what has changed, then stage by stage what needs discussion.
package struct StandUpText {
  let workspace: Workspace
  let agenda: StandUpAgenda
  /// The stages to discuss, in order.
  let stages: [StandUpAgenda.StageItems]
  /// The open actions of earlier stand-ups, oldest first.
  let actions: [ActionItem]
  let glyphs: Glyphs

  /// Makes it of `agenda`, for `stages` and `actions` only, with `glyphs`.
  package init(
    workspace: Workspace, agenda: StandUpAgenda, stages: [StandUpAgenda.StageItems], actions: [ActionItem],
    glyphs: Glyphs
  ) {
    self.workspace = workspace
    self.agenda = agenda
    self.stages = stages
    self.actions = actions
    self.glyphs = glyphs
  }

  /// The lines.
  package var lines: [String] {
    [headline, northStar, counts] + openActions + StandUpTopic.allCases.flatMap(section)
      + stages.flatMap(section)
  }

  private var words: StandUpWords { StandUpWords(workspace: workspace, agenda: agenda, glyphs: glyphs) }

  private var headline: String { words.headline }

  private var northStar: String {
    "\(glyphs.star) \(workspace.northStar.title)  \(words.figures(of: agenda.changes.after.northStar))"
  }

  private var counts: String { words.counts }

  private var openActions: [String] {
    guard !actions.isEmpty else { return [] }
    let words = ActionWords(workspace: workspace, glyphs: glyphs)
    return ["", "Open actions: \(actions.count)"]
      + actions.flatMap { action in
        ["  \(action.entry.text)", "      \(words.facts(of: action, asOf: agenda.changes.after.asOf))"]
      }
  }

  private func section(_ topic: StandUpTopic) -> [String] {
    let items = shown(agenda.items(about: topic))
    guard !items.isEmpty else { return [] }
    return ["", "\(topic.title): \(items.count)"] + items.map { "  \(words.line(of: $0, about: topic))" }
  }

  /// Those of `items` that belong to the stages to discuss.
  private func shown(_ items: [StandUpAgenda.Item]) -> [StandUpAgenda.Item] {
    let ids = Set(stages.map(\.id))
    return items.filter { $0.objective.stage.map(ids.contains) == true }
  }

  private func section(_ stage: StandUpAgenda.StageItems) -> [String] {
    let points = stage.talkingPoints
    guard !points.isEmpty else { return [] }
    return ["", "\(stage.stage.title)  \(words.figures(of: stage.rollUp))"]
      + points.flatMap { item in
        ["  \(words.status(of: item))  \(item.keyResult.title)"] + words.facts(of: item).map { "      \($0)" }
      }
  }
}
