import OKRModel

extension State {
  /// Goes to a screen.
  mutating func show(_ screen: Screen) -> [Effect] {
    self.screen = screen
    if screen == .alignment { refreshAlignment() }
    if screen == .gaps { refreshGaps() }
    if screen == .standUp { openStandUp() }
    guard screen == .checkIns else { return [] }
    let person = sweep.map(\.person) ?? knownPerson
    let agenda = CheckInAgenda(of: workspace, standings: standings, person: person)
    if sweep?.round == agenda.round {
      sweep?.refresh(agenda)
    } else {
      let drafts = sweep?.unsavedForms ?? [:]
      sweep = Sweep(agenda, person: person)
      sweep?.forms = drafts
    }
    return beginSweep()
  }

  /// The person at the keyboard, where the workspace knows them.
  private var knownPerson: String? {
    person.flatMap { id in workspace.people.contains { $0.id == id } ? id : nil }
  }

  /// Goes to the first one that is due, unless the sweep is under way already.
  private mutating func beginSweep() -> [Effect] {
    guard var sweep, sweep.phase == .list, checkInDisabledReason(for: sweep.item) == nil else { return [] }
    if let item = sweep.item, sweep.isDone(item), !sweep.goOn() { return [] }
    self.sweep = sweep
    return openSweepForm()
  }

  /// Lists what is due anew, after the files, the day or the person have changed.
  mutating func refreshSweep() {
    guard let sweep else { return }
    let agenda = CheckInAgenda(of: workspace, standings: standings, person: sweep.person)
    self.sweep?.refresh(agenda)
    if self.sweep?.item == nil { self.sweep?.phase = .list }
  }

  /// Takes up mine once it is known who I am, as long as nothing was said.
  mutating func beginSweepAgain() {
    guard let sweep, sweep.person == nil, sweep.said.isEmpty, sweep.unsavedForms.isEmpty,
      let person = knownPerson
    else {
      return
    }
    self.sweep = Sweep(CheckInAgenda(of: workspace, standings: standings, person: person), person: person)
    if screen == .checkIns { _ = beginSweep() }
  }

  /// Opens the form of the selected key result: to correct what was said of it in this sweep, or for the first time.
  mutating func openSweepForm() -> [Effect] {
    guard let item = sweep?.item else { return [] }
    sweep?.phase = .form
    var form = sweep?.form ?? form(on: item)
    form?.comeBack()
    sweep?.form = form
    return []
  }

  private func form(on item: CheckInAgenda.Item) -> CheckInForm? {
    if let said = sweep?.said[item.id], case .done(let record) = said.saving,
      let checkIn = workspace.checkIns(of: item.id).first(where: { $0.recordInForce == record.id })
    {
      return form(on: item.id, correcting: checkIn)
    }
    return form(on: item.id)
  }

  /// Sends the check-in to disk and goes on to the next one without waiting for it.
  mutating func saveAndGoOn() -> [Effect] {
    guard var sweep, var form = sweep.form, form.phase == .editing, let item = sweep.item else { return [] }
    guard let submission = submission(of: &form), let entry = submission.entry else {
      self.sweep?.form = form
      return []
    }
    form.phase = .saving
    form.failure = nil
    sweep.form = form
    sweep.skipped.remove(item.id)
    sweep.said[item.id] = Sweep.Said(
      entry: entry, before: sweep.said[item.id]?.before ?? item.standing, saving: .underWay)
    self.sweep = sweep
    return [.recordCheckIn(submission)] + goOnInSweep()
  }

  mutating func skipInSweep() -> [Effect] {
    guard let item = sweep?.item else { return [] }
    sweep?.skipped.insert(item.id)
    return goOnInSweep()
  }

  private mutating func goOnInSweep() -> [Effect] {
    guard sweep?.goOn() == true else {
      sweep?.phase = .summary
      sweep?.scroll = 0
      return []
    }
    return openSweepForm()
  }

  /// Goes back to the one before, in the order of the list.
  mutating func goBackInSweep() -> [Effect] {
    guard let position = sweep?.position, position > 0 else { return [] }
    sweep?.position = position - 1
    return openSweepForm()
  }

  /// One step out: from the form or the summary to the list, and from the list out of the screen.
  mutating func leaveSweep() {
    switch sweep?.phase {
    case .form, .summary: sweep?.phase = .list
    case .list, nil: leaveScreen()
    }
  }

  mutating func toggleSweepPerson() -> [Effect] {
    guard let sweep else { return [] }
    let person = sweep.person == nil ? knownPerson : nil
    var fresh = sweep.listing(
      CheckInAgenda(of: workspace, standings: standings, person: person), of: person)
    fresh.phase = .list
    // What is done already is not what one looks for among more.
    let same = fresh.items.firstIndex { $0.id == sweep.item?.id && !fresh.isDone($0) }
    fresh.position = same ?? fresh.items.firstIndex { !fresh.isDone($0) } ?? 0
    self.sweep = fresh
    return []
  }

  /// Moves the selection of the list, or the lines of the summary.
  mutating func moveInSweep(_ target: (Int) -> Int) {
    guard let sweep else { return }
    if sweep.phase == .summary {
      let last = SweepSummaryView(state: self).scrollableLines
      self.sweep?.scroll = min(max(0, target(sweep.scroll)), last)
    } else {
      self.sweep?.position = min(max(0, target(sweep.position)), max(0, sweep.items.count - 1))
    }
  }

  /// Why the selected key result cannot be checked in on; nil when it can.
  func checkInDisabledReason(for item: CheckInAgenda.Item?) -> String? {
    if let reason = writingDisabledReason { return reason }
    return item == nil ? "nothing is due" : nil
  }
}
