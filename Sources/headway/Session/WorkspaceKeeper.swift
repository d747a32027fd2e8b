import Dashboard
import FileStore
import OKRModel

/// Reads and writes the files of one workspace, one thing after another and off the main thread.
actor WorkspaceKeeper {
  private let location: WorkspaceLocation
  private var ids = ULIDGenerator()
  private var randomness = SystemRandomNumberGenerator()

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
    let record = CheckInRecord(
      id: ids.next(at: now, using: &randomness), at: now, author: submission.author, content: .entry(submission.entry))
    try CheckInAppender(location).append(
      record, to: .forObjective(submission.reference.objective, cycle: submission.cycle))
    return record
  }

  /// The id of the person whom git or the environment knows; nil when neither does.
  func identifyPerson(in workspace: Workspace) -> String? {
    GitIdentity.person(in: workspace, directory: location.root, environment: Surroundings.environment)?.id
  }
}
