public import Canvas

/// A line typed without a screen, which the system has edited and Enter has ended.
public enum TypedLine {
  /// The keys in the bytes of a line: its characters, and the keys of escape sequences. Replies of the terminal to some
  /// program are not keys here either.
  public static func keys(of bytes: [UInt8]) -> [Key] {
    var decoder = KeyDecoder(charset: TerminalLocale.keyboardCharset)
    decoder.take(bytes)
    // Nothing follows: incomplete input becomes what it can. A paste without an end is dropped.
    decoder.stopWaiting()
    return decoder.takeKeys()
  }
}
