/// Why the files were read again.
public enum Reading: Hashable, Sendable {
  /// Somebody asked for it, and is told that it was done.
  case asked
  /// Something changed outside. Only what is new is told.
  case noticed
}
