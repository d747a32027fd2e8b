/// Holds back the signals that end a program until something is cleaned up that must not be left behind, such as a git
/// that runs without the terminal.
package struct SignalHold {
  private static let numbers = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]

  private var previous = sigset_t()

  /// Holds them back on this thread from now on.
  package init() {
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in Self.numbers { sigaddset(&signals, number) }
    pthread_sigmask(SIG_BLOCK, &signals, &previous)
  }

  /// Delivers them; those that arrived in the meantime take effect now.
  package func release() {
    var previous = previous
    pthread_sigmask(SIG_SETMASK, &previous, nil)
  }

  /// Whether one is being held back.
  package static var isEndWished: Bool {
    var pending = sigset_t()
    guard sigpending(&pending) == 0 else { return false }
    return numbers.contains { sigismember(&pending, $0) == 1 }
  }
}
