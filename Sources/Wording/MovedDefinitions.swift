package import Canvas
package import OKRModel

/// The key results whose definitions were changed between two days, with what changed and both statuses.
package struct MovedDefinitions {
  /// A key result and what changed.
  package struct Item {
    package let keyResult: KeyResult
    package let reference: KeyResultReference
    /// The changes, by day.
    package let changes: [DefinitionChange]
    /// Where it stands by its first target; nil if that did not move.
    package let first: FirstTarget?
    /// A sentence for each field, and one for the status by both targets.
    package let sentences: [String]
  }

  /// The key results, in the workspace's order.
  package let items: [Item]

  /// What changed after `start` in the definitions that `standings` show; only of the objectives that `isWanted`.
  package init(
    of workspace: Workspace, since start: CivilDay, at standings: Standings, glyphs: Glyphs,
    where isWanted: (Objective) -> Bool = { _ in true }
  ) {
    guard !workspace.history.objectiveLogs.isEmpty else {
      items = []
      return
    }
    items = standings.objectives.filter { isWanted($0.objective) }.flatMap { objective in
      zip(objective.objective.keyResults, objective.keyResults).compactMap { keyResult, standing -> Item? in
        let reference = objective.objective.reference(to: keyResult)
        let words = DefinitionChangeWords(
          reference, in: workspace, since: start, through: standings.asOf, glyphs: glyphs)
        let sentences = words.sentences
        guard !sentences.isEmpty else { return nil }
        let first = workspace.firstTarget(of: reference, asOf: standings.asOf)
        return Item(
          keyResult: keyResult, reference: reference, changes: words.changes, first: first,
          sentences: sentences + [first?.sentence(standing)].compactMap(\.self))
      }
    }
  }

  /// The heading over them.
  package static let title = "Definitions changed"
}
