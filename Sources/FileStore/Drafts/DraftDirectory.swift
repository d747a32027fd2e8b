import Platform

/// The directory of the drafts while it is open. It belongs to the user alone, and no link in it is followed.
struct DraftDirectory {
  /// Larger files of drafts are neither written nor read.
  static let mostBytes = 1_048_576

  let path: String
  private let descriptor: Int32

  /// Opens the directory at `path`, an absolute path, and creates it if `isMaking`. Its last two components must not be
  /// links: only the user decides where the directory above them is.
  init(_ path: String, isMaking: Bool) throws(StoreError) {
    let parent = FileSystem.parent(of: path)
    let base = FileSystem.parent(of: parent)
    if isMaking { try Self.makeDirectories(base) }
    var current = open(base, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard current >= 0 else { throw .failed(.open, path: base, fault: .last) }
    for place in [parent, path] {
      let next: Int32
      do throws(StoreError) {
        next = try Self.step(from: current, to: place, isMaking: isMaking)
      } catch {
        closeDescriptor(current)
        throw error
      }
      closeDescriptor(current)
      current = next
    }
    self.path = path
    descriptor = current
  }

  func close() { closeDescriptor(descriptor) }

  /// The names of the files in it, newest first.
  var names: [String] {
    let names = (try? FileSystem.names(in: path, followingLinks: false)) ?? []
    return names.map { name in
      var status = stat()
      let isThere = fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0
      let time = status.changeTime
      return (name: name, time: isThere ? (time.tv_sec, time.tv_nsec) : (0, 0))
    }.sorted { $0.time > $1.time }.map(\.name)
  }

  /// The content of the file `name`; nil if it is not one of the user's own, or too large.
  func contents(of name: String) -> [UInt8]? {
    let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { closeDescriptor(file) }
    guard let status = Self.statusOfOwnFile(file), status.st_size <= Self.mostBytes else { return nil }
    return try? FileSystem.contents(of: file, size: Int(status.st_size))
  }

  /// Replaces the file `name` with `bytes`, completely or not at all.
  func replace(_ name: String, with bytes: [UInt8]) throws(StoreError) {
    let draft = "\(name).new"
    // What this program left when it was killed; no other program uses this name.
    unlinkat(descriptor, draft, 0)
    let place = "\(path)/\(draft)"
    let file = openat(descriptor, draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .failed(.create, path: place, fault: .last) }
    do throws(StoreError) {
      defer { closeDescriptor(file) }
      try Self.write(bytes, to: file, path: place)
      guard renameat(descriptor, draft, descriptor, name) == 0 else {
        throw .failed(.rename, path: place, fault: .last)
      }
    } catch {
      unlinkat(descriptor, draft, 0)
      throw error
    }
  }

  /// Removes the file `name`, if it exists.
  func remove(_ name: String) {
    unlinkat(descriptor, name, 0)
    unlinkat(descriptor, "\(name).new", 0)
  }

  /// Locks the file `name`, which is created if it is missing, until the descriptor is closed; nil if another program
  /// has it, or it is not one of the user's own files.
  func lock(_ name: String) -> Int32? {
    let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    let file = openat(descriptor, name, flags, 0o600)
    guard file >= 0 else { return nil }
    guard Self.statusOfOwnFile(file) != nil, FileLock.take(file), isStill(file, name) else {
      closeDescriptor(file)
      return nil
    }
    return file
  }

  /// Releases a lock.
  static func unlock(_ file: Int32) {
    FileLock.release(file)
    closeDescriptor(file)
  }

  /// Whether `name` still refers to the open `file`: its owner may have just removed it.
  private func isStill(_ file: Int32, _ name: String) -> Bool {
    var (opened, named) = (stat(), stat())
    return fstat(file, &opened) == 0 && fstatat(descriptor, name, &named, AT_SYMLINK_NOFOLLOW) == 0
      && opened.st_ino == named.st_ino && opened.st_dev == named.st_dev
  }

  private static func statusOfOwnFile(_ file: Int32) -> stat? {
    var status = stat()
    guard fstat(file, &status) == 0, FileSystem.Kind(mode: status.st_mode) == .file,
      status.st_uid == geteuid(), status.st_nlink == 1
    else { return nil }
    return status
  }

  private static func write(_ bytes: [UInt8], to file: Int32, path: String) throws(StoreError) {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { writeBytes(file, $0) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .failed(.write, path: path, fault: .last) }
      written += count
    }
    try FileSystem.flush(file, path: path)
  }

  /// Creates the missing directories, for the user alone.
  private static func makeDirectories(_ path: String) throws(StoreError) {
    if FileSystem.kind(of: path) == .directory { return }
    let parent = FileSystem.parent(of: path)
    if parent != path { try makeDirectories(parent) }
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
      throw .failed(.create, path: path, fault: .last)
    }
  }

  private static func step(from directory: Int32, to path: String, isMaking: Bool) throws(StoreError) -> Int32
  {
    let name = FileSystem.name(of: path)
    if isMaking, mkdirat(directory, name, 0o700) != 0, errno != EEXIST {
      throw .failed(.create, path: path, fault: .last)
    }
    let next = openat(directory, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard next >= 0 else {
      let fault = SystemFault.last
      let isLink = FileSystem.kind(of: path, followingLinks: false) == .link
      throw .failed(.open, path: path, fault: isLink ? .isALink : fault)
    }
    var status = stat()
    guard fstat(next, &status) == 0, status.st_uid == geteuid(), status.st_mode & 0o022 == 0 else {
      closeDescriptor(next)
      throw .failed(.open, path: path, fault: .permissionDenied)
    }
    return next
  }
}

private func closeDescriptor(_ descriptor: Int32) {
  close(descriptor)
}

private func writeBytes(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}
