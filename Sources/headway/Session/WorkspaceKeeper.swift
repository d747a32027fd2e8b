import Dashboard
import FileStore
import OKRModel
import Synchronization

/// Reads and writes the files of one workspace. All of it takes time, and belongs off the main thread.
final class WorkspaceKeeper: Sendable {
  private let location: WorkspaceLocation
  private let ids = Mutex(ULIDGenerator())

  init(location: WorkspaceLocation) {
    self.location = location
  }

  /// Reads the files.
  func load() -> LoadedWorkspace {
    WorkspaceReader(location).read()
  }

  /// Writes a check-in to its log; it is on disk when this returns.
  ///
  /// - Throws: `StoreError` when it is not.
  func record(_ submission: CheckInSubmission) throws(StoreError) -> CheckInRecord {
    let now = Surroundings.now()
    var randomness = SystemRandomNumberGenerator()
    let id = ids.withLock { $0.next(at: now, using: &randomness) }
    let record = CheckInRecord(
      id: id, at: now, author: submission.author, content: .entry(submission.entry))
    try CheckInAppender(location).append(
      record, to: .forObjective(submission.reference.objective, cycle: submission.cycle))
    return record
  }

  /// The id of the person whom git or the environment knows; nil when neither does.
  func identifyPerson(in workspace: Workspace) -> String? {
    GitIdentity.person(in: workspace, directory: location.root, environment: Surroundings.environment)?.id
  }
}
