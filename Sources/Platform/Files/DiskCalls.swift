/// The calls by which bytes reach the disk and are taken back. A test puts others in their place, and has each of them
/// fail as a disk does.
package struct DiskCalls: Sendable {
  /// Writes bytes to a descriptor; gives how many, or -1 with the reason in `errno`.
  package var write: @Sendable (Int32, UnsafeRawBufferPointer) -> Int
  /// Waits until all of a descriptor is on the disk; 0, or -1 with the reason in `errno`.
  package var flush: @Sendable (Int32) -> Int32
  /// Closes a descriptor; 0, or -1 with the reason in `errno`.
  package var close: @Sendable (Int32) -> Int32 = { systemClose($0) }
  /// Cuts a file to a length; 0, or -1 with the reason in `errno`.
  package var truncate: @Sendable (Int32, off_t) -> Int32
  /// Writes bytes over those at a place of a descriptor that does not append; gives how many, or -1 with the reason in
  /// `errno`.
  package var overwrite: @Sendable (Int32, UnsafeRawBufferPointer, off_t) -> Int = {
    pwrite($0, $1.baseAddress, $1.count, $2)
  }
  /// Removes a file of a directory; 0, or -1 with the reason in `errno`.
  package var remove: @Sendable (_ directory: Int32, _ name: String) -> Int32 = { unlinkat($0, $1, 0) }
  /// Gives a file of a directory the name of another one, in whose place it comes; 0, or -1 with the reason in `errno`.
  package var rename: @Sendable (_ directory: Int32, _ name: String, _ target: String) -> Int32 = {
    renameat($0, $1, $0, $2)
  }
  /// Has two files of a directory change their names in one step; 0, or -1 with the reason in `errno`.
  package var exchange: @Sendable (_ directory: Int32, _ name: String, _ other: String) -> Int32 = {
    FileSystem.exchange(FileSystem.Entry($1, in: $0), with: FileSystem.Entry($2, in: $0)) ? 0 : -1
  }

  /// The calls by which a new file gets the owner, the permissions and the attributes of the one that it replaces.
  package var ownership = OwnershipCalls.system

  /// Called with the name of each file of a workspace that is read before something is written to it.
  package var onReading: @Sendable (_ path: String) -> Void = { _ in }

  /// Those of the system.
  package static let system = DiskCalls(
    write: { systemWrite($0, $1) }, flush: { systemFlush($0) }, truncate: { ftruncate($0, $1) })
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}

private func systemClose(_ descriptor: Int32) -> Int32 { close(descriptor) }

private func systemFlush(_ descriptor: Int32) -> Int32 {
  #if canImport(Darwin)
    // On this system fsync leaves the bytes in the drive's own memory.
    if fcntl(descriptor, F_FULLFSYNC) == 0 { return 0 }
  #endif
  return fsync(descriptor)
}
