import Synchronization

/// Keeps starting a program and creating a pipe apart. A pipe is first created and then marked close-on-exec; a program
/// that another thread started in between would hold its end open, and a reader would wait for that program to exit.
public enum ProgramStart {
  private static let turn = Mutex(())

  /// Runs `start`, which starts a program, while no pipe is being created.
  public static func alone<Result: Sendable>(_ start: () -> Result) -> Result {
    turn.withLock { _ in start() }
  }

  /// The ends of a new pipe that no program inherits, the readable one first; nil when the system has no descriptors
  /// left.
  public static func pipe() -> (readable: Int32, writable: Int32)? {
    alone {
      var ends: [Int32] = [-1, -1]
      guard systemPipe(&ends) == 0 else { return nil }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      return (ends[0], ends[1])
    }
  }
}

private func systemPipe(_ ends: inout [Int32]) -> Int32 { pipe(&ends) }
