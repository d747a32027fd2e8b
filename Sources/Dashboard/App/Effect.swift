public import OKRModel

/// Something to do outside: on disk, on the terminal, with the clock.
public enum Effect: Hashable, Sendable {
  /// Write a check-in, a correction or a retraction to its log; reported as `checkInRecorded` or `checkInFailed`.
  case recordCheckIn(CheckInSubmission)
  /// Write a record to the log of the stand-ups; reported as `standUpRecorded` or `standUpFailed`.
  case recordStandUp(StandUpSubmission)
  /// Change a field in its file; reported as `fieldEdited` or `fieldEditFailed`.
  case editField(FieldEdit)
  /// Record changes that are in the files already; reported as `changesRecorded` or `changesFailed`.
  case recordChanges([UnrecordedChange])
  /// Withdraw the records of changes; reported as `changesWithdrawn` or `changesFailed`.
  case withdrawChanges([RecordedChange])
  /// Stop waiting for the program that has locked a file; what waited is reported as `checkInFailed`,
  /// `standUpFailed` or `fieldEditFailed`.
  case stopWaiting
  /// Read the files again; reported as `workspaceLoaded`.
  case loadWorkspace
  /// Find the line that declares the construct; reported as `lineFound`.
  case findLine(ConstructID)
  /// Open the file in an editor at the line, and read the files again when it is closed.
  case openEditor(FileLine)
  /// Put the text on the clipboard; reported as `copied`.
  case copy(String)
  /// Open the address, which must be `http` or `https`; reported as `linkOpened`.
  case openLink(String)
  /// Commit the workspace's own changes, merge what others have pushed, and push; reported as `syncReached` and
  /// `syncEnded`.
  case sync
  /// Stop the running sync; it is still reported as `syncEnded`.
  case stopSyncing
  /// Draw with the theme of this name from now on.
  case useTheme(String)
  /// Send `toastExpired` after about six seconds.
  case expireToast(id: Int)
  /// Send `cursorRested` after a tenth of a second: longer than a held key takes to repeat.
  case awaitRest(step: Int)
  /// Send `clockRead` and then `tickCame` after `milliseconds`: at the stand-up's next second.
  case awaitTick(milliseconds: Int)
  /// Send `draftPauseCame` after less than a second.
  case awaitDraftPause
  /// Keep the unsaved input of `person` outside the program, replacing what is kept there; reported as `draftsNotKept`
  /// if that fails.
  case keepDrafts([UnsavedDraft], person: PersonID?)
  /// Leave the drafts of the earlier headway in place: they are offered again at the next start.
  case leaveDrafts
  /// Keep the step at which the tour goes on another time; nil when it is over.
  case keepTour(TourStep?)
  case redraw
  case suspend
  case quit
}
