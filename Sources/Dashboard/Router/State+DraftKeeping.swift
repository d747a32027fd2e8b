public import OKRModel

extension State {
  /// The unsaved input in every open form.
  public var unsavedDrafts: [UnsavedDraft] {
    screens.values.flatMap(\.unsavedDrafts) + overlays.flatMap(\.unsavedDrafts)
  }

  /// Keeps unsaved input outside after a pause, and removes kept input at once when it is gone.
  mutating func keepDrafts(isLeaving: Bool) -> [Effect] {
    let drafts = isLeaving ? [] : unsavedDrafts
    guard drafts != keeping.drafts else { return [] }
    keeping.drafts = drafts
    guard !drafts.isEmpty else {
      defer { keeping.isKept = false }
      return keeping.isKept ? [.keepDrafts([], person: person)] : []
    }
    guard !keeping.isPauseAwaited else { return [] }
    keeping.isPauseAwaited = true
    return [.awaitDraftPause]
  }

  mutating func draftPauseCame() -> [Effect] {
    keeping.isPauseAwaited = false
    guard !keeping.drafts.isEmpty else { return [] }
    keeping.isKept = true
    return [.keepDrafts(keeping.drafts, person: person)]
  }

  /// Reports once that unsaved input cannot be kept.
  mutating func draftsNotKept(_ message: String) -> [Effect] {
    guard !keeping.hasFailed else { return [] }
    keeping.hasFailed = true
    return [say(.information, "What you type is not kept until you save it: \(message)")]
  }
}
