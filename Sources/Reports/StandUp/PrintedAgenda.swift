package import OKRModel

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
}
