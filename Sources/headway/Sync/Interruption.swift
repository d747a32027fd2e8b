import Platform

/// How Ctrl-C works while a command cleans up before it exits.
enum Interruption {
  /// Makes a cancellation for when the user or the system wants the program to end; nil if signals cannot be handled,
  /// so that the program just dies. Call it once, before there is any other thread.
  static func cancellation() -> Cancellation? {
    guard let cancellation = Cancellation() else { return nil }
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, number) }
    let awaited = signals
    guard pthread_sigmask(SIG_BLOCK, &signals, nil) == 0 else { return nil }
    let thread = SystemThread {
      var signals = awaited
      var number: Int32 = 0
      _ = sigwait(&signals, &number)
      cancellation.cancel()
    }
    guard let thread else {
      pthread_sigmask(SIG_UNBLOCK, &signals, nil)
      return nil
    }
    thread.detach()
    return cancellation
  }
}
