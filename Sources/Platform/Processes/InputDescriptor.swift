/// Bytes for a program's standard input: in an unnamed file, so that nothing has to keep writing while it reads.
package struct InputDescriptor {
  package let descriptor: Int32

  /// Holds `bytes`; nil when there is no room for them.
  package init?(_ bytes: [UInt8]) {
    var template = Array("/tmp/headway-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { return nil }
    unlink(template)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { systemWrite(descriptor, $0) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else {
        systemClose(descriptor)
        return nil
      }
      rest = rest.dropFirst(written)
    }
    lseek(descriptor, 0, SEEK_SET)
    self.descriptor = descriptor
  }

  package func close() { systemClose(descriptor) }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}

private func systemClose(_ descriptor: Int32) { close(descriptor) }
