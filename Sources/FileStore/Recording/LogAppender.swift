import OKRModel
package import Platform

/// Appends lines to the logs of a workspace so that none is lost: not to two programs writing at once, not to a line
/// that was torn before, and not to a crash after the screen said "saved".
package struct LogAppender: Sendable {
  private let root: String
  private let patience: LockWaitPolicy
  private let calls: DiskCalls
  /// The stamp of `headway.yaml` when it was last read with a writable format; nil if unknown.
  private let knownFormat: FileStamp?

  /// Makes an appender for the workspace at `location`, which waits with `patience` while others write.
  package init(
    _ location: WorkspaceLocation, patience: LockWaitPolicy, calls: DiskCalls, knownFormat: FileStamp? = nil
  ) {
    self.knownFormat = knownFormat
    root = FileSystem.realPath(of: location.root) ?? location.root
    self.patience = patience
    self.calls = calls
  }

  /// The files of the workspace, to check before writing.
  var files: WorkspaceFiles { WorkspaceFiles(root: root) }

  /// A record that is made for a log once it is locked and read.
  struct Addition<Record: LogLine> {
    /// The path of the log, relative to the workspace.
    let path: String
    /// Makes the record for a timestamp.
    let record: (Timestamp) -> Record
  }

  /// Appends a record to each log: all of them, or none.
  ///
  /// All logs are opened and locked before anything is written. Each is then read once to determine the timestamp of
  /// its records: `now`, or just after the last record of the log and of `others` if the clock is behind. Each gets its
  /// lines in one write. If one cannot be written, the others are restored before anyone else can add anything.
  ///
  /// - Returns: The records as they were written.
  /// - Throws: `StoreError` when they were not saved.
  func append<Record: LogLine>(
    _ additions: [Addition<Record>], at now: Timestamp, others: @escaping () -> [Record] = { [] }
  ) throws(StoreError) -> [Record] {
    let instant = { (file: AppendableFile, name: String) throws(StoreError) -> Timestamp in
      let records: [Record] = try records(in: file, name)
      return Timestamp.ofNext(after: (records + others()).lazy.map(\.at), at: now)
    }
    return try append(additions, instant: instant) { (file, lines) throws(StoreError) in
      try file.append(lines)
    }
  }

  /// Appends records that are already made.
  func append<Record: LogLine>(
    _ additions: [(record: Record, path: String)],
    writing write: @escaping LogWriting.Append = LogWriting.append
  ) throws(StoreError) {
    let made = additions.map { addition in
      Addition<Record>(path: addition.path, record: { _ in addition.record })
    }
    _ = try append(made, instant: nil, writing: write)
  }

  private func append<Record: LogLine>(
    _ additions: [Addition<Record>],
    instant: ((AppendableFile, String) throws(StoreError) -> Timestamp)?,
    writing write: @escaping LogWriting.Append
  ) throws(StoreError) -> [Record] {
    for addition in additions { try WrittenPlace.check(addition.path, in: root) }
    try refuseNewerFormat()
    let pieces = try pieces(additions.map(\.path))
    let batch = try BatchWriting(root, isBatch: additions.count > 1, patience: patience, calls: calls)
    defer { batch.close() }
    var records: [Int: Record] = [:]
    try batch.write(to: pieces.map(\.name), append: write) { (files) throws(StoreError) in
      var lines: [[UInt8]] = []
      for (file, piece) in zip(files, pieces) {
        let at = try instant?(file, piece.name)
        var text: [UInt8] = []
        for index in piece.additions {
          let record = additions[index].record(at ?? Timestamp(milliseconds: 0))
          text += try Self.line(of: record)
          records[index] = record
        }
        lines.append(text)
      }
      return lines
    }
    return additions.indices.compactMap { records[$0] }
  }

  /// One log with the positions of its additions.
  private struct Piece {
    /// Its path, relative to the workspace.
    let name: String
    let path: String
    var additions: [Int]
  }

  /// The additions by log, in the order in which every program locks them, so that no two wait for each other.
  ///
  /// If the disk ignores case, two names of one file are one log: waiting for a lock that this program itself holds
  /// would never end.
  private func pieces(_ names: [String]) throws(StoreError) -> [Piece] {
    var pieces: [String: Piece] = [:]
    for (index, name) in names.enumerated() {
      let path = "\(root)/\(name)"
      let file: String
      do throws(SystemFault) { file = try FileSystem.knownIdentity(of: path) ?? path } catch {
        throw .failed(.open, path: path, fault: error)
      }
      pieces["\(file) \(name.lowercased())", default: Piece(name: name, path: path, additions: [])]
        .additions.append(index)
    }
    return pieces.values.sorted { $0.path < $1.path }
  }

  private static func line(of record: some LogLine) throws(StoreError) -> [UInt8] {
    Array(try record.encoded().utf8) + [UInt8(ascii: "\n")]
  }

  /// Finishes a batch that a killed program left; does nothing if there is none.
  package func finishBatch() throws(StoreError) {
    try refuseNewerFormat()
    try BatchWriting(root, isBatch: false, patience: patience, calls: calls).close()
  }

  /// The records of a locked log; none if it is too large to be read.
  private func records<Record: LogLine>(
    in file: AppendableFile, _ path: String
  ) throws(StoreError) -> [Record] {
    guard file.size > 0, file.size <= WorkspaceFiles.logLimit else { return [] }
    calls.onReading(path)
    return LogReader(path: path).read(try file.contents()).records
  }

  /// Checks the workspace's own file, unless it is unchanged since `reading` found that it may be written to.
  private func refuseNewerFormat() throws(StoreError) {
    try files.refuseNewerFormat(unlessStillAt: knownFormat, calls)
  }
}
