import FileStore
import Platform

/// The locks of the files that a sync moves: the same ones that an append and a field change take.
struct TreeLocks {
  private static let attempts = 1_000

  private let repository: GitRepository
  private let patience: LockWaitPolicy

  init(_ repository: GitRepository) {
    self.repository = repository
    let cancellation = repository.git.cancellation
    patience = LockWaitPolicy(isOver: { cancellation?.isCancelled == true }) { _ in }
  }

  /// Locks the existing files at `paths`, in the order of their paths; returns their descriptors.
  ///
  /// - Throws: `SyncFault.cancelled` when the user cancels while it waits.
  func take(_ paths: [RawPath]) throws(SyncFault) -> [Int32] {
    FileSystem.makeRoom(forFiles: paths.count)
    var locks: [Int32] = []
    // Files that headway writes always have paths that are text.
    for path in paths.compactMap(\.text).sorted() {
      do throws(StoreError) {
        if let lock = try lock("\(repository.top)/\(path)") { locks.append(lock) }
      } catch {
        Self.release(locks)
        throw .cancelled
      }
    }
    return locks
  }

  static func release(_ locks: [Int32]) {
    for lock in locks {
      FileLock.release(lock)
      close(lock)
    }
  }

  /// Locks the file at `path`; nil if it cannot be opened: a missing file cannot be written to, and git will complain
  /// about an unreadable one.
  private func lock(_ path: String) throws(StoreError) -> Int32? {
    for _ in 0..<Self.attempts {
      let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY)
      guard descriptor >= 0 else { return nil }
      do throws(StoreError) {
        try patience.lock(descriptor, path: path)
      } catch {
        close(descriptor)
        throw error
      }
      var (locked, named) = (stat(), stat())
      if fstat(descriptor, &locked) == 0, lstat(path, &named) == 0, locked.st_ino == named.st_ino,
        locked.st_dev == named.st_dev
      {
        return descriptor
      }
      // While this waited, another program replaced the file.
      Self.release([descriptor])
    }
    throw .stillLocked(path: path)
  }
}
