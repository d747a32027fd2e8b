import Platform

/// Keeps two syncs of one repository apart. The lock ends with its program, however that ends; its contents then stay,
/// and show that the sync was not completed.
struct RepositoryLock {
  /// The name of the lock file, in the git directory.
  static let name = "headway-sync.lock"

  private let descriptor: Int32
  /// Whether an earlier sync was not completed, or left something behind.
  let isUnfinished: Bool
  /// When that one started, or else this one, by the clock of the file system.
  let start: timespec

  /// Takes the lock of the repository whose git directory is `directory`.
  init(directory: String) throws(SyncFault) {
    let path = "\(directory)/\(Self.name)"
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else {
      throw .failed("let the repository be changed", complaint: "\(path): \(SystemFault.last)")
    }
    guard FileLock.take(descriptor) else {
      close(descriptor)
      throw .busy
    }
    isUnfinished = Self.note(descriptor).size > 0
    if !isUnfinished { _ = write(descriptor, "1", 1) }
    start = Self.note(descriptor).time
  }

  /// Records that the sync was completed and has left nothing for the next one to look for.
  func finish() { _ = ftruncate(descriptor, 0) }

  private static func note(_ descriptor: Int32) -> (size: off_t, time: timespec) {
    var status = stat()
    fstat(descriptor, &status)
    #if canImport(Darwin)
      return (status.st_size, status.st_mtimespec)
    #else
      return (status.st_size, status.st_mtim)
    #endif
  }

  func release() {
    FileLock.release(descriptor)
    close(descriptor)
  }
}
