import OKRModel

// The check-ins that the details list.
extension Board {
  /// The check-in of the details that the cursor is on; nil where it is on something else.
  var selectedCheckIn: CheckInHistory.Item? { browser.isZoomed ? browser.checkInAtCursor : nil }

  func openCorrection(_ app: inout AppContext) -> [Effect] {
    guard let reference = browser.selectedKeyResult, let item = selectedCheckIn, item.isInForce,
      let form = CheckInForm(on: reference, correcting: item.checkIn, app)
    else { return [] }
    app.request(.present(form))
    return []
  }

  /// Asks whether the selected check-in should be taken back; one that was taken back is restored without asking.
  func retractOrRestore(_ app: inout AppContext) -> [Effect] {
    guard let reference = browser.selectedKeyResult, let item = selectedCheckIn,
      let cycle = app.workspace.objectives.first(where: { $0.id == reference.objective })?.cycle
    else { return [] }
    // The first record goes with all its corrections; to take back the last correction alone there is undo.
    let target = item.retraction?.id ?? item.id
    let submission = CheckInSubmission(
      reference: reference, cycle: cycle, content: .retraction(retracts: target), author: app.person)
    guard item.isInForce else { return [.recordCheckIn(submission)] }
    let value = app.keyResult(reference)?.text(of: item.checkIn.value) ?? Figure.value(item.checkIn.value)
    let text = "Retract the check-in of \(item.checkIn.date.shortText), \(value)? It stays in the log."
    app.request(.present(Question(text: text, consequence: .effect(.recordCheckIn(submission)))))
    return []
  }

  /// Why the selected line is nothing to be corrected; nil when it is.
  func correctDisabledReason(_ app: AppContext) -> String? {
    if let reason = app.writingDisabledReason { return reason }
    guard let item = selectedCheckIn else { return "go to a check-in first" }
    return item.isInForce
      ? nil : "it is retracted; \(app.keymap.name(of: .retract, in: .details)) brings it back"
  }

  /// Why there is no check-in to be taken back or restored; nil when there is.
  func retractDisabledReason(_ app: AppContext) -> String? {
    app.writingDisabledReason ?? (selectedCheckIn == nil ? "go to a check-in first" : nil)
  }
}

extension AppContext {
  /// What is said of check-ins on a key result that are for later days than today: `1 check-in for 19 Nov is here; it
  /// counts from that day on.` Nil where there is none, and where another day than today is looked at.
  func ahead(of reference: KeyResultReference) -> String? {
    guard asOf == today else { return nil }
    let ahead = workspace.checkInsAhead(of: .keyResult(reference), after: today)
    return ahead.sentence(on: today).map { "\($0); \(ahead.consequence)." }
  }

  /// Everything that was said of a key result for the days up to the one that is looked at, newest first. Where that is
  /// today, what was said for later days is there too, so that it can be taken back.
  func history(of reference: KeyResultReference) -> [CheckInHistory.Item] {
    let log = workspace.checkInLogs[reference.objective] ?? .empty
    return log.history(of: reference.keyResult).items.filter { asOf == today || $0.checkIn.date <= asOf }
  }
}
