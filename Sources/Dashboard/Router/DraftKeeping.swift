import OKRModel

/// The state of keeping unsaved input outside the program.
struct DraftKeeping: Sendable {
  /// The current drafts.
  var drafts: [UnsavedDraft] = []
  /// Whether something is kept outside.
  var isKept = false
  /// Whether the pause before keeping them is running.
  var isPauseAwaited = false
  /// Whether the user knows that they cannot be kept.
  var hasFailed = false
}
