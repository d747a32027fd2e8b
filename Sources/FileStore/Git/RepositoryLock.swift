#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Keeps two syncs of one repository apart. It goes with the program that has it, however that ends.
struct RepositoryLock {
  private let descriptor: Int32

  /// Takes the lock of the repository whose own directory is at `directory`.
  init(directory: String) throws(SyncFault) {
    let path = "\(directory)/headway-sync.lock"
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else {
      throw .failed("let the repository be changed", complaint: "\(path): \(SystemFault.last)")
    }
    guard FileLock.take(descriptor) else {
      close(descriptor)
      throw .busy
    }
  }

  func release() {
    FileLock.release(descriptor)
    close(descriptor)
  }
}
