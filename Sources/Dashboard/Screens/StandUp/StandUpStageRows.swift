import Canvas
import OKRModel
import Wording

/// A stage of the stand-up: its objectives with the key results that need discussion, and the actions about
/// them.
struct StandUpStageRows {
  let content: StandUpContent

  private var standUp: StandUp { content.standUp }

  var rows: [StandUpRow] {
    guard let stage = standUp.stage else { return [] }
    let objectives = standUp.arrangement.entries(of: stage, in: standUp.agenda, all: standUp.showsAll)
    let reported = objectives.filter { !$0.items.isEmpty }
    let quiet = objectives.filter(\.items.isEmpty)
    let actions = StandUpActionRows(content: content).rows(ofStage: stage.id)
    return [head(of: stage), .blank]
      + (reported.isEmpty ? [.heading([Span(Self.calm, .success)]), .blank] : [])
      + reported.flatMap(rows) + quiet.map { head(of: $0) }
      + (actions.isEmpty || quiet.isEmpty ? [] : [.blank])
      + actions
  }

  private static let calm = "Nothing to discuss."

  private func head(of stage: StandUpAgenda.StageItems) -> StandUpRow {
    let before = standUp.agenda.changes.stage(stage.id)
    let status = stage.rollUp?.status ?? .noData
    let counts = stage.rollUp?.counts.spans(content.glyphs) ?? []
    return content.row(
      [Span("\(status.glyph(content.glyphs)) ", status.role), Span(stage.stage.title, .strong)] + was(before),
      figures.row(of: stage.rollUp, tail: counts), isHeading: true)
  }

  private var figures: StandUpFigures { StandUpFigures(content: content) }

  private func rows(of objective: StandUpArrangement.Entry) -> [StandUpRow] {
    [head(of: objective), .blank]
      + objective.items.flatMap { StandUpItemRows(content: content, item: $0).rows + [.blank] }
  }

  private func head(of objective: StandUpArrangement.Entry) -> StandUpRow {
    let standing = objective.standing
    let status = standing.rollUp.status
    let isReported = !objective.items.isEmpty
    let sign = isReported ? "" : "\(status.glyph(content.glyphs)) "
    return content.row(
      [Span("  \(sign)", status.role), Span(standing.objective.title, isReported ? .title : .muted)],
      figures.row(of: standing.rollUp, tail: [Span(content.names(standing.objective.owners), .muted)]),
      isHeading: true)
  }

  private func was(_ before: RollUp?) -> [Span] {
    guard content.columns >= 100, let before, before.progress != nil else { return [] }
    return [Span("   was \(content.percent(before.progress)), \(before.status.title.lowercased())", .muted)]
  }
}
