import OKRModel

extension State {
  /// Asks what to do with drafts that an earlier headway left behind.
  mutating func draftsFound(_ drafts: [UnsavedDraft], when: String) -> [Effect] {
    guard overlay == nil, !drafts.isEmpty else { return [] }
    let words = DraftWords(state: self)
    overlay = .question(
      .takeUpDrafts(DraftOffer(drafts: drafts, when: when, text: words.question(drafts, when: when))))
    // They are kept, by the program that is gone.
    keeping.isKept = true
    return []
  }

  /// Opens the forms again as they were. What cannot be opened is told among the messages, so that nothing is lost.
  mutating func takeUpDrafts() -> [Effect] {
    guard case .question(.takeUpDrafts(let offer)) = overlay else { return [] }
    overlay = nil
    let inSweep = offer.drafts.filter(\.isInSweep)
    var (effects, lost) = takeUpInSweep(inSweep)
    for draft in offer.drafts where !draft.isInSweep {
      guard overlay == nil, let (opened, more) = takeUp(draft) else {
        lost.append(draft)
        continue
      }
      overlay = opened
      effects += more
    }
    let words = DraftWords(state: self)
    for draft in lost { effects.append(say(.information, words.sentence(onLost: draft))) }
    if overlay == nil, unsavedDrafts.isEmpty { effects += forgetOffer() }
    return effects
  }

  /// Throws the drafts away that were left behind.
  mutating func discardDrafts() -> [Effect] {
    guard case .question(.takeUpDrafts) = overlay else { return [] }
    overlay = nil
    return forgetOffer()
  }

  private mutating func forgetOffer() -> [Effect] {
    keeping.isKept = false
    return [.keepDrafts([], person: person)]
  }

  // MARK: Opening forms

  private mutating func takeUpInSweep(_ drafts: [UnsavedDraft]) -> ([Effect], lost: [UnsavedDraft]) {
    let forms = drafts.map { draft in (draft: draft, form: checkInForm(draft)) }
    let lost = forms.filter { $0.form == nil }.map(\.draft)
    let opened = forms.compactMap(\.form)
    guard !opened.isEmpty else { return ([], lost) }
    let effects = show(.checkIns)
    // Of somebody else's they are found in the list of everybody.
    let listed = Set((sweep?.items ?? []).map(\.id))
    if opened.contains(where: { !listed.contains($0.reference) }), sweep?.person != nil {
      let agenda = CheckInAgenda(of: workspace, standings: standings, person: nil)
      sweep = Sweep(agenda, person: nil)
    }
    for form in opened { sweep?.forms[form.reference] = form }
    let first = sweep?.items.firstIndex { item in opened.contains { $0.reference == item.id } }
    if let first {
      sweep?.position = first
      sweep?.phase = .form
    }
    return (effects, lost)
  }

  /// The form of a draft that is not one of the sweep, with what it needs; nil where it cannot be opened any more.
  private mutating func takeUp(_ draft: UnsavedDraft) -> (Overlay, [Effect])? {
    switch draft.form {
    case .checkIn, .correction: checkInForm(draft).map { (.checkIn($0), []) }
    case .action, .actionCorrection: actionForm(draft)
    case .field: fieldForm(draft).map { (.fields($0), []) }
    }
  }

  /// The form of a check-in or a correction; nil where what it is about is gone.
  func checkInForm(_ draft: UnsavedDraft) -> CheckInForm? {
    guard let reference = KeyResultReference(draft.subject) else { return nil }
    var opened: CheckInForm?
    if draft.form == .correction {
      let checkIn = workspace.checkIns(of: reference).first { $0.id == draft.corrected }
      opened = checkIn.flatMap { form(on: reference, correcting: $0) }
    } else {
      opened = form(on: reference)
    }
    for field in CheckInDraft.Field.allCases { opened?.type(draft.texts[field.rawValue] ?? "", in: field) }
    return opened
  }

  private mutating func actionForm(_ draft: UnsavedDraft) -> (Overlay, [Effect])? {
    let corrected = workspace.standUps.actions.first { $0.id == draft.subject }
    guard draft.form == .action || corrected != nil else { return nil }
    let about = draft.form == .action ? KeyResultReference(draft.subject) : corrected?.entry.keyResult
    let effects = show(.standUp)
    guard let standUp else { return nil }
    let context = ActionItemDraft.Context(
      people: workspace.people, taken: corrected?.entry.date ?? standUp.date, today: today, keyResult: about)
    var form = ActionForm(context: context, correcting: draft.form == .action ? nil : corrected)
    for field in ActionItemDraft.Field.allCases { form.type(draft.texts[field.rawValue] ?? "", in: field) }
    return (.action(form), effects)
  }

  /// The form of a field; nil where what has it is gone.
  func fieldForm(_ draft: UnsavedDraft) -> FieldForm? {
    let nodes = TraceabilityGraph(of: workspace, cycle: nil).nodes
    guard let node = nodes.first(where: { $0.kind == draft.kind && $0.reference == draft.subject }),
      let values = FieldValues(of: node, in: workspace),
      let (name, text) = draft.texts.first,
      let position = values.entries.firstIndex(where: { $0.field.rawValue == name })
    else { return nil }
    var form = FieldForm(node, values: values)
    form.select(position)
    form.open()
    form.type(text)
    return form
  }
}
