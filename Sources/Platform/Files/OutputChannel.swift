/// An open descriptor that accepts all bytes or reports why not: standard output, a pipe, a file.
public struct OutputChannel: Sendable {
  /// The descriptor.
  public let descriptor: Int32
  private let calls: DiskCalls

  /// The channel for data.
  public static let standardOutput = OutputChannel(STDOUT_FILENO)
  /// The channel for messages.
  public static let standardError = OutputChannel(STDERR_FILENO)

  /// Makes the channel of an open `descriptor`.
  package init(_ descriptor: Int32, calls: DiskCalls = .system) {
    self.descriptor = descriptor
    self.calls = calls
  }

  /// Writes all of `bytes`. Waits if a non-blocking descriptor is full.
  ///
  /// - Throws: `SystemFault` when it accepts no more; some of the bytes may have been written.
  public func write(_ bytes: [UInt8]) throws(SystemFault) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { calls.write(descriptor, $0) }
      if written > 0 {
        rest = rest.dropFirst(written)
        continue
      }
      // A device that accepts nothing without an error would be retried forever.
      let fault = written == 0 ? SystemFault(code: EIO) : .last
      switch fault.code {
      case EINTR: continue
      case EAGAIN, EWOULDBLOCK: try waitForRoom()
      default: throw fault
      }
    }
  }

  /// Closes it. Some file systems report only now that they could not store what was written.
  ///
  /// - Throws: `SystemFault` when they do.
  public func close() throws(SystemFault) {
    guard calls.close(descriptor) != 0 else { return }
    let fault = SystemFault.last
    // After an interrupted close, the descriptor is gone on the systems that headway runs on.
    guard fault.code != EINTR, fault.code != EBADF else { return }
    throw fault
  }

  private func waitForRoom() throws(SystemFault) {
    var polled = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    while poll(&polled, 1, -1) < 0 {
      guard errno == EINTR else { throw .last }
    }
  }
}
