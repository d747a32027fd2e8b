import Canvas
import OKRModel
import Wording

/// The details of an objective.
struct ObjectiveContent {
  let app: AppContext
  let standing: ObjectiveStanding
  let glyphs: Glyphs

  var content: DetailsContent {
    DetailsContent(
      title: standing.objective.title, kind: "Objective", facts: facts, headline: facts, summary: summary,
      compactSummary: [.init(spans: facts)] + summary, history: keyResultLines, links: links,
      compactLinks: [servesLine] + linkText.parents(of: standing.objective)
        + linkText.supportedOnOneLine(by: supporting))
  }

  private var facts: [Span] {
    let objective = standing.objective
    let people = OwnerWords(
      objective.owners, contributors: objective.contributors, in: app.workspace, on: app.asOf)
    let weight = objective.weight == 1 ? [] : ["weight \(Figure.value(objective.weight))"]
    return [Span((people.facts + ["\(objective.cycle)"] + weight).joined(separator: " \(glyphs.dot) "))]
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
          Span("\(standing.status.glyph(glyphs)) ", standing.status.role),
          Span("\(keyResult.markedTitle(glyphs)): "),
          Span(standing.reason.text, .muted),
        ], indent: 2)
    }
  }

  private var linkText: LinkText { LinkText(workspace: app.workspace, glyphs: glyphs) }

  private var supporting: [Initiative] {
    app.workspace.initiatives(on: app.asOf).filter { $0.supports(objective: standing.objective.id) }
  }

  private var servesLine: DetailsContent.Line {
    .init(spans: [Span("Serves     ", .muted), Span(linkText.serves(standing.objective))], indent: 11)
  }

  private var links: [DetailsContent.Line] {
    let capabilities = standing.objective.capabilities.map { id in
      app.workspace.capability(id)?.title ?? id.rawValue
    }
    let leansOn = DetailsContent.Line(
      spans: [Span("Depends on ", .muted), Span(capabilities.joined(separator: ", "))], indent: 11)
    return [servesLine] + linkText.parents(of: standing.objective)
      + linkText.contributing(to: .objective(standing.objective.id))
      + (capabilities.isEmpty ? [] : [leansOn]) + linkText.supported(by: supporting)
  }
}
