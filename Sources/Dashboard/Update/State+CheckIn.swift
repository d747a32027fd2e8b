import Canvas
import OKRModel

extension State {
  /// The form that takes what is typed: over the panes, or that of the weekly sweep; nil where there is none.
  var activeForm: CheckInForm? {
    get {
      if case .checkIn(let form) = overlay { return form }
      guard overlay == nil, screen == .checkIns, sweep?.phase == .form else { return nil }
      return sweep?.form
    }
    set {
      if case .checkIn = overlay {
        overlay = newValue.map(Overlay.checkIn)
      } else {
        sweep?.form = newValue
      }
    }
  }

  mutating func openCheckInForm() -> [Effect] {
    if screen == .checkIns { return openSweepForm() }
    overlay = selectedReference.flatMap { form(on: $0) }.map(Overlay.checkIn)
    return []
  }

  /// A form for a new check-in on the key result that `reference` names; nil when it is not in the cycle.
  func form(on reference: KeyResultReference) -> CheckInForm? {
    context(of: reference, lastValue: standing(of: reference)?.value).map { context in
      let checkIns = workspace.checkIns(of: reference).filter { $0.date <= today }
      return CheckInForm(reference: reference, context: context, checkIns: checkIns)
    }
  }

  /// A form that corrects `checkIn`; nil when its key result is not in the cycle.
  func form(on reference: KeyResultReference, correcting checkIn: CheckIn) -> CheckInForm? {
    context(of: reference, lastValue: checkIn.value, correcting: checkIn).map {
      CheckInForm(reference: reference, context: $0, correcting: checkIn)
    }
  }

  private func context(
    of reference: KeyResultReference, lastValue: Double?, correcting corrected: CheckIn? = nil
  ) -> CheckInContext? {
    guard let standing = standing(of: reference), let keyResult = keyResult(reference) else { return nil }
    return CheckInContext(
      keyResult: keyResult.id, unit: keyResult.valueUnit, period: standing.period, lastValue: lastValue,
      today: today,
      known: KnownValues(
        of: keyResult.measure, checkIns: workspace.checkIns(of: reference), correcting: corrected))
  }

  mutating func pressInForm(_ key: Key) -> [Effect] {
    guard var form = activeForm, form.phase == .editing else { return [] }
    if key == .control("c") { return leaveFormForGood() }
    guard let edit = Edit(key) else { return [] }
    form.edit(edit)
    activeForm = form
    return []
  }

  /// Has the open forms for new check-ins follow what others have said meanwhile.
  mutating func refreshCheckInForms() {
    if case .checkIn(var form) = overlay, let fresh = self.form(on: form.reference) {
      form.refresh(like: fresh)
      overlay = .checkIn(form)
    }
    for reference in (sweep?.forms).map({ Array($0.keys) }) ?? [] {
      guard let fresh = form(on: reference) else { continue }
      sweep?.forms[reference]?.refresh(like: fresh)
    }
  }

  mutating func moveFormFocus(by step: Int) -> [Effect] {
    guard var form = activeForm, form.phase == .editing else { return [] }
    form.moveFocus(by: step)
    activeForm = form
    return []
  }

  mutating func submitCheckIn() -> [Effect] {
    if case .fields = overlay { return submitField() }
    guard var form = activeForm, form.phase == .editing else { return [] }
    let submission = submission(of: &form)
    if submission != nil {
      form.phase = .saving
      form.failure = nil
    }
    activeForm = form
    return submission.map { [.recordCheckIn($0)] } ?? []
  }

  /// What `form` says, ready to be written; nil with the reason in the form while something is wrong.
  func submission(of form: inout CheckInForm) -> CheckInSubmission? {
    guard form.judgeAll(), let entry = form.entry, !form.asksAboutSlip() else { return nil }
    guard standing(of: form.reference) != nil,
      let objective = standings.objective(form.reference.objective)?.objective
    else {
      form.failure =
        "\(form.reference) is no longer in the files; \(keymap.name(of: .back, in: .form)) leaves"
      return nil
    }
    return CheckInSubmission(
      reference: form.reference, cycle: objective.cycle,
      content: form.corrected.map { .correction(entry, replaces: $0.recordInForce) } ?? .entry(entry),
      author: person)
  }

  mutating func checkInRecorded(_ submission: CheckInSubmission, _ record: CheckInRecord) -> [Effect] {
    awaitedFile = nil
    let before = standing(of: submission.reference)
    let log = workspace.checkInLogs[submission.reference.objective] ?? .empty
    workspace.checkInLogs[submission.reference.objective] = log.appending(record)
    reckon()
    let summary = summary(of: submission, before: before)
    journal.wrote(record.id, to: submission.log, retracting: submission.retracted)
    if let form = activeForm, form.phase == .saving, form.reference == submission.reference {
      activeForm = nil
    }
    if sweep?.saved(submission, record) == true { return [] }
    return [say(.success, summary)]
  }

  mutating func checkInFailed(_ submission: CheckInSubmission, _ message: String) -> [Effect] {
    awaitedFile = nil
    if var form = activeForm, form.phase == .saving {
      form.phase = .editing
      form.failure = message
      activeForm = form
    }
    sweep?.failed(submission, message)
    journal.failed(retracting: submission.retracted)
    return [say(.error, message)]
  }

  /// Leaves at once when nothing was said, and asks first when something was.
  mutating func askToLeaveForm(quits: Bool) -> [Effect] {
    guard case .checkIn(var form) = overlay, form.phase == .editing else { return [] }
    guard form.isDirty else {
      overlay = nil
      return quits ? quit() : []
    }
    form.phase = .askingToLeave(quits: quits)
    overlay = .checkIn(form)
    return []
  }

  /// What Ctrl-C in a form asks for: the end of the program, unless something would be lost.
  private mutating func leaveFormForGood() -> [Effect] {
    if case .checkIn = overlay { return askToLeaveForm(quits: true) }
    return quit()
  }

  mutating func leaveForm() -> [Effect] {
    if case .fields = overlay { return answerInFields(true) }
    guard case .checkIn(let form) = overlay, case .askingToLeave(let quits) = form.phase else { return [] }
    overlay = nil
    return quits ? quit() : []
  }

  mutating func keepEditing() -> [Effect] {
    if case .fields = overlay { return answerInFields(false) }
    guard case .checkIn(var form) = overlay else { return [] }
    form.phase = .editing
    overlay = .checkIn(form)
    return []
  }

  /// Where the key result would stand with what the form says now; nil while that is nothing sensible.
  func preview(of form: CheckInForm) -> KeyResultStanding? {
    guard let entry = form.entry, let cycle = standings.cycle, let keyResult = keyResult(form.reference)
    else {
      return nil
    }
    // A new one is recorded after all that there is, whatever the clock says; a correction stands in its own place.
    let draft = CheckIn(
      id: form.corrected?.id ?? "draft",
      recordedAt: form.corrected?.recordedAt ?? Timestamp(milliseconds: .max),
      recordInForce: "draft", author: person, entry: entry)
    let others = workspace.checkIns(of: form.reference).filter { $0.id != draft.id }
    let checkIns = (others + [draft]).sorted { $0.precedes($1) }
    return KeyResultStanding(
      of: keyResult, in: cycle, checkIns: checkIns, asOf: asOf, settings: workspace.settings)
  }

  /// The standing of the key result that `reference` names; nil when it is not in the cycle.
  func standing(of reference: KeyResultReference) -> KeyResultStanding? {
    standings.objective(reference.objective)?.keyResults.first { $0.keyResult == reference.keyResult }
  }

  /// The key result that `reference` names; nil when it is not in the cycle.
  func keyResult(_ reference: KeyResultReference) -> KeyResult? {
    standings.objective(reference.objective)?.objective.keyResults.first { $0.id == reference.keyResult }
  }

  /// What is said once a record is on disk.
  private func summary(of submission: CheckInSubmission, before: KeyResultStanding?) -> String {
    // In ASCII: what is said is said on every terminal.
    let deed = deed(of: submission)
    guard let after = standing(of: submission.reference) else { return "\(deed)." }
    let progress = after.progress.map { ", now at \(Figure.percent($0))" } ?? ""
    let status =
      before.map(\.status) == after.status
      ? "still \(after.status.title.lowercased())" : "\(after.status.title.lowercased()) now"
    return "\(deed)\(progress), \(status)."
  }

  private func deed(of submission: CheckInSubmission) -> String {
    switch (journal.purpose(ofRetracting: submission.retracted), submission.content) {
    case (.undo, _): "Undone"
    case (.redo, _): "Done again"
    case (nil, .entry(let entry)): "Saved \(said(entry, of: submission.reference))"
    case (nil, .correction(let entry, _)): "Corrected to \(said(entry, of: submission.reference))"
    case (nil, .retraction(let target)):
      isRetraction(target, in: submission.reference.objective) ? "Restored" : "Retracted"
    }
  }

  private func said(_ entry: CheckInEntry, of reference: KeyResultReference) -> String {
    keyResult(reference)?.text(of: entry.value) ?? Figure.value(entry.value)
  }

  /// Whether the record with the id `record` takes another one back.
  private func isRetraction(_ record: String, in objective: String) -> Bool {
    let records = workspace.checkInLogs[objective]?.records ?? []
    return records.last { $0.id == record }.map { $0.entry == nil } ?? false
  }
}
