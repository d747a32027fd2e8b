import Dashboard
import FileStore
import OKRModel

/// Carries out the effects on the files of an open workspace, for the full screen and for plain lines alike. Their
/// results are reported as events.
struct FileEffects: Sendable {
  let keeper: WorkspaceKeeper
  /// Problems in the configuration are reported together with those in the files.
  let settings: SettingsReader
  /// Called with the path of a file that is being waited for.
  let onWait: @Sendable (String) -> Void

  /// Writes a check-in, a correction or a retraction.
  func record(_ submission: CheckInSubmission, report: (Event) -> Void) {
    do throws(StoreError) {
      report(.checkInRecorded(submission, try keeper.record(submission, patience: patience)))
    } catch {
      report(.checkInFailed(submission, message: keeper.sentence(about: error)))
    }
  }

  /// Writes a record to the stand-ups' log.
  func record(_ submission: StandUpSubmission, report: (Event) -> Void) {
    do throws(StoreError) {
      report(.standUpRecorded(submission, try keeper.record(submission, patience: patience)))
    } catch {
      report(.standUpFailed(submission, message: keeper.sentence(about: error)))
    }
  }

  /// Changes a field, and reports the files before and after it if they have changed.
  func change(_ edit: FieldEdit, by author: ChangeAuthor, report: (Event) -> Void) {
    do throws(StoreError) {
      let (undo, before, now, after, leftOver) = try keeper.edit(edit, by: author, patience: patience)
      if let before { report(noticed(before)) }
      report(
        .fieldEdited(
          edit, undo: undo, now.workspace, settings.diagnostics + now.diagnostics, leftOver: leftOver))
      if let after { report(noticed(after)) }
    } catch {
      if error.isFinal, let now = keeper.check(at: [], isPatient: false).loaded { report(noticed(now)) }
      report(.fieldEditFailed(edit, message: keeper.sentence(about: error), isFinal: error.isFinal))
    }
  }

  /// Records changes that are in the files already.
  func record(_ changes: [UnrecordedChange], by author: ChangeAuthor, report: (Event) -> Void) {
    do throws(StoreError) {
      let recorded = try keeper.record(changes, by: author, patience: patience)
      let now = keeper.load()
      report(.changesRecorded(recorded, now.workspace, settings.diagnostics + now.diagnostics))
    } catch {
      report(.changesFailed(message: keeper.sentence(about: error)))
    }
  }

  /// Withdraws the records of changes.
  func withdraw(_ changes: [RecordedChange], by author: ChangeAuthor, report: (Event) -> Void) {
    do throws(StoreError) {
      try keeper.withdraw(changes, by: author, patience: patience)
      let now = keeper.load()
      report(.changesWithdrawn(changes, now.workspace, settings.diagnostics + now.diagnostics))
    } catch {
      report(.changesFailed(message: keeper.sentence(about: error)))
    }
  }

  /// Reads the files again after an editor was closed, records what it changed, and asks why where that moves what
  /// check-ins were made against.
  func edited(
    _ edit: HandEdit?, by author: ChangeAuthor, _ cause: LoadCause, report: (Event) -> Void
  ) {
    let changes = edit.flatMap { keeper.changes(since: $0, today: author.today) } ?? []
    let workspace = keeper.load().workspace
    let asked = changes.filter { workspace.asksForReason(of: $0) }
    let rest = changes.filter { !workspace.asksForReason(of: $0) }
    var recorded: [RecordedChange] = []
    var failure: String?
    if !rest.isEmpty {
      do throws(StoreError) {
        recorded = try keeper.record(rest, by: author, patience: patience)
      } catch {
        failure = keeper.sentence(about: error)
      }
    }
    load(cause, report: report)
    if let failure { report(.changesFailed(message: failure)) }
    if !asked.isEmpty || !recorded.isEmpty { report(.changesFound(asking: asked, recorded: recorded)) }
  }

  /// Reads the configuration and the files again.
  func load(_ cause: LoadCause, report: (Event) -> Void) {
    let loaded = keeper.load()
    report(.keysBound(settings.read().keymap))
    report(.workspaceLoaded(loaded.workspace, settings.diagnostics + loaded.diagnostics, cause))
  }

  /// The event for a change in the files that this program did not make.
  func noticed(_ loaded: LoadedWorkspace) -> Event {
    .workspaceLoaded(loaded.workspace, settings.diagnostics + loaded.diagnostics, .noticed)
  }

  private var patience: LockWaitPolicy { keeper.patience(onWait: onWait) }
}
