/// Why the files were read again.
public enum LoadCause: Hashable, Sendable {
  /// Somebody asked for it, and is told that it was done.
  case asked
  /// Something changed outside. Only what is new is reported.
  case noticed
}
