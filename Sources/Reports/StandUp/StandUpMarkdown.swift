import Canvas
import OKRModel
import Wording

/// The agenda of a stand-up as Markdown, for a chat or a web page.
package struct StandUpMarkdown {
  let printed: PrintedAgenda

  /// Prints `printed`.
  package init(_ printed: PrintedAgenda) {
    self.printed = printed
  }

  /// The lines.
  package var lines: [String] {
    [
      "## \(escaped(words.headline))", "",
      "\(escaped(printed.workspace.northStar.title)): \(escaped(words.figures(of: printed.agenda.changes.after.northStar)))",
      "", escaped(words.counts),
    ] + openActions + StandUpTopic.allCases.flatMap(section) + moved + printed.stages.flatMap(section)
  }

  private var words: StandUpWords {
    StandUpWords(workspace: printed.workspace, agenda: printed.agenda, glyphs: .unicode)
  }

  private var openActions: [String] {
    guard !printed.actions.isEmpty else { return [] }
    let words = ActionWords(workspace: printed.workspace, glyphs: .unicode)
    return ["", "### Open actions: \(printed.actions.count)", ""]
      + printed.actions.map { action in
        let facts = words.facts(of: action, asOf: printed.agenda.changes.after.asOf)
        return "- **\(escaped(action.entry.text))** \(escaped(facts))"
      }
  }

  private var moved: [String] {
    let items = printed.movedDefinitions(.unicode).items
    guard !items.isEmpty else { return [] }
    return ["", "### \(MovedDefinitions.title): \(items.count)", ""]
      + items.flatMap { item in
        ["- **\(escaped(item.keyResult.markedTitle(.unicode)))**"]
          + item.sentences.map { "  - \(escaped($0))" }
      }
  }

  private func section(_ topic: StandUpTopic) -> [String] {
    let ids = Set(printed.stages.map(\.id))
    let items = printed.agenda.items(about: topic).filter { $0.objective.stage.map(ids.contains) == true }
    guard !items.isEmpty else { return [] }
    return ["", "### \(topic.title): \(items.count)", ""]
      + items.map { "- \(escaped(words.line(of: $0, about: topic)))" }
  }

  private func section(_ stage: StandUpAgenda.StageItems) -> [String] {
    let points = stage.talkingPoints
    guard !points.isEmpty else { return [] }
    return ["", "### \(escaped(stage.stage.title)): \(escaped(words.figures(of: stage.rollUp)))", ""]
      + points.flatMap { item in
        ["- **\(escaped(item.keyResult.markedTitle(.unicode)))** \(escaped(words.status(of: item)))"]
          + words.facts(of: item).map { "  - \(escaped($0))" }
      }
  }

  private func escaped(_ text: String) -> String { Markdown.escaped(text) }
}
