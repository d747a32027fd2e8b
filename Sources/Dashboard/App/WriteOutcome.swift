import OKRModel

/// What became of something that was to be written.
enum WriteOutcome: Sendable {
  case checkIn(CheckInSubmission, CheckInRecord)
  /// It could not be written; the text says why and what to do.
  case checkInFailed(CheckInSubmission, String)
  case standUp(StandUpSubmission, StandUpRecord)
  case standUpFailed(StandUpSubmission, String)
  case field(FieldEdit)
  /// It `isFinal` where doing the same once more would fail again.
  case fieldFailed(FieldEdit, String, isFinal: Bool)
}
