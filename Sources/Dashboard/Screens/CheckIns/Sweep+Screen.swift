import Canvas
import OKRModel

extension Sweep: ScreenComponent {
  static let id = Screen.checkIns

  init(_ app: inout AppContext) {
    let person = app.knownPerson
    self.init(CheckInAgenda(of: app.workspace, standings: app.standings, person: person), person: person)
    begin(app)
  }

  var place: Context {
    switch phase {
    case .form: form?.place == .question ? .question : .sweepForm
    case .summary: .summary
    case .list: .sweep
    }
  }

  func selection(_ app: AppContext) -> ConstructID? { (item?.id).map(ConstructID.keyResult) }

  /// Returns to the sweep, or starts one if a new round has begun; input in the old one stays.
  mutating func reopen(_ app: inout AppContext) {
    let agenda = agenda(app)
    if round == agenda.round {
      refresh(agenda)
    } else {
      let drafts = unsavedForms
      self = Sweep(agenda, person: person)
      forms = drafts
    }
    begin(app)
  }

  /// Goes to the first due one, unless the sweep is already under way.
  private mutating func begin(_ app: AppContext) {
    guard phase == .list, openDisabledReason(app) == nil else { return }
    if let item, isDone(item), !goOn() { return }
    openForm(app)
  }

  /// Switches to the user's own key results once the user is known, unless check-ins were already made.
  mutating func personIdentified(_ app: inout AppContext) {
    guard person == nil, said.isEmpty, unsavedForms.isEmpty, let known = app.knownPerson else { return }
    self = Sweep(
      CheckInAgenda(of: app.workspace, standings: app.standings, person: known), person: known)
    begin(app)
  }

  /// Lists what is due again, after the files, the day or the person have changed.
  mutating func refresh(_ app: inout AppContext) {
    guard app.earlierDay == nil else { return }
    refresh(agenda(app))
    if item == nil { phase = .list }
    for reference in forms.keys {
      if let fresh = CheckInForm(on: reference, app) { forms[reference]?.refresh(like: fresh) }
    }
  }

  private func agenda(_ app: AppContext) -> CheckInAgenda {
    CheckInAgenda(of: app.workspace, standings: app.standings, person: person)
  }

  mutating func move(_ motion: Motion, _ app: inout AppContext) -> [Effect] {
    let page = app.surface.page
    if phase == .summary {
      let last = SweepSummaryView(app: app, sweep: self).scrollableLines
      scroll = min(max(0, motion.target(from: scroll, page: page)), last)
    } else {
      position = motion.target(from: position, page: page, count: items.count)
    }
    return []
  }

  /// Opens the form for the item under the pointer in the list.
  mutating func click(at point: Point, in area: Rect, _ app: inout AppContext) -> [Effect] {
    guard let found = SweepLayout(self, in: area).position(at: point) else { return [] }
    position = found
    if let reason = openDisabledReason(app) { return [app.say(.information, reason.sentence)] }
    openForm(app)
    return []
  }

  /// One step out: from the form or the summary to the list, and from the list out of the screen.
  mutating func leave(_ app: inout AppContext) -> [Effect] {
    if phase == .list { app.request(.leaveScreen) } else { phase = .list }
    return []
  }

  mutating func type(_ key: Key, _ app: inout AppContext) -> [Effect]? {
    guard phase == .form else { return nil }
    guard form?.phase == .editing else { return [] }
    if key == .control("c") {
      app.request(.quit)
    } else if let edit = TextEdit(key) {
      form?.edit(edit, app)
    }
    return []
  }

  mutating func dayBegan(after old: CivilDay, _ app: inout AppContext) -> [Effect] {
    forgetUntouchedForms()
    guard phase == .form else { return [] }
    return form?.dayBegan(after: old, &app) ?? []
  }

  mutating func recorded(_ outcome: WriteOutcome, _ app: inout AppContext) -> Bool {
    switch outcome {
    case .checkIn(let submission, let record):
      if form?.phase == .saving, form?.reference == submission.reference { form = nil }
      return saved(submission, record)
    case .checkInFailed(let submission, let message):
      failed(submission, message)
    default: break
    }
    return false
  }

  var unsavedDrafts: [UnsavedDraft] {
    forms.values.filter(\.isDirty).map { $0.unsaved(isInSweep: true) }
      .sorted { ($0.subject, $0.form.rawValue) < ($1.subject, $1.form.rawValue) }
  }

  var unsavedCount: Int { unsavedForms.count }
  var isSaving: Bool { phase == .form && form?.phase == .saving }

  mutating func follow(_ node: ConstructID, since before: Sweep, _ app: inout AppContext) -> Bool {
    guard let selected = before.item?.id, item?.id != selected, node.holds(selected) else { return false }
    let whose = person
    if !items.contains(where: { $0.id == selected }), person != nil {
      let everybody = listing(
        CheckInAgenda(of: app.workspace, standings: app.standings, person: nil), of: nil)
      guard everybody.items.contains(where: { $0.id == selected }) else { return false }
      self = everybody
    }
    guard let found = items.firstIndex(where: { $0.id == selected }) else { return false }
    position = found
    return whose != person
  }

  /// Restores the forms of drafts that an earlier headway left behind, and goes to the first of them.
  mutating func takeUp(_ forms: [CheckInForm], _ app: AppContext) {
    // Other people's are only in the list of everyone.
    let listed = Set(items.map(\.id))
    if forms.contains(where: { !listed.contains($0.reference) }), person != nil {
      self = Sweep(CheckInAgenda(of: app.workspace, standings: app.standings, person: nil), person: nil)
    }
    for form in forms { self.forms[form.reference] = form }
    let first = items.firstIndex { item in forms.contains { $0.reference == item.id } }
    if let first {
      position = first
      phase = .form
    }
  }
}
