/// A pipe to oneself: a byte in it ends a wait for keys.
public final class WakePipe: Sendable {
  /// The descriptor to wait for.
  public let readable: Int32
  private let writable: Int32

  /// Makes a pipe; nil when the system has no descriptors left.
  public init?() {
    guard let ends = ProgramStart.pipe() else { return nil }
    (readable, writable) = ends
    for descriptor in [readable, writable] {
      // A full pipe wakes as well as one byte does, so writing never needs to wait.
      _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    }
  }

  deinit {
    close(readable)
    close(writable)
  }

  /// Makes `readable` readable.
  public func wake() {
    var byte: UInt8 = 1
    _ = write(writable, &byte, 1)
  }

  /// Makes `readable` no longer readable.
  public func clear() {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(readable, &bytes, bytes.count) == bytes.count {}
  }
}
