import OKRModel

/// What a component wants of the router, which alone moves between screens and overlays.
enum Request: Sendable {
  /// Lay an overlay over the screen, in the place of the one that is there.
  case present(any Component)
  /// Take the overlay away.
  case dismiss
  /// Go to a construct on a screen; Esc comes back from there.
  case go(Destination)
  /// Run an action that was chosen in the menu, once that is away.
  case runFromMenu(Action, argument: String?)
  /// Leave out of the screen what does not have these words.
  case filter(by: String)
  /// Open the forms of drafts again as they were.
  case takeUpDrafts([UnsavedDraft])
  /// Throw the drafts away that were offered.
  case discardDrafts
  /// Leave the drafts that were offered where they are.
  case leaveDrafts
  /// Ask in the palette for what an action needs.
  case askForArgument(of: Action)
  /// End the program; asks first where something would be lost.
  case quit
  /// Leave the screen: to where one came from, or else to the board.
  case leaveScreen
  /// List again what passes the filter, on every screen that has it.
  case relist
}
