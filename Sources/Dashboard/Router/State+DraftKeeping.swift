public import OKRModel

extension State {
  /// What is typed and not on disk, in every form that is open.
  public var unsavedDrafts: [UnsavedDraft] {
    screens.values.flatMap(\.unsavedDrafts) + overlays.flatMap(\.unsavedDrafts)
  }

  /// Has what is typed be kept outside after a pause, and what is typed no more be forgotten at once.
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

  /// Says once that what is typed is not kept.
  mutating func draftsNotKept(_ message: String) -> [Effect] {
    guard !keeping.hasFailed else { return [] }
    keeping.hasFailed = true
    return [say(.information, "What you type is not kept until you save it: \(message)")]
  }
}
