import OKRModel

/// How far what is typed is kept outside of the program.
struct DraftKeeping: Sendable {
  /// The drafts that there are.
  var drafts: [UnsavedDraft] = []
  /// Whether something is kept outside.
  var isKept = false
  /// Whether the pause is awaited after which they are kept.
  var isPauseAwaited = false
  /// Whether it was said that they cannot be kept.
  var hasFailed = false
}
