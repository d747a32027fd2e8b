import Synchronization

/// A wish that something end before it is done.
public final class Cancellation: Sendable {
  private let isWished = Mutex(false)
  private let pipe: WakePipe

  /// Makes one for something that goes on; nil when the system has no descriptors left.
  public init?() {
    guard let pipe = WakePipe() else { return nil }
    self.pipe = pipe
  }

  /// Whether it is to end.
  public var isCancelled: Bool { isWished.withLock { $0 } }

  /// Asks it to end. Any thread may.
  public func cancel() {
    isWished.withLock { $0 = true }
    pipe.wake()
  }

  /// What is readable once it is to end.
  package var descriptor: Int32 { pipe.readable }
}
