import OKRModel

extension State {
  /// Asks what to do with drafts that an earlier headway left behind.
  mutating func draftsFound(_ drafts: [UnsavedDraft], when: String) {
    guard overlays.isEmpty, !drafts.isEmpty else { return }
    overlays = [DraftOffer(drafts, when: when, app)]
    // They are kept, by the program that is gone.
    keeping.isKept = true
  }

  /// Opens the forms again as they were. What cannot be opened is said among the messages, so that nothing is lost.
  mutating func takeUp(_ drafts: [UnsavedDraft]) -> [Effect] {
    overlays = []
    var lost = takeUpInSweep(drafts.filter(\.isInSweep))
    for draft in drafts where !draft.isInSweep {
      guard overlays.isEmpty, let form = form(draft) else {
        lost.append(draft)
        continue
      }
      overlays = [form]
    }
    let words = DraftWords(app: app)
    var effects: [Effect] = []
    for draft in lost { effects.append(say(.information, words.sentence(onLost: draft))) }
    if overlays.isEmpty, unsavedDrafts.isEmpty { effects += forgetOffer() }
    return effects
  }

  /// Throws the drafts away that were left behind.
  mutating func discardDrafts() -> [Effect] {
    overlays = []
    return forgetOffer()
  }

  /// Leaves the drafts where they are: they are offered again at the next start.
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

  /// Opens forms in the weekly sweep; gives the drafts for which there is none.
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

  /// The form of a draft that is not one of the sweep, on its screen; nil where it cannot be opened any more.
  private mutating func form(_ draft: UnsavedDraft) -> (any Component)? {
    switch draft.form {
    case .checkIn, .correction: return CheckInForm(draft, app)
    case .field: return FieldForm(draft, app)
    case .action, .actionCorrection:
      show(.standUp)
      let date = (screens[.standUp] as? StandUp)?.date ?? today
      return ActionForm(draft, on: date, app)
    }
  }
}
