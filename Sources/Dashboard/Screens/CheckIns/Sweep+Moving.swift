import Canvas
import OKRModel

// The implementation of its actions.
extension Sweep {
  /// Why no check-in can be made on the selected key result; nil when it can.
  func openDisabledReason(_ app: AppContext) -> String? {
    app.writingDisabledReason ?? (item == nil ? "nothing is due" : nil)
  }

  /// Opens the form for the selected key result: to correct its check-in from this sweep, or for a new one.
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

  /// Sends the check-in to disk and goes on to the next one without waiting.
  mutating func saveAndGoOn(_ app: AppContext) -> [Effect] {
    guard var form, form.phase == .editing, let item else { return [] }
    let submission = form.checkIn(app)
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

  /// Goes back to the previous one, in the order of the list.
  mutating func goBack(_ app: AppContext) {
    guard position > 0 else { return }
    position -= 1
    openForm(app)
  }

  /// Lists what is due from the user, or from everyone.
  mutating func togglePerson(_ app: AppContext) {
    let whose = person == nil ? app.knownPerson : nil
    var fresh = listing(
      CheckInAgenda(of: app.workspace, standings: app.standings, person: whose), of: whose)
    fresh.phase = .list
    // In the longer list, an item that is already done is not what the user is looking for.
    let same = fresh.items.firstIndex { $0.id == item?.id && !fresh.isDone($0) }
    fresh.position = same ?? fresh.items.firstIndex { !fresh.isDone($0) } ?? 0
    self = fresh
  }

  /// The results of the sweep so far.
  func summary(_ app: AppContext, _ glyphs: Glyphs) -> SweepSummary {
    SweepSummary(of: self, in: app.workspace, text: SweepText(sweep: self, glyphs: glyphs)) {
      app.standing(of: $0)
    }
  }
}
