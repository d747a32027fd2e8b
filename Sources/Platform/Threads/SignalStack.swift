/// A second stack for a thread, on which a signal can be handled when the first one has overflowed. Without it such a
/// crash ends the program before the terminal is restored.
enum SignalStack {
  /// Enough for a handler that restores a terminal.
  private static let size = 64 << 10

  /// Runs `body` with a second stack for this thread, or without one if there is no memory for it.
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
