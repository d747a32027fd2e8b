import Platform

/// A log that is open and not yet locked.
struct OpenedLog {
  /// What to do if there is no such log.
  enum Absence {
    /// Create it.
    case new
    /// It existed a moment ago: give the program replacing it some time before creating it again.
    case away
    /// Fail.
    case fault
  }

  let descriptor: Int32
  /// The directory that holds it.
  let directory: Int32
  /// The directories with new entries, which must reach the disk as well.
  let newlyFilled: [String]
  /// Whether the file was just created.
  let isNew: Bool

  /// Opens the log at `path`, which is created with its directories if it is missing, unless `absence` says otherwise.
  ///
  /// While git is moving files, it waits for a missing log: a new one would be in git's way, or be committed instead of
  /// the complete one.
  init(
    _ path: String, within root: String, patience: LockWaitPolicy, ifAbsent absence: Absence
  ) throws(StoreError) {
    guard FileSystem.isBelow(path, root) else { throw .isNoPlace(path: path) }
    let file = (path: path, root: root)
    if let opened = try Self.open(file, flags: 0) {
      self = opened
      return
    }
    guard absence != .fault else { throw .failed(.open, path: path, fault: .notFound) }
    try GitIndexLock(above: root)?.waitUntilFree(patience)
    if absence == .away {
      _ = patience.wait(atMost: .milliseconds(500), path: path) {
        FileIdentity(path: path, within: root) == nil
      }
    }
    var opened = try Self.open(file, flags: 0)
    if opened == nil { opened = try Self.open(file, flags: O_CREAT) }
    guard let opened else { throw .failed(.open, path: path, fault: .notFound) }
    self = opened
  }

  private init(descriptor: Int32, directory: Int32, newlyFilled: [String], isNew: Bool) {
    self.descriptor = descriptor
    self.directory = directory
    self.newlyFilled = newlyFilled
    self.isNew = isNew
  }

  /// Opens the log with `flags`; nil when there is none.
  private static func open(
    _ file: (path: String, root: String), flags: Int32
  ) throws(StoreError) -> OpenedLog? {
    let isMaking = flags & O_CREAT != 0
    let names = file.path.dropFirst(file.root.count).split(separator: "/")
    let name = FileSystem.name(of: file.path)
    let opened: (descriptor: Int32, filled: [String])
    do throws(StoreError) {
      opened = try FileSystem.openDirectory(names.dropLast(), within: file.root, isMaking: isMaking)
    } catch {
      if !isMaking, case .failed(.open, let place, .notFound) = error, place != file.root { return nil }
      throw error
    }
    do throws(StoreError) {
      let descriptor = try FileSystem.openFile(
        name, in: opened.descriptor, path: file.path, flags: O_RDWR | O_APPEND | flags)
      return OpenedLog(
        descriptor: descriptor, directory: opened.descriptor,
        newlyFilled: isMaking ? opened.filled + [FileSystem.parent(of: file.path)] : [], isNew: isMaking)
    } catch {
      closeDescriptor(opened.descriptor)
      if !isMaking, error == .failed(.open, path: file.path, fault: .notFound) { return nil }
      throw error
    }
  }

  /// Waits for the lock and returns the status; nil when the path no longer leads to the file that is now locked.
  func lock(_ path: String, within root: String, _ patience: LockWaitPolicy) throws(StoreError) -> stat? {
    do throws(StoreError) {
      try patience.lock(descriptor, path: path)
    } catch {
      close()
      throw error
    }
    var locked = stat()
    guard fstat(descriptor, &locked) == 0, locked.st_nlink > 0,
      FileIdentity(path: path, within: root) == FileIdentity(locked)
    else { return nil }
    return locked
  }

  func release() { FileLock.release(descriptor) }

  func close() {
    release()
    closeDescriptor(descriptor)
    closeDescriptor(directory)
  }
}

private func closeDescriptor(_ descriptor: Int32) {
  close(descriptor)
}
