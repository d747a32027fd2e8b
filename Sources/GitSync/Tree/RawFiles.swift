import FileStore
import Platform

/// Files below a directory, with paths of any bytes. It follows no symbolic links on the way, so that nothing outside
/// is read or written.
struct RawFiles: Sendable {
  /// The directory.
  let root: String
  let calls: DiskCalls

  init(root: String, calls: DiskCalls = .system) {
    (self.root, self.calls) = (root, calls)
  }

  // MARK: Looking

  /// The status of `path`; nil when it does not exist.
  func status(of path: RawPath) -> stat? {
    var status = stat()
    let result = withEntry(path) { fstatat($0.directory, $0.name, &status, AT_SYMLINK_NOFOLLOW) }
    return result == 0 ? status : nil
  }

  func kind(of path: RawPath) -> FileSystem.Kind? {
    status(of: path).map { FileSystem.Kind(mode: $0.st_mode) }
  }

  func stamp(of path: RawPath) -> FileStamp? { status(of: path).map(FileStamp.init) }

  /// The bytes of the file at `path`, or the target if it is a symbolic link; nil if it is neither.
  func contents(of path: RawPath) -> [UInt8]? {
    withEntry(path) { entry -> [UInt8]? in
      let flags = O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY
      let descriptor = openat(entry.directory, entry.name, flags)
      guard descriptor >= 0 else { return Self.target(of: entry) }
      defer { close(descriptor) }
      var status = stat()
      guard fstat(descriptor, &status) == 0, FileSystem.Kind(mode: status.st_mode) == .file else {
        return nil
      }
      return try? FileSystem.contents(of: descriptor, size: Int(status.st_size))
    } ?? nil
  }

  /// Whether `path` is the same as `other` in `files`.
  func isSame(_ path: RawPath, as other: RawPath, of files: RawFiles) -> Bool {
    guard let kind = kind(of: path), kind == files.kind(of: other), let bytes = contents(of: path) else {
      return false
    }
    return bytes == files.contents(of: other)
  }

  private static func target(of entry: FileSystem.Entry) -> [UInt8]? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlinkat(entry.directory, entry.name, &buffer, buffer.count)
    return count < 0 ? nil : buffer.prefix(count).map(UInt8.init(bitPattern:))
  }

  // MARK: Changing

  /// Creates a file or link at `path` with the contents of `other` in `files`, and flushes it to disk if `isFlushed`.
  /// It gets the permissions of the file that is `replaced`, if there is one.
  func copy(
    _ other: RawPath, of files: RawFiles, to path: RawPath, replaced: stat?, isFlushed: Bool
  ) throws(StoreError) {
    guard let source = files.status(of: other), let bytes = files.contents(of: other) else {
      throw .failed(.read, path: "\(files.root)/\(other.shown)", fault: .last)
    }
    let place = "\(root)/\(path.shown)"
    guard FileSystem.Kind(mode: source.st_mode) == .file else {
      let target = bytes.map(CChar.init(bitPattern:)) + [0]
      guard withEntry(path, { symlinkat(target, $0.directory, $0.name) }) == 0 else {
        throw .failed(.create, path: place, fault: .last)
      }
      return
    }
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let descriptor = withEntry(path) { openat($0.directory, $0.name, flags, source.st_mode & 0o777) } ?? -1
    guard descriptor >= 0 else { throw .failed(.create, path: place, fault: .last) }
    defer { close(descriptor) }
    if let replaced, FileSystem.Kind(mode: replaced.st_mode) == .file {
      _ = fchown(descriptor, replaced.st_uid, replaced.st_gid)
      let readers = replaced.st_mode & 0o666
      _ = fchmod(descriptor, source.st_mode & 0o100 == 0 ? readers : readers | (readers & 0o444) >> 2)
    }
    try write(bytes, to: descriptor, place)
    if isFlushed { try FileSystem.flush(descriptor, path: place, calls) }
  }

  private func write(_ bytes: [UInt8], to descriptor: Int32, _ place: String) throws(StoreError) {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { calls.write(descriptor, $0) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .failed(.write, path: place, fault: .last) }
      guard count > 0 else { throw .cutShort(path: place, written: written, wanted: bytes.count) }
      written += count
    }
  }

  /// Exchanges `path` and `other`. If the file system cannot do that in one step, what was at `path` is copied first,
  /// so that there is always something there.
  ///
  /// - Returns: Whether it was one step, so that `other` is now the very file that was at `path`.
  func exchange(_ path: RawPath, with other: RawPath) throws(StoreError) -> Bool {
    let isDone = withEntries(path, other) { FileSystem.exchange($0, with: $1) }
    if isDone == true { return true }
    guard [ENOSYS, EINVAL, ENOTSUP].contains(errno) else {
      throw .failed(.rename, path: "\(root)/\(path.shown)", fault: .last)
    }
    let copy = Self.copyPath(of: other)
    remove(copy)
    try self.copy(path, of: self, to: copy, replaced: status(of: path), isFlushed: false)
    try move(other, over: path)
    try move(copy, over: other)
    return false
  }

  /// Where `exchange` may leave a copy when the program is killed.
  static func copyPath(of other: RawPath) -> RawPath { RawPath(other.bytes + Array("-copy".utf8)) }

  /// Renames `path` to `target`, replacing what is there.
  func move(_ path: RawPath, over target: RawPath) throws(StoreError) {
    let isDone = withEntries(path, target) { renameat($0.directory, $0.name, $1.directory, $1.name) == 0 }
    guard isDone == true else { throw .failed(.rename, path: "\(root)/\(target.shown)", fault: .last) }
  }

  /// Renames `path` to `target`, which must not exist; creates the directories on the way.
  func moveToFreePlace(_ path: RawPath, to target: RawPath) throws(StoreError) {
    makeDirectory(target.parent)
    guard withEntries(path, target, { FileSystem.moveToFreePlace($0, to: $1) }) == true else {
      throw .failed(.rename, path: "\(root)/\(target.shown)", fault: .last)
    }
  }

  func remove(_ path: RawPath) {
    _ = withEntry(path) { unlinkat($0.directory, $0.name, 0) }
  }

  /// Removes everything in the directory at `path`, by default the top; follows no symbolic links.
  func removeAll(in path: RawPath = RawPath("")) {
    for name in names(in: path) {
      let inner = path.appending(name)
      if kind(of: inner) == .directory { removeAll(in: inner) }
      _ = withEntry(inner) {
        unlinkat($0.directory, $0.name, 0) == 0 || unlinkat($0.directory, $0.name, AT_REMOVEDIR) == 0
      }
    }
  }

  private func names(in path: RawPath) -> [[UInt8]] {
    withEntry(path.appending(".")) { entry -> [[UInt8]] in
      let descriptor = openat(entry.directory, entry.name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard descriptor >= 0 else { return [] }
      guard let directory = fdopendir(descriptor) else {
        close(descriptor)
        return []
      }
      defer { closedir(directory) }
      var names: [[UInt8]] = []
      while let entry = readdir(directory) {
        let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
        if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
      }
      return names
    } ?? []
  }

  /// Creates the directory at `path` and missing ones above it, as far as possible.
  func makeDirectory(_ path: RawPath) {
    if path.bytes.isEmpty || kind(of: path) != nil { return }
    makeDirectory(path.parent)
    _ = withEntry(path) { mkdirat($0.directory, $0.name, 0o777) }
  }

  /// Removes the directory at `path` and those above it that are then empty.
  func removeEmptyDirectories(_ path: RawPath) {
    var path = path
    while !path.bytes.isEmpty, withEntry(path, { unlinkat($0.directory, $0.name, AT_REMOVEDIR) }) == 0 {
      path = path.parent
    }
  }

  /// Whether there is a directory at `path`; the empty path is the top.
  func isThere(_ path: RawPath) -> Bool { path.bytes.isEmpty || kind(of: path) == .directory }

  /// Waits until the entries of the directory at `path` are on the disk.
  func flushDirectory(_ path: RawPath) throws(StoreError) {
    // The directory's own entry, because that is how it is opened.
    while withEntry(path.appending("."), { calls.flush($0.directory) }) != 0 {
      if errno == EINVAL || errno == ENOTSUP { return }
      guard errno == EINTR else {
        throw .failed(.flush, path: "\(root)/\(path.shown)", fault: .last)
      }
    }
  }
}

// MARK: - Directories

extension RawFiles {
  /// The result of `body` for the entry at `path`, with its directory open; nil with the reason in `errno` if
  /// there is no such directory.
  private func withEntry<Result>(_ path: RawPath, _ body: (FileSystem.Entry) -> Result) -> Result? {
    let names = path.names
    guard let name = names.last else {
      errno = ENOENT
      return nil
    }
    var directory = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    for step in names.dropLast() where directory >= 0 {
      let next = openat(directory, Self.name(step), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      let fault = errno
      close(directory)
      errno = fault
      directory = next
    }
    guard directory >= 0 else { return nil }
    let result = body(FileSystem.Entry(directory: directory, name: Self.name(name)))
    let fault = errno
    close(directory)
    errno = fault
    return result
  }

  private func withEntries<Result>(
    _ path: RawPath, _ other: RawPath, _ body: (FileSystem.Entry, FileSystem.Entry) -> Result
  ) -> Result? {
    withEntry(path) { entry in withEntry(other) { body(entry, $0) } } ?? nil
  }

  private static func name(_ bytes: [UInt8]) -> [CChar] { bytes.map(CChar.init(bitPattern:)) + [0] }
}
