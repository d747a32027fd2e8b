import Platform

/// Why the event loop ended.
enum LoopEnd: Equatable {
  /// The application asked for it.
  case stopped
  /// A signal asked for it, or the terminal is gone (which counts as SIGHUP).
  case killed(by: Int32)

  static let hangUp = LoopEnd.killed(by: SIGHUP)
  /// The reader of the output is gone.
  static let closedPipe = LoopEnd.killed(by: SIGPIPE)

  /// After a signal, dies of it, so that the parent process sees what happened; a shell shows 128 plus the signal's
  /// number. Returns if the loop was stopped normally. Call it after the terminal is closed.
  func dieOfSignal() {
    guard case .killed(let number) = self else { return }
    signal(number, SIG_DFL)
    raise(number)
    // The signal is blocked or ignored: leave with the same number.
    exit(128 + number)
  }
}
