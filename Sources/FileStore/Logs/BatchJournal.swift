import Platform

/// The file that holds a batch before its lines are added to their logs.
///
/// As soon as it is complete, the batch counts: readers see its lines in their logs, whether they are there yet or not,
/// and the next program that writes adds them. So a killed program leaves all of the batch or nothing.
///
/// It is in the workspace itself, not in a folder that `headway sync` commits. It is locked from creation to removal,
/// before any log is, so that no two programs wait for each other.
struct BatchJournal {
  /// Its name.
  static let name = ".headway-batch"
  private static let attempts = 100
  private static let limit = WorkspaceFiles.logLimit

  /// The batch that another program has left in it; nil if there is none, or it is incomplete.
  let left: BatchText?
  /// Whether it holds something else, such as a batch of a newer headway.
  let isForeign: Bool
  /// Its path.
  let path: String
  private let root: String
  private let calls: DiskCalls
  private let descriptor: Int32
  private let directory: Int32

  /// The batch that a killed or running program has in the journal for the logs of `workspace`: the lines of each log
  /// by path, and the fault if they cannot be read.
  static func pending(in workspace: WorkspaceFiles) -> (lines: [String: [UInt8]], fault: String?) {
    do throws(SystemFault) {
      switch try kind(in: workspace.root) {
      case nil: return ([:], nil)
      case .file: break
      default: return ([:], "headway keeps a batch of check-ins in a file of this name; remove what is here")
      }
    } catch {
      return ([:], "check-ins may be missing: \(WorkspaceFiles.Fault.system(error))")
    }
    do throws(WorkspaceFiles.Fault) {
      let bytes = try workspace.bytes(of: name, limit: limit)
      if let batch = BatchText(bytes) { return (batch.lines, nil) }
      guard !BatchText.isTorn(bytes) else { return ([:], nil) }
      return ([:], "check-ins may be missing: this batch was not written by this headway; update headway")
    } catch .system(.notFound) {
      return ([:], nil)
    } catch {
      return ([:], "check-ins may be missing: \(error)")
    }
  }

  /// What is in its place in the workspace at `root`; nil when there is nothing.
  ///
  /// - Throws: `SystemFault` when the system cannot tell: the logs may have half a batch then.
  private static func kind(in root: String) throws(SystemFault) -> FileSystem.Kind? {
    try FileSystem.knownKind(of: "\(root)/\(name)")
  }

  /// Opens the journal of the workspace at `root` for a batch; waits until no other program uses it.
  init(in root: String, patience: LockWaitPolicy, calls: DiskCalls) throws(StoreError) {
    for _ in 0..<Self.attempts {
      let opened = try Self.open(in: root, flags: O_RDWR | O_CREAT)
      do throws(StoreError) {
        try patience.lock(opened.descriptor, path: "\(root)/\(Self.name)")
        if let journal = try Self(opened, in: root, calls) {
          self = journal
          return
        }
      } catch {
        Self.close(opened)
        throw error
      }
      // The program that used it has removed it.
      Self.close(opened)
    }
    throw .failed(.lock, path: "\(root)/\(Self.name)", fault: SystemFault(code: EAGAIN))
  }

  /// Opens the journal that a program has left behind; nil if there is none, or the program is still running.
  init?(leftIn root: String, calls: DiskCalls) throws(StoreError) {
    do throws(SystemFault) {
      guard try Self.kind(in: root) != nil else { return nil }
    } catch {
      throw .failed(.open, path: "\(root)/\(Self.name)", fault: error)
    }
    let opened: Opened
    do throws(StoreError) {
      opened = try Self.openLeft(in: root)
    } catch {
      if case .failed(.open, _, .notFound) = error { return nil }
      throw error
    }
    guard FileLock.take(opened.descriptor) else {
      Self.close(opened)
      return nil
    }
    do throws(StoreError) {
      guard let journal = try Self(opened, in: root, calls) else {
        Self.close(opened)
        return nil
      }
      self = journal
    } catch {
      Self.close(opened)
      throw error
    }
  }

  private typealias Opened = (descriptor: Int32, directory: Int32)

  /// The journal that is `opened` and locked; nil if it has been removed in the meantime.
  private init?(_ opened: Opened, in root: String, _ calls: DiskCalls) throws(StoreError) {
    path = "\(root)/\(Self.name)"
    var status = stat()
    guard fstat(opened.descriptor, &status) == 0 else { throw .failed(.read, path: path, fault: .last) }
    do throws(SystemFault) {
      guard try FileIdentity.known(path: path, within: root) == FileIdentity(status) else { return nil }
    } catch {
      throw .failed(.read, path: path, fault: error)
    }
    (descriptor, directory) = opened
    (self.root, self.calls) = (root, calls)
    do throws(SystemFault) {
      // A complete one is never longer than a log.
      let bytes = try FileSystem.beginning(of: descriptor, count: min(Int(status.st_size), Self.limit))
      left = BatchText(bytes)
      isForeign = left == nil && !BatchText.isTorn(bytes)
    } catch {
      throw .failed(.read, path: "\(root)/\(Self.name)", fault: error)
    }
  }

  /// Opens an existing journal. Another person's may be read-only, which is enough to finish it.
  private static func openLeft(in root: String) throws(StoreError) -> Opened {
    do throws(StoreError) {
      return try open(in: root, flags: O_RDWR)
    } catch {
      guard case .failed(.open, _, .permissionDenied) = error else { throw error }
      return try open(in: root, flags: O_RDONLY)
    }
  }

  private static func open(in root: String, flags: Int32) throws(StoreError) -> Opened {
    let directory = try FileSystem.openDirectory([], within: root, isMaking: false).descriptor
    do throws(StoreError) {
      let path = "\(root)/\(name)"
      return (
        try FileSystem.openFile(name, in: directory, path: path, flags: flags), directory
      )
    } catch {
      closeDescriptor(directory)
      throw error
    }
  }

  /// Writes `batch` to it, replacing its contents, and returns when that is on the disk. From then on the batch
  /// counts.
  func write(_ batch: BatchText) throws(StoreError) {
    let bytes = batch.bytes
    guard bytes.count <= Self.limit else { throw .wouldBeTooLarge(path: path, limit: Self.limit) }
    share()
    while calls.truncate(descriptor, 0) != 0 {
      guard errno == EINTR else { throw .failed(.write, path: path, fault: .last) }
    }
    guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw .failed(.write, path: path, fault: .last) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { calls.write(descriptor, $0) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .failed(.write, path: path, fault: .last) }
      guard count > 0 else {
        throw .cutShort(path: path, written: bytes.count - rest.count, wanted: bytes.count)
      }
      rest = rest.dropFirst(count)
    }
    try FileSystem.flush(descriptor, path: path, calls)
    try FileSystem.flushDirectory(root, calls)
  }

  /// Lets everyone write to it who may write to the workspace, as far as possible: they finish it if this program
  /// cannot.
  private func share() {
    var status = stat()
    guard fstatat(directory, WorkspaceLocation.manifest, &status, 0) == 0 else { return }
    _ = fchown(descriptor, uid_t.max, status.st_gid)
    _ = fchmod(descriptor, status.st_mode & 0o666 | 0o600)
  }

  /// Removes it: the batch is in the logs, or nowhere.
  ///
  /// - Returns: false if the batch still counts.
  @discardableResult
  func remove() -> Bool {
    if calls.remove(directory, Self.name) == 0 || SystemFault.last == .notFound { return true }
    return calls.truncate(descriptor, 0) == 0 || !holdsBatch
  }

  /// Whether it holds a complete batch.
  var holdsBatch: Bool {
    guard lseek(descriptor, 0, SEEK_SET) == 0, let bytes = try? FileSystem.contents(of: descriptor, size: 0)
    else { return true }
    return BatchText(bytes) != nil
  }

  /// Releases the lock.
  func close() { Self.close((descriptor, directory)) }

  private static func close(_ opened: Opened) {
    FileLock.release(opened.descriptor)
    closeDescriptor(opened.descriptor)
    closeDescriptor(opened.directory)
  }
}

private func closeDescriptor(_ descriptor: Int32) {
  close(descriptor)
}
