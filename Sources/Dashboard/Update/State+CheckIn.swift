import Canvas
import OKRModel

extension State {
  mutating func openCheckInForm() -> [Effect] {
    guard let objective = browser.objective?.standing.objective, let selected = browser.keyResult else {
      return []
    }
    let reference = objective.reference(to: selected.keyResult)
    let checkIns = workspace.checkIns(of: reference).filter { $0.date <= today }
    let context = CheckInContext(
      keyResult: selected.keyResult.id, unit: selected.keyResult.unit, period: selected.standing.period,
      lastValue: selected.standing.value, today: today)
    overlay = .checkIn(CheckInForm(reference: reference, context: context, checkIns: checkIns))
    return []
  }

  mutating func pressInForm(_ key: Key) -> [Effect] {
    guard case .checkIn(var form) = overlay, form.phase == .editing else { return [] }
    if key == .control("c") { return askToLeaveForm(quits: true) }
    guard let edit = Edit(key) else { return [] }
    form.edit(edit)
    overlay = .checkIn(form)
    return []
  }

  mutating func moveFormFocus(by step: Int) -> [Effect] {
    guard case .checkIn(var form) = overlay, form.phase == .editing else { return [] }
    form.moveFocus(by: step)
    overlay = .checkIn(form)
    return []
  }

  mutating func submitCheckIn() -> [Effect] {
    guard case .checkIn(var form) = overlay, form.phase == .editing else { return [] }
    defer { overlay = .checkIn(form) }
    guard form.judgeAll(), let entry = form.entry else { return [] }
    guard standing(of: form.reference) != nil,
      let objective = standings.objective(form.reference.objective)?.objective
    else {
      form.failure =
        "\(form.reference) is no longer in the files; \(keymap.name(of: .back, in: .form)) leaves"
      return []
    }
    form.phase = .saving
    form.failure = nil
    let submission = CheckInSubmission(
      reference: form.reference, cycle: objective.cycle, entry: entry, author: person)
    return [.recordCheckIn(submission)]
  }

  mutating func checkInRecorded(_ submission: CheckInSubmission, _ record: CheckInRecord) -> [Effect] {
    let before = standing(of: submission.reference)
    let log = workspace.checkInLogs[submission.reference.objective] ?? .empty
    workspace.checkInLogs[submission.reference.objective] = log.appending(record)
    reckon()
    if case .checkIn(let form) = overlay, form.reference == submission.reference { overlay = nil }
    return [say(.success, summary(of: submission, before: before))]
  }

  mutating func checkInFailed(_ message: String) -> [Effect] {
    if case .checkIn(var form) = overlay {
      form.phase = .editing
      form.failure = message
      overlay = .checkIn(form)
    }
    return [say(.error, message)]
  }

  /// Leaves at once when nothing was said, and asks first when something was.
  mutating func askToLeaveForm(quits: Bool) -> [Effect] {
    guard case .checkIn(var form) = overlay, form.phase == .editing else { return [] }
    guard form.isDirty else {
      overlay = nil
      return quits ? [.quit] : []
    }
    form.phase = .askingToLeave(quits: quits)
    overlay = .checkIn(form)
    return []
  }

  mutating func leaveForm() -> [Effect] {
    guard case .checkIn(let form) = overlay, case .askingToLeave(let quits) = form.phase else { return [] }
    overlay = nil
    return quits ? [.quit] : []
  }

  mutating func keepEditing() -> [Effect] {
    guard case .checkIn(var form) = overlay else { return [] }
    form.phase = .editing
    overlay = .checkIn(form)
    return []
  }

  /// Where the key result would stand with what the form says now; nil while that is nothing sensible.
  func preview(of form: CheckInForm) -> KeyResultStanding? {
    guard let entry = form.entry, let cycle = standings.cycle,
      let objective = standings.objective(form.reference.objective)?.objective,
      let keyResult = objective.keyResults.first(where: { $0.id == form.reference.keyResult })
    else { return nil }
    // It is recorded after all that there is, whatever the clock says.
    let draft = CheckIn(
      id: "draft", recordedAt: Timestamp(milliseconds: .max), recordInForce: "draft", author: person,
      entry: entry)
    let checkIns = (workspace.checkIns(of: form.reference) + [draft]).sorted { $0.precedes($1) }
    return KeyResultStanding(
      of: keyResult, in: cycle, checkIns: checkIns, asOf: asOf, settings: workspace.settings)
  }

  /// The standing of the key result that `reference` names; nil when it is not in the cycle.
  func standing(of reference: KeyResultReference) -> KeyResultStanding? {
    standings.objective(reference.objective)?.keyResults.first { $0.keyResult == reference.keyResult }
  }

  private func summary(of submission: CheckInSubmission, before: KeyResultStanding?) -> String {
    // In ASCII: what is said is said on every terminal.
    let value = Figure.value(submission.entry.value)
    guard let after = standing(of: submission.reference) else { return "Saved \(value)." }
    let progress = after.progress.map { ", now at \(Figure.percent($0))" } ?? ""
    let status =
      before.map(\.status) == after.status
      ? "still \(after.status.title.lowercased())" : "\(after.status.title.lowercased()) now"
    return "Saved \(value)\(progress), \(status)."
  }
}
