import Dashboard
import FileStore
import GitSync
import Platform
import Synchronization

/// What the open dashboard has to do with git, on a thread of its own: a check-in never waits for the network.
final class WorkspaceSharing: Sendable {
  private let location: WorkspaceLocation
  private let queue: EventQueue<Event>
  private let inquiry: RepositoryInquiry
  /// Made when it is first needed; nil when the system has no descriptors left.
  private let worker = Mutex<BackgroundWorker?>(nil)
  private let state = Mutex(Progress())
  /// What ends the looks that nobody asked for.
  private let leaving = Cancellation()

  private struct Progress {
    /// The sync that is under way.
    var cancellation: Cancellation?
    /// Whether git is to be asked already.
    var isLookDue = false
  }

  init(_ location: WorkspaceLocation, queue: EventQueue<Event>) {
    self.location = location
    self.queue = queue
    inquiry = RepositoryInquiry(location, environment: Surroundings.everything)
  }

  /// Finds out how far the workspace is from that of the others. However often it is asked for, it is done once more
  /// after the last time.
  func look() {
    let isNew = state.withLock { state in
      defer { state.isLookDue = true }
      return !state.isLookDue
    }
    guard isNew else { return }
    // It is waited for at the end, which it comes to at once: no git stays behind.
    started?.runToTheEnd { [self] in
      state.withLock { $0.isLookDue = false }
      tellStanding()
    }
  }

  private func tellStanding() {
    if leaving?.isCancelled == true { return }
    let standing = inquiry.state(until: leaving).map {
      RepositoryStanding(ahead: $0.ahead, behind: $0.behind, changed: $0.changed)
    }
    queue.push(.repositoryRead(standing))
  }

  /// Syncs once everything is done that `writer` has to do, and tells how it goes. `stop` ends it from now on.
  func sync(after writer: BackgroundWorker) {
    guard let worker = started, let cancellation = Cancellation() else {
      return queue.push(.syncEnded(message: "Too many files are open to sync.", isInStep: false))
    }
    state.withLock { $0.cancellation = cancellation }
    writer.run { [self] in sync(on: worker, until: cancellation) }
  }

  private func sync(on worker: BackgroundWorker, until cancellation: Cancellation) {
    let sync = WorkspaceSync(location, environment: Surroundings.everything, cancellation: cancellation)
    worker.runToTheEnd { [self] in
      let result = sync.run { [queue] step in
        queue.push(.syncReached(SyncStep(rawValue: step.rawValue) ?? .committing))
      }
      // Before the result, so that the header does not go on saying what was so before; who stops waits for nothing.
      let isStopped = cancellation.isCancelled
      if !isStopped { tellStanding() }
      queue.push(.syncEnded(message: result.summary, isInStep: result.isInStep))
      if isStopped { look() }
    }
  }

  /// Ends the sync that is under way, or that is about to begin.
  func stop() {
    state.withLock { $0.cancellation }?.cancel()
  }

  /// Ends what is under way, and waits until it has put things in order.
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
