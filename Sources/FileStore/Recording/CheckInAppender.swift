public import OKRModel
import Platform

/// Appends check-ins to the logs of a workspace, so that none is lost.
public struct CheckInAppender: Sendable {
  private let appender: LogAppender

  /// Makes an appender for the workspace at `location`, which waits with `patience` while others write; `reading` is
  /// the result of the last reading, and saves checking again what has not changed since.
  public init(
    _ location: WorkspaceLocation, patience: LockWaitPolicy = .silent, reading: LoadedWorkspace? = nil
  ) {
    self.init(location, patience: patience, calls: .system, reading: reading)
  }

  /// The same with other disk calls, for testing failures.
  init(
    _ location: WorkspaceLocation, patience: LockWaitPolicy = .silent, calls: DiskCalls,
    reading: LoadedWorkspace? = nil
  ) {
    appender = LogAppender(
      location, patience: patience, calls: calls, knownFormat: reading?.knownFormat)
  }

  /// A check-in, a correction or a retraction that is made for a log once it is locked.
  public struct Addition {
    let log: LogPath
    let record: (Timestamp) -> CheckInRecord

    /// Makes an addition to `log`; `record` makes the record for a timestamp.
    public init(to log: LogPath, record: @escaping (Timestamp) -> CheckInRecord) {
      self.log = log
      self.record = record
    }
  }

  /// Appends a record to each log, all of them or none, and returns when they are on the disk.
  ///
  /// Each log is read once while it is locked, and its records get the timestamp `now`, or one just after its last
  /// record if the clock is behind: no one else's can come between.
  ///
  /// - Returns: The records as they were written.
  /// - Throws: `StoreError` when they were not saved.
  public func append(_ additions: [Addition], at now: Timestamp) throws(StoreError) -> [CheckInRecord] {
    try appender.append(
      additions.map { LogAppender.Addition(path: $0.log.path, record: $0.record) }, at: now)
  }

  /// Appends `record` to `log`, which is created if it is missing, and returns when it is on the disk.
  ///
  /// The line is written in one piece under a lock (`flock`) that waits for others to finish. If the last line of the
  /// log has no line end, one is added first, in the same write.
  ///
  /// - Throws: `StoreError` when the record was not saved.
  public func append(_ record: CheckInRecord, to log: LogPath) throws(StoreError) {
    try append([(record, log)])
  }

  /// Appends each record to its log: all of them, or none.
  ///
  /// All logs are opened and locked before anything is written, and each gets its lines in one write. If one cannot be
  /// written, the others are restored before anyone else can add anything.
  ///
  /// - Throws: `StoreError` when the records were not saved.
  public func append(_ additions: [(record: CheckInRecord, log: LogPath)]) throws(StoreError) {
    try append(additions) { (file, lines) throws(StoreError) in try file.append(lines) }
  }

  /// The same with another way to write, for testing failures.
  func append(
    _ additions: [(record: CheckInRecord, log: LogPath)],
    writing write: @escaping LogWriting.Append
  ) throws(StoreError) {
    try appender.append(additions.map { ($0.record, $0.log.path) }, writing: write)
  }
}
