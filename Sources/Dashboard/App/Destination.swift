import OKRModel

/// A place to go to from another screen, to look at one construct.
enum Destination: Hashable, Sendable {
  /// A stage, an objective or a key result among the panes of the board.
  case board(ConstructID)
  /// Where it is in the alignment tree, or among the capabilities.
  case tree(ConstructID)
  /// What suffers if it slips.
  case impact(ConstructID)

  /// What a person is responsible for, on the board.
  case owned(PersonID)

  /// The screen that it is on.
  var screen: Screen {
    switch self {
    case .board, .owned: .dashboard
    case .tree, .impact: .alignment
    }
  }
}
