/// A signal that came in while the screen was taken. A new size of the terminal comes as a key instead.
public enum TerminalSignal: Hashable, Sendable {
  /// The program should end: the number of TERM, HUP, INT, USR1 or any other signal that ends a program.
  case end(Int32)
  /// The program should stop, as with Ctrl-Z.
  case suspend
  /// The program goes on after it was stopped from outside.
  case resume
}
