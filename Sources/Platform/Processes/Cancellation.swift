import Synchronization

/// A request to stop something early.
public final class Cancellation: Sendable {
  private let isWished = Mutex(false)
  private let pipe: WakePipe

  /// Makes one; nil when the system has no descriptors left.
  public init?() {
    guard let pipe = WakePipe() else { return nil }
    self.pipe = pipe
  }

  /// Whether it should stop.
  public var isCancelled: Bool { isWished.withLock { $0 } }

  /// Requests the stop. Can be called from any thread.
  public func cancel() {
    isWished.withLock { $0 = true }
    pipe.wake()
  }

  /// A descriptor that is readable once it should stop.
  package var descriptor: Int32 { pipe.readable }
}
