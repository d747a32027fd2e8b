import Canvas
import OKRModel

/// What is told of an objective.
struct ObjectiveContent {
  let state: State
  let standing: ObjectiveStanding
  let glyphs: Glyphs

  var content: DetailsContent {
    let objective = standing.objective
    return DetailsContent(
      title: objective.title,
      headline: RollUpText(standing.rollUp, glyphs: glyphs).figures + [Span("  ")] + facts,
      summary: summary, history: keyResultLines, links: links)
  }

  var facts: [Span] {
    let objective = standing.objective
    let owner = objective.owner.map { "Owner \(state.workspace.shortName(ofPerson: $0))" } ?? "no owner"
    return [Span("\(owner) \(glyphs.dot) \(objective.cycle)")]
  }

  private var summary: [DetailsContent.Line] {
    var lines = [DetailsContent.Line(spans: RollUpText(standing.rollUp, glyphs: glyphs).statusAndCounts)]
    if let why = standing.objective.why {
      lines.append(.init(spans: [Span("Why        ", .muted), Span(why)], indent: 11))
    }
    return lines
  }

  private var keyResultLines: [DetailsContent.Line] {
    zip(standing.objective.keyResults, standing.keyResults).map { keyResult, standing in
      .init(
        spans: [
          Span("\(standing.status.glyph(glyphs)) ", standing.status.role), Span("\(keyResult.title): "),
          Span(standing.reason.text, .muted),
        ], indent: 2)
    }
  }

  private var links: [DetailsContent.Line] {
    let objective = standing.objective
    let text = LinkText(workspace: state.workspace, glyphs: glyphs)
    var lines = [
      DetailsContent.Line(spans: [Span("Serves     ", .muted), Span(text.serves(objective))], indent: 11)
    ]
    let capabilities = objective.capabilities.map { id in
      state.workspace.capabilities.first { $0.id == id }?.title ?? id
    }
    if !capabilities.isEmpty {
      lines.append(
        .init(spans: [Span("Leans on   ", .muted), Span(capabilities.joined(separator: ", "))], indent: 11))
    }
    return lines
      + text.supported(by: state.workspace.initiatives.filter { $0.supports(objective: objective.id) })
  }
}
