/// The calls that write bytes to disk and remove them again. A test replaces them to make each of them
/// fail as a disk does.
package struct DiskCalls: Sendable {
  /// Writes bytes to a descriptor; returns how many, or -1 with the reason in `errno`.
  package var write: @Sendable (Int32, UnsafeRawBufferPointer) -> Int
  /// Waits until everything written to a descriptor is on the disk; 0, or -1 with the reason in `errno`.
  package var flush: @Sendable (Int32) -> Int32
  /// Closes a descriptor; 0, or -1 with the reason in `errno`.
  package var close: @Sendable (Int32) -> Int32 = { systemClose($0) }
  /// Truncates a file to a length; 0, or -1 with the reason in `errno`.
  package var truncate: @Sendable (Int32, off_t) -> Int32
  /// Overwrites bytes at an offset of a descriptor that is not in append mode; returns how many, or -1 with the reason
  /// in `errno`.
  package var overwrite: @Sendable (Int32, UnsafeRawBufferPointer, off_t) -> Int = {
    pwrite($0, $1.baseAddress, $1.count, $2)
  }
  /// Removes a file in a directory; 0, or -1 with the reason in `errno`.
  package var remove: @Sendable (_ directory: Int32, _ name: String) -> Int32 = { unlinkat($0, $1, 0) }
  /// Renames a file in a directory, replacing the target; 0, or -1 with the reason in `errno`.
  package var rename: @Sendable (_ directory: Int32, _ name: String, _ target: String) -> Int32 = {
    renameat($0, $1, $0, $2)
  }
  /// Exchanges the names of two files in a directory in one step; 0, or -1 with the reason in `errno`.
  package var exchange: @Sendable (_ directory: Int32, _ name: String, _ other: String) -> Int32 = {
    FileSystem.exchange(FileSystem.Entry($1, in: $0), with: FileSystem.Entry($2, in: $0)) ? 0 : -1
  }

  /// The calls that give a new file the owner, permissions and attributes of the one that it replaces.
  package var ownership = OwnershipCalls.system

  /// Called with the path of each file of a workspace that is read before a write.
  package var onReading: @Sendable (_ path: String) -> Void = { _ in }

  /// The system's own calls.
  package static let system = DiskCalls(
    write: { systemWrite($0, $1) }, flush: { systemFlush($0) }, truncate: { ftruncate($0, $1) })
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}

private func systemClose(_ descriptor: Int32) -> Int32 { close(descriptor) }

private func systemFlush(_ descriptor: Int32) -> Int32 {
  #if canImport(Darwin)
    // On this system fsync leaves the bytes in the drive's cache.
    if fcntl(descriptor, F_FULLFSYNC) == 0 { return 0 }
  #endif
  return fsync(descriptor)
}
