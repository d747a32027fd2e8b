/// A second stack for a thread, on which a signal can be handled when the first one has overflowed. Without it such a
/// crash ends the program before anything gives the terminal back.
enum SignalStack {
  /// Enough for a handler that restores a terminal.
  private static let size = 64 << 10

  /// Does `body` with a second stack for this thread; without one where there is no memory for it.
  static func during(_ body: () -> Void) {
    guard let memory = malloc(size) else { return body() }
    var stack = stack_t()
    stack.ss_sp = memory
    stack.ss_size = size
    var before = stack_t()
    guard sigaltstack(&stack, &before) == 0 else {
      free(memory)
      return body()
    }
    defer {
      sigaltstack(&before, nil)
      free(memory)
    }
    body()
  }
}
