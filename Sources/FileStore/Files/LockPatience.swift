#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How a program waits for a file that another one has locked. The lock of a program that is gone is gone with it, so
/// whoever waits does so for one that lives.
public struct LockPatience: Sendable {
  /// Shorter waits are not worth a word: others write within milliseconds.
  private static let silence = Duration.milliseconds(500)

  private let onWait: @Sendable (_ path: String) -> Void
  private let isOver: @Sendable () -> Bool

  /// Waits for as long as it takes, and says nothing.
  public static let silent = LockPatience { _ in }

  /// Waits until `isOver`, which is asked every few milliseconds; `onWait` is told the path once, when it has taken half
  /// a second. Both are called on the thread that waits.
  public init(
    isOver: @escaping @Sendable () -> Bool = { false }, onWait: @escaping @Sendable (String) -> Void
  ) {
    self.onWait = onWait
    self.isOver = isOver
  }

  /// Locks the file at `path`, which `descriptor` has open, for this program alone.
  ///
  /// - Throws: `StoreError.stillLocked` when the patience is over, another one when the file cannot be locked.
  func lock(_ descriptor: Int32, path: String) throws(StoreError) {
    let clock = ContinuousClock()
    let start = clock.now
    var isTold = false
    while !FileLock.take(descriptor) {
      guard errno == EWOULDBLOCK || errno == EINTR else {
        throw .failed(.lock, path: path, fault: .last)
      }
      if isOver() { throw .stillLocked(path: path) }
      if !isTold, clock.now - start >= Self.silence {
        isTold = true
        onWait(path)
      }
      usleep(isTold ? 20_000 : 1_000)
    }
  }
}
