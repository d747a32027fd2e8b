import OKRModel

/// The outcome of a write.
enum WriteOutcome: Sendable {
  case checkIn(CheckInSubmission, CheckInRecord)
  /// It could not be written; the text says why and what to do.
  case checkInFailed(CheckInSubmission, String)
  case standUp(StandUpSubmission, StandUpRecord)
  case standUpFailed(StandUpSubmission, String)
  case field(FieldEdit)
  /// Changes that are in the files were recorded.
  case changes([RecordedChange])
  /// They could not be recorded; the text says why and what to do.
  case changesFailed(String)
  /// It `isFinal` if a retry would fail again.
  case fieldFailed(FieldEdit, String, isFinal: Bool)
}
