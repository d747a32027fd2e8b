import Canvas
package import OKRModel
import Wording

/// The agenda of a stand-up as Markdown, for a chat or a web page.
package struct StandUpMarkdown {
  let workspace: Workspace
  let agenda: StandUpAgenda
  /// The stages to discuss, in order.
  let stages: [StandUpAgenda.StageItems]
  /// The open actions of earlier stand-ups, oldest first.
  let actions: [ActionItem]

  /// Makes it of `agenda`, for `stages` and `actions` only.
  package init(
    workspace: Workspace, agenda: StandUpAgenda, stages: [StandUpAgenda.StageItems], actions: [ActionItem]
  ) {
    self.workspace = workspace
    self.agenda = agenda
    self.stages = stages
    self.actions = actions
  }

  /// The lines.
  package var lines: [String] {
    [
      "## \(escaped(words.headline))", "",
      "\(escaped(workspace.northStar.title)): \(escaped(words.figures(of: agenda.changes.after.northStar)))",
      "", escaped(words.counts),
    ] + openActions + StandUpTopic.allCases.flatMap(section) + stages.flatMap(section)
  }

  private var words: StandUpWords {
    StandUpWords(workspace: workspace, agenda: agenda, glyphs: .unicode)
  }

  private var openActions: [String] {
    guard !actions.isEmpty else { return [] }
    let words = ActionWords(workspace: workspace, glyphs: .unicode)
    return ["", "### Open actions: \(actions.count)", ""]
      + actions.map { action in
        let facts = words.facts(of: action, asOf: agenda.changes.after.asOf)
        return "- **\(escaped(action.entry.text))** \(escaped(facts))"
      }
  }

  private func section(_ topic: StandUpTopic) -> [String] {
    let ids = Set(stages.map(\.id))
    let items = agenda.items(about: topic).filter { $0.objective.stage.map(ids.contains) == true }
    guard !items.isEmpty else { return [] }
    return ["", "### \(topic.title): \(items.count)", ""]
      + items.map { "- \(escaped(words.line(of: $0, about: topic)))" }
  }

  private func section(_ stage: StandUpAgenda.StageItems) -> [String] {
    let points = stage.talkingPoints
    guard !points.isEmpty else { return [] }
    return ["", "### \(escaped(stage.stage.title)): \(escaped(words.figures(of: stage.rollUp)))", ""]
      + points.flatMap { item in
        ["- **\(escaped(item.keyResult.title))** \(escaped(words.status(of: item)))"]
          + words.facts(of: item).map { "  - \(escaped($0))" }
      }
  }

  private func escaped(_ text: String) -> String { Markdown.escaped(text) }
}
