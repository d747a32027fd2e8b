import Platform

/// The new contents of a file for export, about to replace the old one. It is locked until then, so that one left by a
/// killed program can be distinguished from one in use.
struct OutputDraft {
  private static let attempts = 10
  private static let ending = ".headway-new"

  /// Its path: beside the file, with a hidden name.
  let path: String
  private let descriptor: Int32
  /// Another descriptor for it, which holds the lock until the end; -1 if the system has none left.
  private let lock: Int32

  /// Creates an empty one for the file at `target`. If `isPrivate`, no one else can read it until its permissions are
  /// set.
  init(for target: String, isPrivate: Bool) throws(StoreError) {
    for _ in 0..<Self.attempts {
      let path = Self.path(for: target)
      let mode: mode_t = isPrivate ? 0o600 : 0o666
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode)
      guard descriptor >= 0 else { throw .failed(.create, path: path, fault: .last) }
      let lock = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
      // If the file system has no locks, no other program can take it for an abandoned one.
      let isTaken = lock >= 0 && !FileLock.take(lock) && errno == EWOULDBLOCK
      if !isTaken, Self.leads(path, to: descriptor) {
        (self.path, self.descriptor, self.lock) = (path, descriptor, lock)
        return
      }
      // Another headway locked it first and took it for an abandoned one.
      for end in [descriptor, lock] where end >= 0 { close(end) }
    }
    throw .failed(.create, path: target, fault: SystemFault(code: EAGAIN))
  }

  /// Writes `bytes` and flushes them to disk.
  func write(_ bytes: [UInt8], _ calls: DiskCalls) throws(StoreError) {
    try FileSystem.fill(descriptor, with: bytes, path: path, calls)
  }

  /// Lets go of it: it has its new name, or is removed.
  func release() {
    guard lock >= 0 else { return }
    FileLock.release(lock)
    close(lock)
  }

  /// Removes what killed programs left beside the file at `target`. Locked files are in use.
  static func removeLeftOvers(of target: String) {
    let folder = FileSystem.parent(of: target)
    let start = ".\(FileSystem.name(of: target))."
    for name in (try? FileSystem.names(in: folder)) ?? []
    where name.hasPrefix(start) && name.hasSuffix(ending)
      && isToken(name.dropFirst(start.count).dropLast(ending.count))
    {
      removeLeftOver("\(folder)/\(name)")
    }
  }

  private static func removeLeftOver(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid(),
      FileLock.take(descriptor)
    else { return }
    defer { FileLock.release(descriptor) }
    if leads(path, to: descriptor) { unlink(path) }
  }

  private static func path(for target: String) -> String {
    "\(FileSystem.parent(of: target))/.\(FileSystem.name(of: target)).\(LeftOver.token())\(ending)"
  }

  private static func isToken(_ text: Substring) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy {
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0
      }
  }

  /// Whether the file open as `descriptor` is the one at `path`.
  private static func leads(_ path: String, to descriptor: Int32) -> Bool {
    var (opened, named) = (stat(), stat())
    return fstat(descriptor, &opened) == 0 && lstat(path, &named) == 0 && opened.st_ino == named.st_ino
      && opened.st_dev == named.st_dev
  }
}
