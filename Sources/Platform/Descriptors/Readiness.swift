/// Which of several descriptors have something to read.
public struct Readiness: Equatable, Sendable {
  /// The descriptors that can be read without waiting.
  public var readable: Set<Int32> = []
  /// The descriptors whose other end is gone.
  public var hungUp: Set<Int32> = []

  /// Waits until one of `descriptors` is readable, a signal comes in, or `timeout` has passed; without a timeout for
  /// as long as it takes. Uses no processor time while waiting.
  public static func wait(for descriptors: [Int32], timeout: Duration?) -> Readiness {
    var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    var readiness = Readiness()
    guard poll(&polled, nfds_t(polled.count), milliseconds(timeout)) > 0 else { return readiness }
    for descriptor in polled {
      let seen = Int32(descriptor.revents)
      if seen & Int32(POLLIN) != 0 { readiness.readable.insert(descriptor.fd) }
      if seen & Int32(POLLHUP | POLLERR | POLLNVAL) != 0 { readiness.hungUp.insert(descriptor.fd) }
    }
    return readiness
  }

  /// Whole milliseconds, rounded up so that a wait never ends too early; -1 means forever.
  private static func milliseconds(_ duration: Duration?) -> Int32 {
    guard let duration else { return -1 }
    let (seconds, attoseconds) = duration.components
    guard seconds >= 0, attoseconds >= 0 else { return 0 }
    let fraction = (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    return Int32(clamping: min(seconds, 1_000_000) * 1000 + fraction)
  }
}
