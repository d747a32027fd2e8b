import FileStore
import Platform
import Synchronization

/// What happens to a sync when its git is killed: later results would be incomplete, and the locks left behind would
/// block every later git.
final class GitDeath: Sendable {
  private let noted = Mutex<Int32?>(nil)
  private let clearing = Mutex<(@Sendable () -> Void)?>(nil)

  /// The signal that killed it; nil so far.
  var signal: Int32? { noted.withLock { $0 } }

  /// Records that `signal` has killed a git, and cleans up after it.
  func note(_ signal: Int32) {
    noted.withLock { $0 = signal }
    clearing.withLock { $0 }?()
  }

  /// Starts over.
  func forget() {
    noted.withLock { $0 = nil }
    clearing.withLock { $0 = nil }
  }

  /// Sets `clear` to be called when a git is killed.
  func clear(by clear: @escaping @Sendable () -> Void) { clearing.withLock { $0 = clear } }
}
