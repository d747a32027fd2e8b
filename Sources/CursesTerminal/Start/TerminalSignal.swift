/// A signal that arrived while the screen was taken over. A change of the terminal's size arrives as a key instead.
public enum TerminalSignal: Hashable, Sendable {
  /// The program should end: the number of TERM, HUP, INT, USR1 or any other signal that ends a program.
  case end(Int32)
  /// The program should stop, as with Ctrl-Z.
  case suspend
  /// The program continues after it was stopped from outside.
  case resume
}
