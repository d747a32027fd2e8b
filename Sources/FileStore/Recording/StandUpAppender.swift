public import OKRModel
import Platform

/// Appends the records of stand-ups to the logs of a workspace, so that none is lost.
public struct StandUpAppender: Sendable {
  private let appender: LogAppender

  /// Makes an appender for the workspace at `location`, which waits with `patience` while others write. `reading` is
  /// the result of the last reading, and saves checking again what has not changed since.
  public init(
    _ location: WorkspaceLocation, patience: LockWaitPolicy = .silent, reading: LoadedWorkspace? = nil
  ) {
    appender = LogAppender(
      location, patience: patience, calls: .system, knownFormat: reading?.knownFormat)
  }

  /// The same with other disk calls, for testing failures.
  init(_ location: WorkspaceLocation, patience: LockWaitPolicy = .silent, calls: DiskCalls) {
    appender = LogAppender(location, patience: patience, calls: calls)
  }

  /// Appends the record that `make` makes to the log of the cycle with the id `cycle`, and returns when it is on the disk.
  ///
  /// Its timestamp is `now`, or just after the last record of any cycle if the clock is behind, determined while the
  /// log is locked. An action may be corrected or completed in another cycle than it was added in, and the newest
  /// record should be in force.
  ///
  /// - Returns: The record as it was written.
  /// - Throws: `StoreError` when it was not saved.
  public func append(
    cycle: CycleID, at now: Timestamp, _ make: @escaping (Timestamp) -> StandUpRecord
  ) throws(StoreError) -> StandUpRecord? {
    let path = LogPath.forStandUps(cycle: cycle).path
    return try appender.append([LogAppender.Addition(path: path, record: make)], at: now) {
      records(besides: path)
    }.first
  }

  /// The records of all cycles except that of the log at `path`.
  private func records(besides path: String) -> [StandUpRecord] {
    let files = appender.files
    let names = (try? files.names(in: LogPath.standUpFolder)) ?? []
    let others = names.filter { $0.hasSuffix(".jsonl") }.map { "\(LogPath.standUpFolder)/\($0)" }
    return others.filter { $0 != path }.flatMap { path -> [StandUpRecord] in
      guard let log = try? files.log(at: path) else { return [] }
      return LogReader(path: path).read(log.bytes).records
    }
  }

  /// Appends `records` to the log of the cycle with the id `cycle`, which is created if it is missing, and returns when
  /// they are on the disk: all of them, or none.
  ///
  /// The lines are written in one piece under a lock (`flock`) that waits for others to finish. If the last line of the
  /// log has no line end, one is added first, in the same write.
  ///
  /// - Throws: `StoreError` when the records were not saved.
  public func append(_ records: [StandUpRecord], cycle: CycleID) throws(StoreError) {
    guard !records.isEmpty else { return }
    let path = LogPath.forStandUps(cycle: cycle).path
    try appender.append(records.map { ($0, path) })
  }
}
