import OKRModel

extension State {
  /// The check-in of the details that the cursor is on; nil where it is on something else.
  var selectedCheckIn: CheckInHistory.Item? { browser.isZoomed ? browser.checkInAtCursor : nil }

  /// The reference of the selected key result; nil when none is.
  var selectedReference: KeyResultReference? {
    if case .keyResult(let reference) = selectedConstruct { reference } else { nil }
  }

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

  mutating func openCorrection() -> [Effect] {
    guard let reference = selectedReference, let item = selectedCheckIn, item.isInForce else { return [] }
    overlay = form(on: reference, correcting: item.checkIn).map(Overlay.checkIn)
    return []
  }

  /// Asks whether the selected check-in is to be taken back; one that was taken back is restored without asking.
  mutating func retractOrRestore() -> [Effect] {
    guard let reference = selectedReference, let item = selectedCheckIn, let cycle = cycle(of: reference)
    else {
      return []
    }
    // The first record goes with all its corrections; to take back the last correction alone there is undo.
    let target = item.retraction?.id ?? item.id
    let submission = CheckInSubmission(
      reference: reference, cycle: cycle, content: .retraction(retracts: target), author: person)
    guard item.isInForce else { return [.recordCheckIn(submission)] }
    let value = keyResult(reference)?.text(of: item.checkIn.value) ?? Figure.value(item.checkIn.value)
    let description = "of \(item.checkIn.date.shortText), \(value)"
    overlay = .question(.retract(submission, of: description))
    return []
  }

  mutating func undo() -> [Effect] {
    journal.take(.undo, author: person).map { [$0] } ?? []
  }

  mutating func redo() -> [Effect] {
    journal.take(.redo, author: person).map { [$0] } ?? []
  }

  private func cycle(of reference: KeyResultReference) -> String? {
    workspace.objectives.first { $0.id == reference.objective }?.cycle
  }
}

extension State {
  /// Why the selected line is nothing to be corrected; nil when it is.
  var correctDisabledReason: String? {
    if let reason = writingDisabledReason { return reason }
    guard let item = selectedCheckIn else { return "go to a check-in first" }
    return item.isInForce
      ? nil : "it is retracted; \(keymap.name(of: .retract, in: .details)) brings it back"
  }

  /// Why there is no check-in to be taken back or restored; nil when there is.
  var retractDisabledReason: String? {
    writingDisabledReason ?? (selectedCheckIn == nil ? "go to a check-in first" : nil)
  }

  /// Why nothing can be undone; nil when something can.
  var undoDisabledReason: String? {
    writingDisabledReason ?? (journal.undoable.isEmpty ? "nothing was written since headway was opened" : nil)
  }

  /// Why nothing can be done again; nil when something can.
  var redoDisabledReason: String? {
    writingDisabledReason ?? (journal.redoable.isEmpty ? "nothing was undone" : nil)
  }
}
