public import Canvas
public import OKRModel

/// Something that has happened.
public enum Event: Sendable {
  case keyPressed(Key)
  /// The last two clicks, both at this point, came in quick succession.
  case doubleClicked(Point)
  case resized(Size)
  /// The files were read again, on request or because something changed outside.
  case workspaceLoaded(Workspace, [Diagnostic], LoadCause = .asked)
  /// A check-in is on disk.
  case checkInRecorded(CheckInSubmission, CheckInRecord)
  /// A check-in could not be written; the message says why and what to do.
  case checkInFailed(CheckInSubmission, message: String)
  /// A record of the stand-ups' log is on disk.
  case standUpRecorded(StandUpSubmission, StandUpRecord)
  /// A record of the stand-ups' log could not be written; the message says why and what to do.
  case standUpFailed(StandUpSubmission, message: String)
  /// A field was changed in its file, and `undo` undoes it; the workspace and the diagnostics are the new contents of
  /// the files. `leftOver` still holds the old text, if it could not be removed.
  case fieldEdited(FieldEdit, undo: FieldEdit, Workspace, [Diagnostic], leftOver: String? = nil)
  /// A field could not be changed; the message says why and what to do. It `isFinal` if a retry would fail again,
  /// because the file has different contents now.
  case fieldEditFailed(FieldEdit, message: String, isFinal: Bool)
  /// An editor was closed: someone changed what `asking` states, and should say why; `recorded` needed no reason and was
  /// recorded.
  case changesFound(asking: [UnrecordedChange], recorded: [RecordedChange])
  /// Changes were recorded; the workspace and the diagnostics are the new contents of the files.
  case changesRecorded([RecordedChange], Workspace, [Diagnostic])
  /// The records of changes were withdrawn.
  case changesWithdrawn([RecordedChange], Workspace, [Diagnostic])
  /// Changes could not be recorded, or their records not be withdrawn; the message says why and what to do.
  case changesFailed(message: String)
  /// A write waits because another program has locked the file at `path`.
  case fileAwaited(path: String)
  /// The person at the keyboard is known now.
  case personIdentified(PersonID)
  /// The configuration was read again, and these keys apply now.
  case keysBound(Keymap)
  /// The terminal's background has called for the theme of this name, which is in use already.
  case themeFollowed(name: String)
  /// A theme could not be used; the message says why.
  case themeFailed(message: String)
  /// The line that declares the construct was looked up; nil if no file declares it.
  case lineFound(ConstructID, FileLine?)
  /// The text was copied.
  case copied(String, CopyDestination = .terminal)
  /// The address was passed to the program that opens links.
  case linkOpened(String)
  /// An effect failed; the message says why and what to do.
  case effectFailed(message: String)
  /// git was asked how far the workspace is from the others'; nil if there is nothing to report.
  case repositoryRead(RepositoryStanding?)
  /// The running sync has reached this step.
  case syncReached(SyncStep)
  /// The sync has ended; the message says what was done, and why if not everything is in sync.
  case syncEnded(message: String, isInStep: Bool)
  /// The toast with this id has been shown long enough.
  case toastExpired(id: Int)
  /// The cursor has rested since this step.
  case cursorRested(step: Int)
  /// The reading of a monotonic clock in milliseconds; sent before keys while `usesClock`.
  case clockRead(milliseconds: Int64)
  /// The requested time has passed.
  case tickCame
  /// Drafts of an earlier headway were found; `when` says when they were kept.
  case draftsFound([UnsavedDraft], when: String)
  /// The pause after typing has come, when drafts are kept.
  case draftPauseCame
  /// Drafts cannot be kept; the message says why.
  case draftsNotKept(message: String)
  /// The tour should be offered, which happens once.
  case tourOffered
  /// A new day has begun.
  case dayBegan(CivilDay)
}
