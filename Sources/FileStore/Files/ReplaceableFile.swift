import Platform

/// A file that is open, locked and read, so that its contents can be replaced completely or not at all.
struct ReplaceableFile {
  /// Every failed attempt means that another program succeeded.
  private static let attempts = 10_000

  /// Its contents.
  let bytes: [UInt8]
  private let path: String
  private let root: String
  private let calls: DiskCalls
  private let descriptor: Int32
  /// The directory that holds it, so that nothing is written to a file of the same name elsewhere.
  private let directory: Int32
  private let status: stat
  private var name: String { FileSystem.name(of: path) }

  /// Opens the file at `path`, waits for its lock, and reads it.
  init(
    path: String, within root: String, limit: Int, patience: LockWaitPolicy, calls: DiskCalls = .system
  ) throws(StoreError) {
    for _ in 0..<Self.attempts {
      let opened = try Self.open(path, within: root)
      do throws(StoreError) {
        try patience.lock(opened.descriptor, path: path)
        if let status = try Self.current(opened, FileSystem.name(of: path), path) {
          bytes = try Self.read(opened.descriptor, status, path, limit: limit)
          (self.path, self.root, self.calls, self.status) = (path, root, calls, status)
          (descriptor, directory) = opened
          return
        }
      } catch {
        Self.close(opened)
        throw error
      }
      // While this waited, another program replaced the file.
      Self.close(opened)
    }
    throw .failed(.lock, path: path, fault: SystemFault(code: EAGAIN))
  }

  func close() { Self.close((descriptor, directory)) }

  /// Replaces its contents with `new`, and returns when that is on the disk. A concurrent reader sees the old contents
  /// or the new.
  ///
  /// - Returns: The name of the old file if it could not be removed; it stays beside the new one until the next change.
  /// - Throws: `StoreError` when the change is not made, including `changedMeanwhile` if someone else has changed the
  ///   file: their version is in place then.
  func replace(with new: [UInt8]) throws(StoreError) -> String? {
    removeLeftOvers()
    let draft = LeftOver.name(for: name)
    do throws(StoreError) {
      try write(new, to: draft)
      // Not every writer locks: an editor does not.
      guard try isAsRead(name) else { throw .changedMeanwhile(path: path) }
    } catch {
      unlinkat(directory, draft, 0)
      throw error
    }
    let isTidy = try SwappedFile(name, with: draft, in: directory, path: path, calls).replace(
      isExpected: { [self] () throws(StoreError) in try isAsRead(draft) },
      flush: { [self] () throws(StoreError) in try flushDirectory() },
      isKept: { [self] made throws(SystemFault) in try FileIdentity.known(path: path, within: root) == made })
    return isTidy ? nil : draft
  }

  private func write(_ new: [UInt8], to draft: String) throws(StoreError) {
    let file = openat(directory, draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    let place = "\(FileSystem.parent(of: path))/\(draft)"
    guard file >= 0 else { throw .failed(.create, path: place, fault: .last) }
    defer { closeDescriptor(file) }
    try FileOwnership(of: descriptor, status, path: path).pass(to: file, calls.ownership)
    var written = 0
    while written < new.count {
      let count = new[written...].withUnsafeBytes { calls.write(file, $0) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .failed(.write, path: path, fault: .last) }
      guard count > 0 else { throw .cutShort(path: path, written: written, wanted: new.count) }
      written += count
    }
    try FileSystem.flush(file, path: path, calls)
  }

  /// Whether the file now called `name` is the one that was read, with the same bytes.
  private func isAsRead(_ name: String) throws(StoreError) -> Bool {
    guard try Self.current((descriptor, directory), name, path) != nil else { return false }
    do throws(SystemFault) {
      guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw SystemFault.last }
      return try FileSystem.contents(of: descriptor, size: bytes.count) == bytes
    } catch {
      throw .failed(.read, path: path, fault: error)
    }
  }

  private func flushDirectory() throws(StoreError) {
    while calls.flush(directory) != 0 {
      // Some file systems cannot flush directories; nothing more can be done then.
      if errno == EINVAL || errno == ENOTSUP { return }
      guard errno == EINTR else { throw .failed(.flush, path: path, fault: .last) }
    }
  }

  /// Removes what killed programs left. No other program uses it while this one holds the lock.
  private func removeLeftOvers() {
    let names = (try? FileSystem.names(in: FileSystem.parent(of: path), followingLinks: false)) ?? []
    for left in names where LeftOver.isName(left, for: name) { unlinkat(directory, left, 0) }
  }

  // MARK: Opening

  private typealias Opened = (descriptor: Int32, directory: Int32)

  private static func open(_ path: String, within root: String) throws(StoreError) -> Opened {
    guard FileSystem.isBelow(path, root) else { throw .isNoPlace(path: path) }
    let names = Array(path.dropFirst(root.count).split(separator: "/").dropLast())
    let directory = try FileSystem.openDirectory(names, within: root, isMaking: false).descriptor
    let descriptor: Int32
    do throws(StoreError) {
      descriptor = try FileSystem.openFile(
        FileSystem.name(of: path), in: directory, path: path, flags: O_RDWR)
    } catch {
      close((-1, directory))
      throw error
    }
    return (descriptor, directory)
  }

  /// The status of the open file, if its name still refers to it; otherwise nil.
  private static func current(
    _ opened: Opened, _ name: String, _ path: String
  ) throws(StoreError) -> stat? {
    var (locked, named) = (stat(), stat())
    guard fstat(opened.descriptor, &locked) == 0,
      fstatat(opened.directory, name, &named, AT_SYMLINK_NOFOLLOW) == 0
    else {
      let fault = SystemFault.last
      guard fault == .notFound else { throw .failed(.read, path: path, fault: fault) }
      return nil
    }
    return locked.st_ino == named.st_ino && locked.st_dev == named.st_dev ? locked : nil
  }

  private static func read(
    _ descriptor: Int32, _ status: stat, _ path: String, limit: Int
  ) throws(StoreError) -> [UInt8] {
    guard status.st_size <= limit else { throw .failed(.read, path: path, fault: .fileTooLarge) }
    do {
      return try FileSystem.contents(of: descriptor, size: Int(status.st_size))
    } catch {
      throw .failed(.read, path: path, fault: error)
    }
  }

  private static func close(_ opened: Opened) {
    if opened.descriptor >= 0 { FileLock.release(opened.descriptor) }
    for descriptor in [opened.descriptor, opened.directory] where descriptor >= 0 {
      closeDescriptor(descriptor)
    }
  }
}

private func closeDescriptor(_ descriptor: Int32) {
  close(descriptor)
}
