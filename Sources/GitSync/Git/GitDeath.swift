import FileStore
import Platform
import Synchronization

/// What becomes of a sync whose git is killed: what is asked afterwards would be answered by half, and the locks that it
/// has left would stop every git that comes later.
final class GitDeath: Sendable {
  private let noted = Mutex<Int32?>(nil)
  private let clearing = Mutex<(@Sendable () -> Void)?>(nil)

  /// The signal that killed it; nil as long as none was.
  var signal: Int32? { noted.withLock { $0 } }

  /// Notes that `signal` has killed a git, and clears away what it has left.
  func note(_ signal: Int32) {
    noted.withLock { $0 = signal }
    clearing.withLock { $0 }?()
  }

  /// Starts over.
  func forget() {
    noted.withLock { $0 = nil }
    clearing.withLock { $0 = nil }
  }

  /// Calls `clear` from now on when a git is killed.
  func clear(by clear: @escaping @Sendable () -> Void) { clearing.withLock { $0 = clear } }
}
