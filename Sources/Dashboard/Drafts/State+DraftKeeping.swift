public import OKRModel

extension State {
  /// What is typed and not on disk, in every form that is open.
  public var unsavedDrafts: [UnsavedDraft] {
    let inSweep = (sweep?.forms ?? [:]).values.filter(\.isDirty).map { $0.unsaved(isInSweep: true) }
      .sorted { ($0.subject, $0.form.rawValue) < ($1.subject, $1.form.rawValue) }
    return inSweep + [overlayDraft].compactMap(\.self)
  }

  private var overlayDraft: UnsavedDraft? {
    switch overlay {
    case .checkIn(let form): form.isDirty ? form.unsaved(isInSweep: false) : nil
    case .action(let form): form.isDirty ? form.unsaved : nil
    case .fields(let form): form.isDirty ? form.unsaved : nil
    default: nil
    }
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

extension CheckInForm {
  func unsaved(isInSweep: Bool) -> UnsavedDraft {
    let draft = draft
    return UnsavedDraft(
      corrected == nil ? .checkIn : .correction, subject: reference.description, corrected: corrected?.id,
      seen: latest?.recordInForce, isInSweep: isInSweep,
      texts: Dictionary(
        CheckInDraft.Field.allCases.map { ($0.rawValue, draft[$0]) }, uniquingKeysWith: { first, _ in first })
    )
  }
}

extension ActionForm {
  var unsaved: UnsavedDraft {
    let draft = draft
    return UnsavedDraft(
      corrected == nil ? .action : .actionCorrection,
      subject: corrected?.id ?? context.keyResult?.description ?? "", seen: corrected?.recordInForce,
      texts: Dictionary(
        ActionItemDraft.Field.allCases.map { ($0.rawValue, draft[$0]) },
        uniquingKeysWith: { first, _ in first }))
  }
}

extension FieldForm {
  /// What is typed into the chosen field; nil where none is chosen.
  var unsaved: UnsavedDraft? {
    entry.map {
      UnsavedDraft(
        .field, subject: node.reference, kind: node.kind, seen: before,
        texts: [$0.field.rawValue: input.text])
    }
  }
}
