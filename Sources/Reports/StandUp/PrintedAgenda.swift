import Canvas
package import OKRModel
import Wording

/// What is printed of the agenda of a stand-up, whatever the format.
package struct PrintedAgenda {
  let workspace: Workspace
  let agenda: StandUpAgenda
  /// The stages to discuss, in order.
  let stages: [StandUpAgenda.StageItems]
  /// The open action items of earlier stand-ups, oldest first.
  let actions: [ActionItem]

  /// Limits `agenda` to `stages` and `actions`.
  package init(
    of agenda: StandUpAgenda, stages: [StandUpAgenda.StageItems], actions: [ActionItem],
    in workspace: Workspace
  ) {
    self.workspace = workspace
    self.agenda = agenda
    self.stages = stages
    self.actions = actions
  }

  /// The key results of the stages whose definitions were changed in the time of the agenda.
  func movedDefinitions(_ glyphs: Glyphs) -> MovedDefinitions {
    let ids = Set(stages.map(\.id))
    return MovedDefinitions(
      of: workspace, since: agenda.changes.before.asOf, at: agenda.changes.after, glyphs: glyphs
    ) { $0.stage.map(ids.contains) == true }
  }
}
