public import Canvas
public import OKRModel

/// Something that has happened.
public enum Event: Sendable {
  case keyPressed(Key)
  case resized(Size)
  /// The files were read again, because somebody asked for it or because something changed outside.
  case workspaceLoaded(Workspace, [Diagnostic], Reading = .asked)
  /// A check-in is on disk.
  case checkInRecorded(CheckInSubmission, CheckInRecord)
  /// A check-in could not be written; the message says why and what to do.
  case checkInFailed(CheckInSubmission, message: String)
  /// A record of the stand-ups' log is on disk.
  case standUpRecorded(StandUpSubmission, StandUpRecord)
  /// A record of the stand-ups' log could not be written; the message says why and what to do.
  case standUpFailed(StandUpSubmission, message: String)
  /// A field was changed in its file, which `undo` takes back; the files say what follows now. The file `leftOver` holds
  /// the old text still, where it could not be removed.
  case fieldEdited(FieldEdit, undo: FieldEdit, Workspace, [Diagnostic], leftOver: String? = nil)
  /// A field could not be changed; the message says why and what to do. It `isFinal` where doing the same once more
  /// would fail again, for the file says something else by now.
  case fieldEditFailed(FieldEdit, message: String, isFinal: Bool)
  /// What is to be written waits, for another program has locked the file at `path`.
  case fileAwaited(path: String)
  /// It is known who sits at the keyboard.
  case personIdentified(String)
  /// The configuration was read again, and these keys are in force now.
  case keysBound(Keymap)
  /// A theme could not be used; the message says why.
  case themeFailed(message: String)
  /// The line that declares the construct was looked for; nil where no file declares it.
  case lineFound(ConstructID, FileLine?)
  /// The text was copied.
  case copied(String, CopyDestination = .terminal)
  /// The address was handed to the program that opens links.
  case linkOpened(String)
  /// Something outside could not be done; the message says why and what to do.
  case effectFailed(message: String)
  /// git was asked how far the workspace is from that of the others; nil where there is nothing to say.
  case repositoryRead(RepositoryStanding?)
  /// The sync that is under way has come to this step.
  case syncReached(SyncStep)
  /// The sync has ended; the message says what was done, and why not all is in step where it is not.
  case syncEnded(message: String, isInStep: Bool)
  /// The toast with this id has been shown long enough.
  case toastExpired(id: Int)
  /// The cursor has rested since the step of this number.
  case cursorRested(step: Int)
  /// A clock that never goes back says so many milliseconds; read before keys while `usesClock`.
  case clockRead(milliseconds: Int64)
  /// The time that was awaited has passed.
  case tickCame
  /// Drafts were found that an earlier headway left behind `when`, as people say it.
  case draftsFound([UnsavedDraft], when: String)
  /// The pause after typing has come in which drafts are kept.
  case draftPauseCame
  /// Drafts cannot be kept; the message says why.
  case draftsNotKept(message: String)
  /// A new day has begun.
  case dayBegan(CivilDay)
}
