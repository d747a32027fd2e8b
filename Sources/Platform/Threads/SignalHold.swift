/// Keeps the signals that end a program back until something is put in order that must not be left behind, such as a git
/// that runs apart from the terminal.
package struct SignalHold {
  private static let numbers = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]

  private var previous = sigset_t()

  /// Keeps them back on this thread from now on.
  package init() {
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in Self.numbers { sigaddset(&signals, number) }
    pthread_sigmask(SIG_BLOCK, &signals, &previous)
  }

  /// Lets them through; what came meanwhile comes now.
  package func release() {
    var previous = previous
    pthread_sigmask(SIG_SETMASK, &previous, nil)
  }

  /// Whether one has come that is kept back.
  package static var isEndWished: Bool {
    var pending = sigset_t()
    guard sigpending(&pending) == 0 else { return false }
    return numbers.contains { sigismember(&pending, $0) == 1 }
  }
}
