/// Input that is not taken, and why.
public enum Refusal: Hashable, Sendable {
  /// Bytes that are no text in the character set in use: the first few of them.
  case undecodable([UInt8])
  /// A paste was too long. Its beginning is kept, and this many bytes after that are not.
  case pasteTooLong(dropped: Int)
  /// A paste has begun and for a while nothing more has come of it, not even its end.
  case pasteUnfinished
  /// Keys came faster than they could be handled. The first are kept, and this many after them are not.
  case tooManyKeys(dropped: Int)
}
