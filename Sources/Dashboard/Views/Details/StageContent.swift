import Canvas
import OKRModel

/// What is told of a stage.
struct StageContent {
  let state: State
  let entry: Listing.StageEntry
  let glyphs: Glyphs

  var content: DetailsContent {
    let rollUp = entry.rollUp
    return DetailsContent(
      title: "\(entry.valueStream) \(glyphs.crumb) \(entry.stage.title)",
      headline: rollUp.map { RollUpText($0, glyphs: glyphs).figures } ?? [
        Span("No objective in this cycle", .muted)
      ],
      summary: rollUp.map { [.init(spans: RollUpText($0, glyphs: glyphs).statusAndCounts)] } ?? [],
      history: objectiveLines, links: [], compactLinks: [])
  }

  /// The objectives, the one that most needs a word first.
  private var objectiveLines: [DetailsContent.Line] {
    let standings = entry.objectives.map(\.standing).enumerated().sorted {
      ($0.element.rollUp.status.urgencyRank, $0.offset) < ($1.element.rollUp.status.urgencyRank, $1.offset)
    }
    return standings.map { _, standing in
      let status = standing.rollUp.status
      return .init(
        spans: [Span("\(status.glyph(glyphs)) ", status.role), Span("\(standing.objective.title)  ")]
          + standing.rollUp.counts.spans(glyphs), indent: 2)
    }
  }
}
