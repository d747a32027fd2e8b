import OKRModel

// The check-ins in the details.
extension Board {
  /// The check-in under the cursor in the details; nil if there is none.
  var selectedCheckIn: CheckInHistory.Item? { browser.isZoomed ? browser.checkInAtCursor : nil }

  func openCorrection(_ app: inout AppContext) -> [Effect] {
    guard let reference = browser.selectedKeyResult, let item = selectedCheckIn, item.isInForce,
      let form = CheckInForm(on: reference, correcting: item.checkIn, app)
    else { return [] }
    app.request(.present(form))
    return []
  }

  /// Asks whether to retract the selected check-in; a retracted one is restored without asking.
  func retractOrRestore(_ app: inout AppContext) -> [Effect] {
    guard let reference = browser.selectedKeyResult, let item = selectedCheckIn,
      let cycle = app.workspace.objectives.first(where: { $0.id == reference.objective })?.cycle
    else { return [] }
    // Retracting the first record also removes all its corrections; undo removes only the last correction.
    let target = item.retraction?.id ?? item.id
    let submission = CheckInSubmission(
      reference: reference, cycle: cycle, content: .retraction(retracts: target), author: app.person)
    guard item.isInForce else { return [.recordCheckIn(submission)] }
    let value = item.checkIn.entry.said(of: app.keyResult(reference))
    let text = "Retract the check-in of \(item.checkIn.date.shortText), \(value)? It stays in the log."
    app.request(.present(Question(text: text, consequence: .effect(.recordCheckIn(submission)))))
    return []
  }

  /// Why the selected line cannot be corrected; nil when it can.
  func correctDisabledReason(_ app: AppContext) -> String? {
    if let reason = app.writingDisabledReason { return reason }
    guard let item = selectedCheckIn else { return "go to a check-in first" }
    return item.isInForce
      ? nil : "it is retracted; \(app.keymap.name(of: .retract, in: .details)) brings it back"
  }

  /// Why there is no check-in to retract or restore; nil when there is.
  func retractDisabledReason(_ app: AppContext) -> String? {
    app.writingDisabledReason ?? (selectedCheckIn == nil ? "go to a check-in first" : nil)
  }
}

extension AppContext {
  /// The message about check-ins on a key result dated after today: `1 check-in for 19 Nov is here; it counts from that
  /// day on.` Nil if there are none, or if another day than today is shown.
  func ahead(of reference: KeyResultReference) -> String? {
    guard asOf == today else { return nil }
    let ahead = workspace.checkInsAhead(of: .keyResult(reference), after: today)
    return ahead.sentence(on: today).map { "\($0); \(ahead.consequence)." }
  }

  /// All check-ins on a key result up to the day shown, newest first. If that is today, check-ins dated later are
  /// included, so that they can be retracted.
  func history(of reference: KeyResultReference) -> [CheckInHistory.Item] {
    workspace.checkInHistory(of: reference).items.filter { asOf == today || $0.checkIn.date <= asOf }
  }
}
