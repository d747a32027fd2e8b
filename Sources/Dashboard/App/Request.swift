import OKRModel

/// What a component asks of the router, which alone moves between screens and overlays.
enum Request: Sendable {
  /// Show an overlay over the screen, replacing the current one.
  case present(any Component)
  /// Lay an overlay over the one that is there, which is there again once this one is dismissed.
  case push(any Component)
  /// Take the topmost overlay away.
  case dismiss
  /// Go to a construct on a screen; Esc comes back from there.
  case go(Destination)
  /// Run an action that was chosen in the menu, once that is closed.
  case runFromMenu(Action, argument: String?)
  /// Go to what was chosen in the palette, once that is closed.
  case goFromMenu(Destination)
  /// Filter the screen by these words.
  case filter(by: String)
  /// Reopen the forms of drafts as they were.
  case takeUpDrafts([UnsavedDraft])
  /// Discard the offered drafts.
  case discardDrafts
  /// Leave the offered drafts in place.
  case leaveDrafts
  /// Prompt in the palette for an action's argument.
  case askForArgument(of: Action)
  /// Quit; asks first if something would be lost.
  case quit
  /// Leave the screen: to the previous place, or else to the board.
  case leaveScreen
  /// Apply the filter again on every screen that has it.
  case relist
}
