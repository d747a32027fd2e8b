import Synchronization

/// Keeps the start of another program apart from the making of pipes. A pipe is made first and marked as ours after that;
/// a program that another thread started between the two would hold its end open, and a reader would wait for the
/// end of that program.
public enum ProgramStart {
  private static let turn = Mutex(())

  /// Carries out `start`, which starts a program, while no pipe is being made.
  public static func alone<Result: Sendable>(_ start: () -> Result) -> Result {
    turn.withLock { _ in start() }
  }

  /// The ends of a new pipe that no program inherits, first the one to read from; nil when the system has no descriptors
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
