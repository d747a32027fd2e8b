/// Whether the cursor is on its way through a list, a step following hard upon another.
struct CursorTravel: Sendable {
  /// Counts the steps since the start, so that only the last one's rest is heeded.
  var steps = 0
  /// The steps when the screen was last drawn or about to be.
  var settledSteps = 0
  /// Whether a step was made and the cursor has not rested since.
  var isUnderWay = false
}
