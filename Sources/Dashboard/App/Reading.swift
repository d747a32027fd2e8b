/// Why the files were read again.
public enum Reading: Hashable, Sendable {
  /// On request; the user gets a confirmation.
  case asked
  /// Something changed outside. Only what is new is reported.
  case noticed
}
