extension FileSystem {
  /// A name in an open directory.
  package struct Entry {
    package let directory: Int32
    /// The name as a C string, with a zero byte at its end.
    package let name: [CChar]

    /// Makes an entry from raw bytes with a zero byte at their end.
    package init(directory: Int32, name: [CChar]) { (self.directory, self.name) = (directory, name) }

    /// The entry `name` in the open `directory`.
    package init(_ name: String, in directory: Int32) {
      self.init(directory: directory, name: Array(name.utf8CString))
    }
  }

  /// Exchanges two entries in one step, so that neither is ever missing; false with the reason in `errno` if that
  /// fails, including `ENOSYS`, `EINVAL` or `ENOTSUP` if the file system does not support it.
  package static func exchange(_ entry: Entry, with other: Entry) -> Bool {
    renamed(entry, other, RenameCall.exchange)
  }

  /// Renames `entry` to `target`; false with the reason in `errno` if that fails, `EEXIST` if the target exists.
  package static func moveToFreePlace(_ entry: Entry, to target: Entry) -> Bool {
    if renamed(entry, target, RenameCall.exclusive) { return true }
    guard [ENOSYS, EINVAL, ENOTSUP].contains(errno) else { return false }
    guard linkat(entry.directory, entry.name, target.directory, target.name, 0) == 0 else { return false }
    unlinkat(entry.directory, entry.name, 0)
    return true
  }

  private static func renamed(_ entry: Entry, _ target: Entry, _ flag: UInt32) -> Bool {
    #if canImport(Darwin)
      return renameatx_np(entry.directory, entry.name, target.directory, target.name, flag) == 0
    #else
      guard let call = RenameCall.call else {
        errno = ENOSYS
        return false
      }
      return call(entry.directory, entry.name, target.directory, target.name, flag) == 0
    #endif
  }
}

/// The system call for conditional renames. Swift does not expose it everywhere, and not every system has it.
private enum RenameCall {
  #if canImport(Darwin)
    static let exchange = UInt32(RENAME_SWAP)
    static let exclusive = UInt32(RENAME_EXCL)
  #else
    typealias Call =
      @convention(c) @Sendable (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32

    static let exchange: UInt32 = 2
    static let exclusive: UInt32 = 1
    static let call = dlsym(nil, "renameat2").map { unsafeBitCast($0, to: Call.self) }
  #endif
}
