import Platform

/// Why the event loop ended.
enum LoopEnd: Equatable {
  /// The application asked for it.
  case stopped
  /// A signal asked for it, or the terminal is gone (which counts as SIGHUP).
  case killed(by: Int32)

  static let hangUp = LoopEnd.killed(by: SIGHUP)
  /// Nobody reads what is written any more.
  static let closedPipe = LoopEnd.killed(by: SIGPIPE)

  /// After a signal, dies of it, so that whoever started the program sees what happened; a shell shows 128 and the
  /// signal's number. Returns when the loop was stopped. To be called when the terminal is closed.
  func dieOfSignal() {
    guard case .killed(let number) = self else { return }
    signal(number, SIG_DFL)
    raise(number)
    // The signal is blocked or ignored: leave with the same number.
    exit(128 + number)
  }
}
