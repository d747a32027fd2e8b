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
    return content.row(
      [Span(stage.stage.title, .strong)] + was(before), figures(stage.rollUp), isHeading: true)
  }

  private func rows(of objective: StandUpArrangement.Entry) -> [StandUpRow] {
    [head(of: objective), .blank]
      + objective.items.flatMap { StandUpItemRows(content: content, item: $0).rows + [.blank] }
  }

  private func head(of objective: StandUpArrangement.Entry) -> StandUpRow {
    let standing = objective.standing
    let status = standing.rollUp.status
    let owner = content.columns >= 70 ? [Span("  \(content.name(standing.objective.owner))", .muted)] : []
    let isReported = !objective.items.isEmpty
    return content.row(
      [
        Span("\(status.glyph(content.glyphs))  ", status.role),
        Span(standing.objective.title, isReported ? .title : .muted),
      ], brief(standing.rollUp) + owner, isHeading: true)
  }

  /// `12%  expected 54%`.
  private func brief(_ rollUp: RollUp) -> [Span] {
    guard rollUp.progress != nil else { return [Span("no data", .muted)] }
    let expected =
      content.columns >= 70 ? [Span("  expected \(content.percent(rollUp.expected))", .muted)] : []
    return [Span(content.percent(rollUp.progress), .strong)] + expected
  }

  private func figures(_ rollUp: RollUp?) -> [Span] {
    guard let rollUp else { return [] }
    return brief(rollUp) + [Span("  "), content.status(rollUp.status)]
  }

  private func was(_ before: RollUp?) -> [Span] {
    guard content.columns >= 70, let before, before.progress != nil else { return [] }
    return [Span("   was \(content.percent(before.progress)), \(before.status.title.lowercased())", .muted)]
  }
}
