import Canvas
import OKRModel

// What its actions do.
extension Sweep {
  /// Why the selected key result cannot be checked in on; nil when it can.
  func openDisabledReason(_ app: AppContext) -> String? {
    app.writingDisabledReason ?? (item == nil ? "nothing is due" : nil)
  }

  /// Opens the form of the selected key result: to correct what was said of it in this sweep, or for the first time.
  mutating func openForm(_ app: AppContext) {
    guard let item else { return }
    phase = .form
    var opened = form ?? newForm(on: item, app)
    opened?.comeBack()
    form = opened
  }

  private func newForm(on item: CheckInAgenda.Item, _ app: AppContext) -> CheckInForm? {
    if let said = said[item.id], case .done(let record) = said.saving,
      let checkIn = app.workspace.checkIns(of: item.id).first(where: { $0.recordInForce == record.id })
    {
      return CheckInForm(on: item.id, correcting: checkIn, app)
    }
    return CheckInForm(on: item.id, app)
  }

  /// Sends the check-in to disk and goes on to the next one without waiting for it.
  mutating func saveAndGoOn(_ app: AppContext) -> [Effect] {
    guard var form, form.phase == .editing, let item else { return [] }
    let submission = form.submission(app)
    guard let submission, let entry = submission.entry else {
      self.form = form
      return []
    }
    form.phase = .saving
    form.failure = nil
    self.form = form
    skipped.remove(item.id)
    said[item.id] = Said(
      entry: entry, before: said[item.id]?.before ?? item.standing, saving: .underWay)
    goOnToNext(app)
    return [.recordCheckIn(submission)]
  }

  mutating func skip(_ app: AppContext) {
    guard let item else { return }
    skipped.insert(item.id)
    goOnToNext(app)
  }

  private mutating func goOnToNext(_ app: AppContext) {
    guard goOn() else {
      phase = .summary
      scroll = 0
      return
    }
    openForm(app)
  }

  /// Goes back to the one before, in the order of the list.
  mutating func goBack(_ app: AppContext) {
    guard position > 0 else { return }
    position -= 1
    openForm(app)
  }

  /// Lists what is due from me, or from everybody.
  mutating func togglePerson(_ app: AppContext) {
    let whose = person == nil ? app.knownPerson : nil
    var fresh = listing(
      CheckInAgenda(of: app.workspace, standings: app.standings, person: whose), of: whose)
    fresh.phase = .list
    // What is done already is not what one looks for among more.
    let same = fresh.items.firstIndex { $0.id == item?.id && !fresh.isDone($0) }
    fresh.position = same ?? fresh.items.firstIndex { !fresh.isDone($0) } ?? 0
    self = fresh
  }

  /// What came of the sweep so far.
  func summary(_ app: AppContext, _ glyphs: Glyphs) -> SweepSummary {
    SweepSummary(of: self, in: app.workspace, text: SweepText(sweep: self, glyphs: glyphs)) {
      app.standing(of: $0)
    }
  }
}
