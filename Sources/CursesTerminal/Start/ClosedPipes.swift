import CNcurses

/// How to deal with a pipe whose other end is closed.
public enum ClosedPipes {
  /// Makes writing to such a pipe fail instead of ending the program in the middle of its work. Child processes do not
  /// inherit this.
  public static func survive() {
    cncurses_survive_closed_pipes()
  }
}
