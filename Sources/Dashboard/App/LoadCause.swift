/// Why the files were read again.
public enum LoadCause: Hashable, Sendable {
  /// The user asked for it; a message says that it was done.
  case asked
  /// Something changed outside. Only what is new is reported.
  case noticed
}
