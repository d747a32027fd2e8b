/// What the board's panes need to show everything, whatever is selected: so that no pane changes its size as the
/// selection moves.
struct BoardNeeds: Hashable, Sendable {
  /// The most rows of stages, with the titles of several value streams and blanks between them.
  var stageRows = 0
  /// The most objectives of one stage.
  var objectives = 0
  /// The most key results of one objective.
  var keyResults = 0
  /// The letters of the longest title of a stage.
  var stageTitle = 0

  init() {}

  init(of listing: Listing) {
    let streams = Set(listing.stages.map(\.valueStream)).count
    stageRows = listing.stages.count + (streams > 1 ? 2 * streams - 1 : 0)
    stageTitle = listing.stages.map(\.title.count).max() ?? 0
    objectives = listing.stages.map(\.objectives.count).max() ?? 0
    keyResults = listing.stages.lazy.flatMap(\.objectives).map(\.keyResults.count).max() ?? 0
  }

  /// The columns that a stage needs with its bar, its figures and the pane's border.
  var stageColumns: Int { 2 + 2 + stageTitle + 10 + 5 + 2 + 5 }
  /// The rows of both panes at the right, with their borders.
  var rightRows: Int { objectiveRows + max(3, 2 + 2 * keyResults) }
  /// The rows of the objectives' pane, with its border.
  var objectiveRows: Int { 2 + max(1, objectives) }
  /// The rows that all panes need, the key results in two rows each.
  var rows: Int { max(stageRows + 2, rightRows) }
}
