import Platform

/// Writes to the logs of a workspace after finishing what an earlier program left; a batch is written completely or not
/// at all, even if the program is killed.
struct BatchWriting {
  private let root: String
  private let patience: LockWaitPolicy
  private let calls: DiskCalls
  /// The journal of the batch; nil for a single record, whose line is complete or does not count.
  private let journal: BatchJournal?

  /// Finishes what an earlier program left, and starts a batch if it `isBatch`.
  ///
  /// - Throws: `StoreError` when the earlier batch cannot be finished. Nothing may be written then.
  init(_ root: String, isBatch: Bool, patience: LockWaitPolicy, calls: DiskCalls) throws(StoreError) {
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

  /// Releases the journal.
  func close() { journal?.close() }

  /// Appends to each log at `paths`, relative to the workspace, the lines that `make` makes for it once all of them are
  /// locked.
  ///
  /// - Throws: `StoreError` when nothing was written, unless its `isNothingSaved` is false.
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
      // What cannot be removed is completed instead: half a batch never counts.
      if case .leftBehind = error, journal.holdsBatch { throw .finishedLater(path: journal.path) }
      guard journal.remove() else { throw .finishedLater(path: journal.path) }
      throw error
    }
    // If it stays, the next program finds nothing left to do.
    journal?.remove()
  }

  private static func finish(
    _ journal: BatchJournal, _ root: String, _ patience: LockWaitPolicy, _ calls: DiskCalls
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
