package import Platform

extension FileSystem {
  /// Creates the directory at `path` and missing ones above it; returns the directories with new entries.
  @discardableResult
  package static func makeDirectories(_ path: String) throws(StoreError) -> [String] {
    if kind(of: path) == .directory { return [] }
    let parent = parent(of: path)
    var filled = parent == path ? [] : try makeDirectories(parent)
    guard mkdir(path, 0o777) != 0 else {
      filled.append(parent)
      return filled
    }
    guard errno == EEXIST, kind(of: path) == .directory else {
      throw .failed(.create, path: path, fault: .last)
    }
    return filled
  }

  /// Creates a file with `bytes` at `path` and flushes it to disk; refuses if anything is already there.
  package static func createFile(
    _ bytes: [UInt8], at path: String, mode: mode_t = 0o666, _ calls: DiskCalls = .system
  ) throws(StoreError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode)
    guard descriptor >= 0 else {
      let fault = SystemFault.last
      throw fault == .exists ? .alreadyThere(path: path) : .failed(.create, path: path, fault: fault)
    }
    try fill(descriptor, with: bytes, path: path, calls)
  }

  /// Writes `bytes` to the open `descriptor` of the file at `path`, flushes them to disk, and closes it.
  static func fill(_ descriptor: Int32, with bytes: [UInt8], path: String, _ calls: DiskCalls)
    throws(StoreError)
  {
    let channel = OutputChannel(descriptor, calls: calls)
    do throws(StoreError) {
      do throws(SystemFault) { try channel.write(bytes) } catch {
        throw .failed(.write, path: path, fault: error)
      }
      try flush(descriptor, path: path, calls)
    } catch {
      try? channel.close()
      throw error
    }
    do throws(SystemFault) { try channel.close() } catch {
      throw .failed(.write, path: path, fault: error)
    }
  }

  /// Waits until what was written to `descriptor` is on the disk.
  package static func flush(_ descriptor: Int32, path: String, _ calls: DiskCalls = .system)
    throws(StoreError)
  {
    while calls.flush(descriptor) != 0 {
      guard errno == EINTR else { throw .failed(.flush, path: path, fault: .last) }
    }
  }

  /// Waits until the entries of the directory at `path` are on the disk.
  package static func flushDirectory(_ path: String, _ calls: DiskCalls = .system) throws(StoreError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .failed(.flush, path: path, fault: .last) }
    defer { close(descriptor) }
    while calls.flush(descriptor) != 0 {
      // Some file systems cannot flush directories; nothing more can be done then.
      if errno == EINVAL || errno == ENOTSUP { return }
      guard errno == EINTR else { throw .failed(.flush, path: path, fault: .last) }
    }
  }

  /// Renames what is at `path` to `target`; refuses if anything but an empty directory is there.
  package static func move(_ path: String, to target: String) throws(StoreError) {
    guard rename(path, target) != 0 else { return }
    let isTaken = errno == EEXIST || errno == ENOTEMPTY || errno == ENOTDIR || errno == EISDIR
    throw isTaken ? .alreadyThere(path: target) : .failed(.rename, path: target, fault: .last)
  }

  /// Removes what is at `path`, with everything in it; follows no symbolic links.
  package static func removeTree(_ path: String) throws(StoreError) {
    guard let kind = kind(of: path, followingLinks: false) else { return }
    guard kind == .directory else {
      guard unlink(path) == 0 else { throw .failed(.remove, path: path, fault: .last) }
      return
    }
    let children: [String]
    do {
      children = try names(in: path, followingLinks: false)
    } catch {
      throw .failed(.remove, path: path, fault: error)
    }
    for name in children { try removeTree("\(path)/\(name)") }
    guard rmdir(path) == 0 else { throw .failed(.remove, path: path, fault: .last) }
  }
}
