import Platform

/// Keeps two syncs of one repository apart. It goes with the program that has it, however that ends; what is written in it
/// stays then, and says that the sync did not come to its end.
struct RepositoryLock {
  /// The name of its file, in git's own directory.
  static let name = "headway-sync.lock"

  private let descriptor: Int32
  /// Whether a sync before this one did not come to its end, or left something.
  let isUnfinished: Bool
  /// When that one began, or else this one, by the clock of the file system.
  let start: timespec

  /// Takes the lock of the repository whose own directory is at `directory`.
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

  /// Notes that the sync came to its end and has left nothing for the next one to look for.
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
