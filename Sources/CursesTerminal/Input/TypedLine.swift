public import Canvas

/// A line that was typed without a screen, where the system has edited it and Enter has ended it.
public enum TypedLine {
  /// The keys of the bytes of a line: its characters, and the keys behind escape sequences. What a terminal answered to
  /// some program is no key here either.
  public static func keys(of bytes: [UInt8]) -> [Key] {
    var decoder = KeyDecoder(charset: TerminalLocale.keyboardCharset)
    decoder.take(bytes)
    // Nothing follows: what is open becomes what it can. A paste without an end is left out.
    decoder.stopWaiting()
    return decoder.takeKeys()
  }
}
