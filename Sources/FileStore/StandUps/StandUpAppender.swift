public import OKRModel

/// Appends what is written down in stand-ups to the logs of a workspace, so that none of it is lost.
public struct StandUpAppender: Sendable {
  private let appender: LogAppender

  /// Makes an appender for the workspace at `location`, which waits with `patience` where others write.
  public init(_ location: WorkspaceLocation, patience: LockPatience = .silent) {
    self.init(location, patience: patience, calls: .system)
  }

  /// The same with other calls to the disk, for tests of what happens when those fail.
  init(_ location: WorkspaceLocation, patience: LockPatience = .silent, calls: DiskCalls) {
    appender = LogAppender(location, patience: patience, calls: calls)
  }

  /// The instant to write on the next record: `now`, or just after the last record of any cycle where the clock is
  /// behind. An action may be corrected or done in another cycle than the one with the id `cycle`, in which it was taken
  /// down, and what is said last is to be in force.
  public func instant(ofNextIn cycle: String, at now: Timestamp) -> Timestamp {
    let files = appender.files
    let names = (try? files.names(in: LogPath.standUpFolder)) ?? []
    let others = names.filter { $0.hasSuffix(".jsonl") }.map { "\(LogPath.standUpFolder)/\($0)" }
    let records = Set(others + [LogPath.forStandUps(cycle: cycle).path]).flatMap { path -> [StandUpRecord] in
      guard let bytes = try? files.bytes(of: path, limit: WorkspaceFiles.logLimit) else { return [] }
      return LogReader(path: path).read(bytes).records
    }
    return StandUpLog(records: records).instant(ofNextAt: now)
  }

  /// Appends `records` to the log of the cycle with the id `cycle`, which is made where it is missing, and returns when
  /// they are on the disk: all of them, or none.
  ///
  /// The lines are written in one piece under a lock (`flock`) that waits for others to finish. Where the last line of
  /// the log has no end, it is given one first, in the same piece.
  ///
  /// - Throws: `StoreError` when the records were not saved.
  public func append(_ records: [StandUpRecord], cycle: String) throws(StoreError) {
    guard !records.isEmpty else { return }
    let path = LogPath.forStandUps(cycle: cycle).path
    try appender.append(records.map { ($0, path) })
  }
}
