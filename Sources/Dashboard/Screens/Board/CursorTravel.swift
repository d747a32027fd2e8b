/// Whether the cursor is moving through a list, with steps in quick succession.
struct CursorTravel: Sendable {
  /// Counts the steps since the start, so that only the rest after the last one counts.
  var steps = 0
  /// The number of steps when the screen was last drawn or was about to be.
  var settledSteps = 0
  /// Whether there was a step and the cursor has not rested since.
  var isUnderWay = false
}
