import Dashboard
import FileStore
import GitSync
import OKRModel
import Platform
import Synchronization

/// Reads and writes the files of one workspace. All of it takes time, and belongs off the main thread.
final class WorkspaceKeeper: Sendable {
  private let location: WorkspaceLocation
  private let ids = Mutex(ULIDGenerator())
  private let waiting = Mutex(Waiting())
  private let isLoadWanted = Mutex(false)
  private let follower: Mutex<WorkspaceFollower>
  /// Where the workspace's constructs were declared when their files were last readable.
  private let sources = Mutex(SourceMap())
  /// Cancels the question who the user is.
  private let leaving = Cancellation()
  private let reading = Mutex<LoadedWorkspace?>(nil)
  /// The edits after which a file could not be read, by its path: what they changed is recorded when it can.
  private let unread = Mutex<[String: HandEdit]>([:])
  /// The result of the last reading; nil before the first.
  private var lastReading: LoadedWorkspace? { reading.withLock { $0 } }

  /// The state of waits for other programs.
  private struct Waiting {
    /// How often the user has stopped waiting.
    var stops = 0
    /// The file being waited for, as displayed.
    var file: String?
  }

  init(location: WorkspaceLocation) {
    self.location = location
    follower = Mutex(WorkspaceFollower(location))
  }

  /// Requests a reading of the files; false when one is already pending.
  func wantsToLoad() -> Bool {
    isLoadWanted.withLock { isWanted in
      defer { isWanted = true }
      return !isWanted
    }
  }

  /// Reads the files. One that has become invalid keeps its last good contents.
  func load() -> LoadedWorkspace {
    isLoadWanted.withLock { $0 = false }
    return note(follower.withLock { $0.read() })
  }

  /// Reads what has changed, including the files at `paths`; if `isPatient`, waits for a file that is being written.
  func check(at paths: Set<String>, isPatient: Bool) -> WorkspaceFollower.Check {
    let check = follower.withLock { $0.check(at: paths, isPatient: isPatient) }
    if let loaded = check.loaded { _ = note(loaded) }
    return check
  }

  private func note(_ loaded: LoadedWorkspace) -> LoadedWorkspace {
    sources.withLock { $0 = loaded.sources }
    reading.withLock { $0 = loaded }
    return loaded
  }

  /// The file and line that declare `construct`, as of the last reading; nil when none does. For a file that cannot be
  /// read, the last known line.
  func place(of construct: ConstructID) -> (path: String, line: Int)? {
    sources.withLock { $0[construct] }.map { ("\(location.root)/\($0.path)", $0.line) }
  }

  /// Waits for other programs until `stopWaiting` is called, from now on; `onWait` receives the file that is waited for.
  func patience(onWait: @escaping @Sendable (String) -> Void) -> LockWaitPolicy {
    let stops = waiting.withLock { $0.stops }
    return LockWaitPolicy(isOver: { [self] in waiting.withLock { $0.stops } > stops }) { [self] path in
      let name = location.name(of: path)
      waiting.withLock { $0.file = name }
      onWait(name)
    }
  }

  /// Why something was not saved, for someone who has the workspace in view: its own path is left out.
  func sentence(about error: StoreError) -> String {
    location.withoutRoot("\(error)")
  }

  /// Ends all current waits to write.
  func stopWaiting() {
    waiting.withLock { $0.stops += 1 }
  }

  /// Reports on standard error what the program waits for before it exits.
  func sayWhatIsAwaited() {
    guard let file = waiting.withLock({ $0.file }) else { return }
    StandardError.say(
      "headway: not saved yet: another program is writing to \(file); waiting for it, Ctrl-C gives up")
  }

  /// Writes a record to its log; it is on disk when this returns.
  ///
  /// - Throws: `StoreError` when it is not.
  func record(_ submission: CheckInSubmission, patience: LockWaitPolicy) throws(StoreError) -> CheckInRecord {
    defer { waiting.withLock { $0.file = nil } }
    let log = LogPath.forObjective(submission.reference.objective, cycle: submission.cycle)
    let addition = CheckInAppender.Addition(to: log) { [self] at in
      CheckInRecord(id: id(at: at), at: at, author: submission.author, content: submission.content)
    }
    let written = try CheckInAppender(location, patience: patience, reading: lastReading)
      .append([addition], at: SystemEnvironment.now())
    guard let record = written.first else { throw .cutShort(path: log.path, written: 0, wanted: 1) }
    return record
  }

  /// Writes a record to the log of the stand-ups; it is on disk when this returns.
  ///
  /// - Throws: `StoreError` when it is not.
  func record(_ submission: StandUpSubmission, patience: LockWaitPolicy) throws(StoreError) -> StandUpRecord {
    defer { waiting.withLock { $0.file = nil } }
    let written = try StandUpAppender(location, patience: patience, reading: lastReading)
      .append(cycle: submission.cycle, at: SystemEnvironment.now()) { [self] at in
        StandUpRecord(id: id(at: at), at: at, author: submission.author, content: submission.content)
      }
    guard let written else { throw .cutShort(path: submission.cycle.rawValue, written: 0, wanted: 1) }
    return written
  }

  /// Records changes that are in the files already; they are on disk when this returns.
  ///
  /// - Throws: `StoreError` when they are not.
  func record(
    _ changes: [UnrecordedChange], by author: ChangeAuthor, patience: LockWaitPolicy
  ) throws(StoreError) -> [RecordedChange] {
    defer { waiting.withLock { $0.file = nil } }
    return try ChangeRecorder(location, patience: patience, reading: lastReading).record(changes, by: author)
  }

  /// Withdraws the records of changes.
  ///
  /// - Throws: `StoreError` when that was not saved.
  func withdraw(
    _ changes: [RecordedChange], by author: ChangeAuthor, patience: LockWaitPolicy
  ) throws(StoreError) {
    defer { waiting.withLock { $0.file = nil } }
    try ChangeRecorder(location, patience: patience, reading: lastReading).retract(changes, by: author)
  }

  /// Keeps what the file at `path` says before someone edits it by hand; nil if its changes are not recorded. A file
  /// that could not be read after an earlier edit keeps what it said before that.
  func beginEdit(of path: String) -> HandEdit? {
    let name = location.withoutRoot(path)
    return unread.withLock { $0[name] } ?? HandEdit(of: name, in: location)
  }

  /// What has changed without a record since `edit` began; nil if the file cannot be read now.
  func changes(since edit: HandEdit, today: CivilDay) -> [UnrecordedChange]? {
    let changes = edit.changes(in: location, today: today)
    unread.withLock { $0[edit.path] = changes == nil ? edit : nil }
    return changes
  }

  private func id(at instant: Timestamp) -> String {
    var randomness = SystemRandomNumberGenerator()
    return ids.withLock { $0.next(at: instant, using: &randomness) }
  }

  /// Changes a field in its file; it is on disk when this returns.
  ///
  /// - Returns: The edit that undoes it, what others had written before it, the files with it, what others have written
  ///   since, and the file with the old text if it could not be removed.
  /// - Throws: `StoreError` when the file is unchanged.
  func edit(
    _ edit: FieldEdit, by author: ChangeAuthor, patience: LockWaitPolicy
  ) throws(StoreError) -> (
    undo: FieldEdit, before: LoadedWorkspace?, now: LoadedWorkspace, after: LoadedWorkspace?,
    leftOver: String?
  ) {
    defer { waiting.withLock { $0.file = nil } }
    let outcome = try FieldEditor(location, patience: patience, reading: lastReading)
      .outcome(of: edit, by: author)
    let (before, now, after) = follower.withLock { $0.check(around: outcome) }
    _ = note(after ?? now)
    return (outcome.undo, before, now, after, outcome.leftOver)
  }

  /// The id of the person according to git or the environment; nil when neither knows.
  func identifyPerson(in workspace: Workspace) -> PersonID? {
    GitIdentity.person(
      in: workspace, directory: location.root, environment: SystemEnvironment.allVariables, until: leaving)?
      .id
  }

  /// Cancels read-only work, because the program is about to exit.
  func leave() {
    leaving?.cancel()
  }
}
