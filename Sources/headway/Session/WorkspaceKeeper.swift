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

  /// The file and line that say `subject` now; nil when none does. An editor may have moved things since the last
  /// reading, so the files are read anew.
  func place(of subject: Subject) -> (path: String, line: Int)? {
    let place: SourceMap.Subject? =
      switch subject {
      case .stage(let id): .stage(id)
      case .objective(let id): .objective(id)
      case .keyResult(let reference):
        .keyResult(objective: reference.objective, keyResult: reference.keyResult)
      case .node(let node): SourceMap.Subject(node)
      }
    guard let place else { return nil }
    return WorkspaceReader(location).read().sources[place].map { ("\(location.root)/\($0.path)", $0.line) }
  }

  /// Writes a record to its log; it is on disk when this returns.
  ///
  /// - Throws: `StoreError` when it is not.
  func record(_ submission: CheckInSubmission) throws(StoreError) -> CheckInRecord {
    let now = Surroundings.now()
    var randomness = SystemRandomNumberGenerator()
    let id = ids.withLock { $0.next(at: now, using: &randomness) }
    let record = CheckInRecord(
      id: id, at: now, author: submission.author, content: submission.content)
    try CheckInAppender(location).append(
      record, to: .forObjective(submission.reference.objective, cycle: submission.cycle))
    return record
  }

  /// The id of the person whom git or the environment knows; nil when neither does.
  func identifyPerson(in workspace: Workspace) -> String? {
    GitIdentity.person(in: workspace, directory: location.root, environment: Surroundings.environment)?.id
  }
}
