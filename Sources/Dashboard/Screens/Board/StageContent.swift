import Canvas
import OKRModel
import Wording

/// The details of a stage.
struct StageContent {
  let app: AppContext
  let entry: Listing.StageEntry
  let glyphs: Glyphs

  var content: DetailsContent {
    DetailsContent(
      title: "\(entry.valueStream) \(glyphs.crumb) \(entry.title)", kind: "Stage", facts: facts,
      headline: facts, summary: summary, compactSummary: [.init(spans: facts)] + summary,
      history: objectiveLines,
      links: behindLines, compactLinks: [])
  }

  private var facts: [Span] {
    let count = entry.objectives.count
    return [Span(count == 1 ? "1 objective" : "\(count) objectives")]
  }

  private var summary: [DetailsContent.Line] {
    guard let rollUp = entry.rollUp else {
      return [
        .init(spans: [
          Span("No objective in this cycle: nothing says yet what should improve here.", .muted)
        ])
      ]
    }
    return [.init(spans: RollUpText(rollUp, glyphs: glyphs).statusAndCounts)]
  }

  /// The open key results that are behind or stale, the worst first, each with the reason for its status.
  private var behindLines: [DetailsContent.Line] {
    let all = entry.objectives.flatMap { objective in
      zip(objective.standing.objective.keyResults, objective.standing.keyResults).map {
        (keyResult: $0, standing: $1)
      }
    }
    let behind = all.filter {
      $0.standing.closing == nil && [.offTrack, .stale, .atRisk].contains($0.standing.status)
    }
    return behind.worstFirst { $0.standing.status }.prefix(Self.mostBehind).map { keyResult, standing in
      .init(
        spans: [
          Span("\(standing.status.glyph(glyphs)) ", standing.status.role),
          Span("\(keyResult.markedTitle(glyphs)): "),
          Span(standing.reason.text, .muted),
        ], indent: 2)
    }
  }

  private static let mostBehind = 6

  /// The objectives, those that need attention most first.
  private var objectiveLines: [DetailsContent.Line] {
    let standings = entry.objectives.map(\.standing).worstFirst { $0.rollUp.status }
    return standings.map { standing in
      let status = standing.rollUp.status
      return .init(
        spans: [Span("\(status.glyph(glyphs)) ", status.role), Span("\(standing.objective.title)  ")]
          + standing.rollUp.counts.spans(glyphs), indent: 2)
    }
  }
}
