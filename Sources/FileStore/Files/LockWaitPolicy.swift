import Platform

/// How a program waits for a file that another one has locked. A lock ends with its program, so the program waited for
/// is always alive.
public struct LockWaitPolicy: Sendable {
  /// Shorter waits are not worth mentioning: others write within milliseconds.
  private static let silence = Duration.milliseconds(500)

  private let onWait: @Sendable (_ path: String) -> Void
  private let isOver: @Sendable () -> Bool

  /// Waits as long as it takes, without a message.
  public static let silent = LockWaitPolicy { _ in }

  /// Waits until `isOver`, which is called every few milliseconds, returns true; `onWait` gets the path once, after
  /// half a second. Both are called on the waiting thread.
  public init(
    isOver: @escaping @Sendable () -> Bool = { false }, onWait: @escaping @Sendable (String) -> Void
  ) {
    self.onWait = onWait
    self.isOver = isOver
  }

  /// Locks the file at `path`, open as `descriptor`, for this program alone.
  ///
  /// - Throws: `StoreError.stillLocked` when the patience is over, another one when the file cannot be locked.
  package func lock(_ descriptor: Int32, path: String) throws(StoreError) {
    var wait = Wait(path: path)
    while !FileLock.take(descriptor) {
      guard errno == EWOULDBLOCK || errno == EINTR else {
        throw .failed(.lock, path: path, fault: .last)
      }
      if isOver() { throw .stillLocked(path: path) }
      wait.pause(notifying: onWait)
    }
  }

  /// Waits while `isSo` returns true, but no more than `longest`; `path` names what is waited for.
  ///
  /// - Returns: Whether `isSo` became false.
  func wait(atMost longest: Duration, path: String, while isSo: () -> Bool) -> Bool {
    var wait = Wait(path: path)
    while isSo() {
      if isOver() || wait.time > longest { return false }
      wait.pause(notifying: onWait)
    }
    return true
  }

  /// A wait that has started.
  private struct Wait {
    private let start = ContinuousClock().now
    private var isReported = false
    private let path: String

    init(path: String) {
      self.path = path
    }

    /// How long it has taken so far.
    var time: Duration { ContinuousClock().now - start }

    /// Waits for a few milliseconds, and calls `onWait` once it takes longer than usual.
    mutating func pause(notifying onWait: (String) -> Void) {
      if !isReported, time >= LockWaitPolicy.silence {
        isReported = true
        onWait(path)
      }
      usleep(isReported ? 20_000 : 1_000)
    }
  }
}
