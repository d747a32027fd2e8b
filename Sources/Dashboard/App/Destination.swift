import OKRModel

/// A place that one goes to from another screen, to look at one construct.
enum Destination: Sendable {
  /// A stage, an objective or a key result among the panes of the board.
  case board(ConstructID)
  /// Where it stands in the tree of the alignment, or among the capabilities.
  case tree(ConstructID)
  /// What suffers if it slips.
  case impact(ConstructID)

  /// The screen that it is on.
  var screen: Screen {
    switch self {
    case .board: .dashboard
    case .tree, .impact: .alignment
    }
  }
}
