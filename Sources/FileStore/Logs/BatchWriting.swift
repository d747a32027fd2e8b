import Platform

/// Writes to the logs of a workspace once what an earlier program has left is finished; a batch so that all of it counts
/// or nothing, whatever ends the program.
struct BatchWriting {
  private let root: String
  private let patience: LockPatience
  private let calls: DiskCalls
  /// The journal of the batch; nil for a single record, whose line is whole or does not count.
  private let journal: BatchJournal?

  /// Finishes what an earlier program has left, and begins a batch where it `isBatch`.
  ///
  /// - Throws: `StoreError` when the earlier batch cannot be finished. Nothing may be written then.
  init(_ root: String, isBatch: Bool, patience: LockPatience, calls: DiskCalls) throws(StoreError) {
    (self.root, self.patience, self.calls) = (root, patience, calls)
    if let left = try BatchJournal(leftIn: root, calls: calls) {
      defer { left.close() }
      try Self.finish(left, root, patience, calls)
      left.remove()
    }
    guard isBatch else {
      journal = nil
      return
    }
    let journal = try BatchJournal(in: root, patience: patience, calls: calls)
    do throws(StoreError) {
      try Self.finish(journal, root, patience, calls)
    } catch {
      journal.close()
      throw error
    }
    self.journal = journal
  }

  /// Gives the journal back to other programs.
  func close() { journal?.close() }

  /// Appends to each log at `paths`, relative to the workspace, the lines that `make` makes for it once all of them are
  /// locked.
  ///
  /// - Throws: `StoreError` when nothing was written, except where its `isNothingSaved` denies that.
  func write(
    to paths: [String], append: @escaping LogWriting.Append,
    _ make: (_ files: [AppendableFile]) throws(StoreError) -> [[UInt8]]
  ) throws(StoreError) {
    let paths = paths.sorted()
    var writing = LogWriting(
      to: paths.map { "\(root)/\($0)" }, within: root, patience: patience, calls: calls, append: append)
    do throws(StoreError) {
      try writing.run { (files) throws(StoreError) in
        let lines = try make(files)
        if let journal {
          for (file, lines) in zip(files, lines) { try file.checkRoom(for: lines.count) }
          try journal.write(BatchText(Dictionary(zip(paths, lines), uniquingKeysWith: +)))
        }
        return lines
      }
    } catch {
      guard let journal else { throw error }
      // What cannot be taken back is finished instead: half of it never counts.
      if case .leftBehind = error, journal.holdsBatch { throw .finishedLater(path: journal.path) }
      guard journal.remove() else { throw .finishedLater(path: journal.path) }
      throw error
    }
    // Where it stays, the next program finds that there is nothing left to do.
    journal?.remove()
  }

  private static func finish(
    _ journal: BatchJournal, _ root: String, _ patience: LockPatience, _ calls: DiskCalls
  ) throws(StoreError) {
    guard !journal.isForeign else { throw .foreignBatch(path: journal.path) }
    guard let left = journal.left else { return }
    let logs = left.lines.sorted { $0.key < $1.key }
    do throws(StoreError) {
      var writing = LogWriting(
        to: logs.map { "\(root)/\($0.key)" }, within: root, patience: patience, calls: calls)
      try writing.complete(logs.map(\.value))
    } catch {
      throw .unfinishedBatch(path: journal.path, reason: "\(error)")
    }
  }
}
