import CNcurses

/// What happens when the program at the other end of a pipe is gone.
public enum ClosedPipes {
  /// Has writing to such a pipe fail instead of ending the program in the middle of its work. Programs that this one
  /// starts do not inherit it.
  public static func survive() {
    cncurses_survive_closed_pipes()
  }
}
