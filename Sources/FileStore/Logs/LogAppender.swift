import OKRModel

/// Appends lines to the logs of a workspace, so that none is lost: not by two programs that write at once, not by a line
/// that was torn before, and not by a crash after the screen said "saved".
struct LogAppender: Sendable {
  private let root: String
  private let patience: LockPatience
  private let calls: DiskCalls

  /// Makes an appender for the workspace at `location`, which waits with `patience` where others write.
  init(_ location: WorkspaceLocation, patience: LockPatience, calls: DiskCalls) {
    root = FileSystem.realPath(of: location.root) ?? location.root
    self.patience = patience
    self.calls = calls
  }

  /// The files of the workspace, to look at before writing.
  var files: WorkspaceFiles { WorkspaceFiles(root: root) }

  /// Appends each record to the log at its path, relative to the workspace: all of them, or none.
  ///
  /// All logs are opened and locked before anything is written, and each gets its lines in one piece. When one cannot be
  /// written, the others are made what they were while nobody else can have added anything.
  ///
  /// - Throws: `StoreError` when the records were not saved.
  func append(
    _ additions: [(record: some LogLine, path: String)],
    writing write: (AppendableFile, [UInt8]) throws(StoreError) -> Void = {
      (file, lines) throws(StoreError) in try file.append(lines)
    }
  ) throws(StoreError) {
    try files.refuseNewerFormat()
    let pieces = try pieces(additions)
    // Each is held open together with its directory.
    FileSystem.makeRoom(forFiles: 2 * pieces.count)
    var files: [AppendableFile] = []
    defer { for file in files { file.close() } }
    do throws(StoreError) {
      for piece in pieces {
        files.append(try AppendableFile(path: piece.path, within: root, patience: patience, calls: calls))
      }
      for (file, piece) in zip(files, pieces) { try write(file, piece.lines) }
    } catch {
      try takeBack(files)
      throw error
    }
  }

  /// Makes all of `files` what they were, also when one of them cannot be.
  private func takeBack(_ files: [AppendableFile]) throws(StoreError) {
    var left: StoreError?
    for file in files {
      do throws(StoreError) { try file.takeBack() } catch { left = error }
    }
    if let left { throw left }
  }

  /// The lines of one log.
  private struct Piece {
    let path: String
    var lines: [UInt8]
  }

  /// The lines by log, in the order in which every program locks them, so that no two wait for each other.
  ///
  /// Two names of one file are one log: a file that this program has locked itself would never come free.
  private func pieces(_ additions: [(record: some LogLine, path: String)]) throws(StoreError) -> [Piece] {
    var pieces: [String: Piece] = [:]
    for (record, name) in additions {
      let line = Array(try record.encoded().utf8) + [UInt8(ascii: "\n")]
      let path = "\(root)/\(name)"
      pieces[FileSystem.identity(of: path) ?? path, default: Piece(path: path, lines: [])].lines += line
    }
    return pieces.values.map { (place: FileSystem.realPath(of: $0.path) ?? $0.path, piece: $0) }
      .sorted { $0.place < $1.place }.map(\.piece)
  }
}
