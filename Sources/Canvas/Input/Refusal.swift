/// Input that was not accepted, and why.
public enum Refusal: Hashable, Sendable {
  /// Bytes that are not text in the current character set: the first few of them.
  case undecodable([UInt8])
  /// A paste was too long. Its start is kept, and this many bytes after that were dropped.
  case pasteTooLong(dropped: Int)
  /// A paste has started, but for a while nothing more of it has arrived, not even its end.
  case pasteUnfinished
  /// Keys came faster than they could be handled. The first are kept, and this many after them were dropped.
  case tooManyKeys(dropped: Int)
}
