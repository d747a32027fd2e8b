import Canvas
import OKRModel
import Wording

// What is recorded in a stand-up.
extension StandUp {
  /// The key result of the selection; nil if there is none.
  func keyResult(in workspace: Workspace) -> KeyResultReference? {
    switch target {
    case .keyResult(let reference): return reference
    case .action(let id): return workspace.standUps.actions.first { $0.id == id }?.entry.keyResult
    case nil: return nil
    }
  }

  /// The selected action; nil if there is none.
  func selectedAction(_ app: AppContext) -> ActionItem? {
    guard case .action(let id) = target else { return nil }
    return app.workspace.standUps.actions.first { $0.id == id }
  }

  /// Why nothing can be recorded; nil when it can.
  func writingDisabledReason(_ app: AppContext) -> String? {
    app.writingDisabledReason
      ?? (app.standings.cycle == nil ? "no cycle runs today whose file would take it" : nil)
  }

  /// Why there is no action to work on; nil when there is.
  func actionDisabledReason(_ app: AppContext) -> String? {
    writingDisabledReason(app) ?? (selectedAction(app) == nil ? "select an action first" : nil)
  }

  /// Why the stand-up cannot be ended; nil when it can.
  func endDisabledReason(_ app: AppContext) -> String? {
    writingDisabledReason(app) ?? (heldRecord == nil ? nil : "it is written down already")
  }

  /// Opens the form for a new action about the selected key result, or about none.
  func openActionForm(_ app: inout AppContext) -> [Effect] {
    let context = ActionItemDraft.Context(
      people: app.people(besides: nil), taken: date, today: app.today, keyResult: keyResult(in: app.workspace)
    )
    app.request(.present(ActionForm(context: context)))
    return []
  }

  /// Opens the form that corrects the selected action.
  func openActionCorrection(_ app: inout AppContext) -> [Effect] {
    guard let action = selectedAction(app) else { return [] }
    let context = ActionItemDraft.Context(
      people: app.people(besides: action), taken: action.entry.date, today: app.today,
      keyResult: action.entry.keyResult)
    app.request(.present(ActionForm(context: context, correcting: action)))
    return []
  }

  /// Marks the selected action as done, or as open again.
  func toggleDone(_ app: AppContext) -> [Effect] {
    guard let action = selectedAction(app) else { return [] }
    let content: StandUpRecord.Content =
      action.completion.map { .retraction(retracts: $0.record) }
      ?? .completion(of: action.id, date: app.today)
    return submission(content, app).map { [.recordStandUp($0)] } ?? []
  }

  /// Asks whether to retract the selected action.
  func askToDropAction(_ app: inout AppContext) -> [Effect] {
    guard let action = selectedAction(app),
      let submission = submission(.retraction(retracts: action.id), app)
    else { return [] }
    app.request(
      .present(
        Question(
          text: "Take back the action '\(action.entry.text)'? It stays in the log.",
          consequence: .effect(.recordStandUp(submission)))))
    return []
  }

  /// Records that the stand-up was held.
  func end(_ app: AppContext) -> [Effect] {
    let seconds = Int(clock.total / 1000)
    let entry = StandUpEntry(
      date: date, since: since, duration: min(seconds, StandUpEntry.durationRange.upperBound))
    return submission(.standUp(entry), app).map { [.recordStandUp($0)] } ?? []
  }

  private func submission(_ content: StandUpRecord.Content, _ app: AppContext) -> StandUpSubmission? {
    app.standings.cycle.map { StandUpSubmission(cycle: $0.id, content: content, author: app.person) }
  }

  /// Opens the check-in form for the selected key result at its blocker. A check-in from today is corrected; otherwise
  /// it is a new one, because a blocker that comes or goes is news.
  func openBlockerForm(_ app: inout AppContext) -> [Effect] {
    guard let reference = keyResult(in: app.workspace) else { return [] }
    let latest = app.workspace.checkIns(of: reference).last { $0.date <= app.today }
    let ofToday = latest.flatMap { $0.date == app.today ? $0 : nil }
    let form =
      ofToday.flatMap { CheckInForm(on: reference, correcting: $0, app) } ?? CheckInForm(on: reference, app)
    guard var form else { return [] }
    if ofToday == nil, let blocker = latest?.entry.blocker { form.fill(.blocker, with: blocker) }
    form.goTo(.blocker)
    app.request(.present(form))
    return []
  }

  /// Puts the minutes on the clipboard as Markdown.
  func copyMinutes(_ app: AppContext) -> [Effect] {
    guard let minutes else { return [] }
    let words = StandUpMinutesWords(minutes: minutes, workspace: app.workspace, glyphs: .unicode)
    return [.copy(words.markdown.joined(separator: "\n") + "\n")]
  }
}
