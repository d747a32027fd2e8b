import OKRModel

extension State {
  /// Asks what to do with drafts that an earlier headway left behind.
  mutating func draftsFound(_ drafts: [UnsavedDraft], when: String) {
    guard overlays.isEmpty, !drafts.isEmpty else { return }
    overlays = [DraftOffer(drafts, when: when, app)]
    // They are kept, by the earlier program.
    keeping.isKept = true
  }

  /// Reopens the forms as they were. Drafts that cannot be opened are listed among the messages, so that nothing is
  /// lost.
  mutating func takeUp(_ drafts: [UnsavedDraft]) -> [Effect] {
    overlays = []
    var lost = takeUpInSweep(drafts.filter(\.isInSweep))
    for draft in drafts where !draft.isInSweep {
      let forms = overlays.isEmpty ? forms(of: draft) : []
      if forms.isEmpty { lost.append(draft) } else { overlays = forms }
    }
    let words = DraftWords(app: app)
    var effects: [Effect] = []
    for draft in lost { effects.append(say(.information, words.sentence(onLost: draft))) }
    if overlays.isEmpty, unsavedDrafts.isEmpty { effects += forgetOffer() }
    return effects
  }

  /// Discards the drafts that were left behind.
  mutating func discardDrafts() -> [Effect] {
    overlays = []
    return forgetOffer()
  }

  /// Leaves the drafts in place: they are offered again at the next start.
  mutating func leaveDrafts() -> [Effect] {
    overlays = []
    keeping.isKept = false
    return [.leaveDrafts]
  }

  private mutating func forgetOffer() -> [Effect] {
    keeping.isKept = false
    return [.keepDrafts([], person: person)]
  }

  // MARK: Opening forms

  /// Opens forms in the weekly sweep; returns the drafts for which there is none.
  private mutating func takeUpInSweep(_ drafts: [UnsavedDraft]) -> [UnsavedDraft] {
    let forms = drafts.map { draft in (draft: draft, form: CheckInForm(draft, app)) }
    let opened = forms.compactMap(\.form)
    if !opened.isEmpty {
      show(.checkIns)
      if var sweep = screens[.checkIns] as? Sweep {
        sweep.takeUp(opened, app)
        screens[.checkIns] = sweep
      }
    }
    return forms.filter { $0.form == nil }.map(\.draft)
  }

  /// The form of a draft outside the sweep, on its screen, above what it was opened from; empty where it cannot be
  /// opened any more.
  private mutating func forms(of draft: UnsavedDraft) -> [any Component] {
    switch draft.form {
    case .checkIn, .correction: return [CheckInForm(draft, app)].compactMap(\.self)
    case .field:
      guard let list = FieldList(draft, app), let form = FieldForm(draft, over: list) else { return [] }
      return [list, form]
    case .action, .actionCorrection:
      show(.standUp)
      let date = (screens[.standUp] as? StandUp)?.date ?? today
      return [ActionForm(draft, on: date, app)].compactMap(\.self)
    }
  }
}
