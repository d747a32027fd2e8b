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
