public import OKRModel

/// Something that is to be done outside: on disk, on the terminal, with the clock.
public enum Effect: Hashable, Sendable {
  /// Write a check-in, a correction or a retraction to its log; comes back as `checkInRecorded` or `checkInFailed`.
  case recordCheckIn(CheckInSubmission)
  /// Write a record to the log of the stand-ups; comes back as `standUpRecorded` or `standUpFailed`.
  case recordStandUp(StandUpSubmission)
  /// Change a field in its file; comes back as `fieldEdited` or `fieldEditFailed`.
  case editField(FieldEdit)
  /// Wait no longer for the program that has locked a file; what waited comes back as `checkInFailed`,
  /// `standUpFailed` or `fieldEditFailed`.
  case stopWaiting
  /// Read the files again; comes back as `workspaceLoaded`.
  case loadWorkspace
  /// Find the line that declares the construct; comes back as `lineFound`.
  case edit(ConstructID)
  /// Open the file in an editor at the line, and read the files again when it is closed.
  case openEditor(FileLine)
  /// Put the text on the clipboard; comes back as `copied`.
  case copy(String)
  /// Open the address, which only `http` and `https` may have; comes back as `linkOpened`.
  case openLink(String)
  /// Commit what is the workspace's own, take in what others have pushed, and push; comes back as `syncReached` and
  /// `syncEnded`.
  case sync
  /// End the sync that is under way; it comes back as `syncEnded` all the same.
  case stopSyncing
  /// Draw with the theme of this name from now on.
  case useTheme(String)
  /// Send `toastExpired` after about six seconds.
  case expireToast(id: Int)
  /// Send `cursorRested` when a tenth of a second has passed: longer than a held key takes to repeat.
  case awaitRest(step: Int)
  /// Send `clockRead` and then `tickCame` when so many milliseconds have passed: the next second of the stand-up.
  case awaitTick(milliseconds: Int)
  /// Send `draftPauseCame` after less than a second.
  case awaitDraftPause
  /// Keep what `person` has typed outside of the program, instead of what is kept there; comes back as `draftsNotKept`
  /// when it cannot be kept.
  case keepDrafts([UnsavedDraft], person: String?)
  /// Leave the drafts of the earlier headway where they are: they are offered again at the next start.
  case leaveDrafts
  case redraw
  case suspend
  case quit
}
