import Dashboard
import FileStore
import GitSync
import Platform
import Synchronization

/// The open dashboard's use of git, on a thread of its own: a check-in never waits for the network.
final class WorkspaceSharing: Sendable {
  private let location: WorkspaceLocation
  private let queue: EventQueue<Event>
  private let inquiry: RepositoryInquiry
  /// Made on first use; nil when the system has no descriptors left.
  private let worker = Mutex<BackgroundWorker?>(nil)
  private let state = Mutex(Progress())
  /// Cancels background checks.
  private let leaving = Cancellation()

  private struct Progress {
    /// Cancels the running sync.
    var cancellation: Cancellation?
    /// Whether a check is already pending.
    var isLookDue = false
  }

  init(_ location: WorkspaceLocation, queue: EventQueue<Event>) {
    self.location = location
    self.queue = queue
    inquiry = RepositoryInquiry(location, environment: SystemEnvironment.allVariables)
  }

  /// Finds out how far the workspace is from the others'. However often it is called, one more check runs after the
  /// last call.
  func check() {
    let isNew = state.withLock { state in
      defer { state.isLookDue = true }
      return !state.isLookDue
    }
    guard isNew else { return }
    // The end of the program waits for it, which cancels it at once: no git is left behind.
    started?.runToTheEnd { [self] in
      state.withLock { $0.isLookDue = false }
      reportStanding()
    }
  }

  private func reportStanding() {
    if leaving?.isCancelled == true { return }
    let standing = inquiry.state(until: leaving).map {
      RepositoryStanding(ahead: $0.ahead, behind: $0.behind, changed: $0.changed)
    }
    queue.push(.repositoryRead(standing))
  }

  /// Syncs after everything that `writer` has to do, and reports its progress. `stop` ends it from now on.
  func sync(after writer: BackgroundWorker) {
    guard let worker = started, let cancellation = Cancellation() else {
      return queue.push(.syncEnded(message: "Too many files are open to sync.", isInStep: false))
    }
    state.withLock { $0.cancellation = cancellation }
    writer.run { [self] in sync(on: worker, until: cancellation) }
  }

  private func sync(on worker: BackgroundWorker, until cancellation: Cancellation) {
    let sync = WorkspaceSync(
      location, environment: SystemEnvironment.allVariables, cancellation: cancellation)
    worker.runToTheEnd { [self] in
      let result = sync.run { [queue] step in
        queue.push(.syncReached(SyncStep(rawValue: step.rawValue) ?? .committing))
      }
      // Before the result, so that the header does not keep showing the old state; a user who stops it waits for
      // nothing.
      let isStopped = cancellation.isCancelled
      if !isStopped { reportStanding() }
      queue.push(.syncEnded(message: result.summary, isInStep: result.isInStep))
      if isStopped { check() }
    }
  }

  /// Stops the sync that is running, or about to start.
  func stop() {
    state.withLock { $0.cancellation }?.cancel()
  }

  /// Stops running work, and waits until it has cleaned up.
  func finish() {
    leaving?.cancel()
    stop()
    worker.withLock { $0 }?.finish()
  }

  private var started: BackgroundWorker? {
    worker.withLock { worker in
      if worker == nil { worker = BackgroundWorker() }
      return worker
    }
  }
}
