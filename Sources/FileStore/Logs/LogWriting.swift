import Platform

/// Lines to append to several logs: to all of them, or to none.
///
/// The logs are locked in the order of their paths, so that no two programs wait for each other. When all lines are on
/// the disk, it checks whether each log is still the file that was written. If a git checkout or an editor has replaced
/// one in the meantime, it starts again with the new file, and appends what is missing there.
struct LogWriting {
  /// How lines are appended to a log.
  typealias Append = (AppendableFile, [UInt8]) throws(StoreError) -> Void

  /// Appends in one write and waits for the disk.
  static func append(_ file: AppendableFile, _ lines: [UInt8]) throws(StoreError) { try file.append(lines) }

  private static let attempts = 8
  private static let looks = 100

  /// The paths of the logs, in order.
  let paths: [String]
  private let root: String
  private let patience: LockWaitPolicy
  private let calls: DiskCalls
  private let append: Append
  /// The open and locked logs, in the order of the paths.
  private var files: [AppendableFile] = []
  /// The files that were previously at the paths and were written to, open and no longer locked.
  private var retired: [AppendableFile] = []

  /// Writes to the logs at `paths` below `root`.
  init(
    to paths: [String], within root: String, patience: LockWaitPolicy, calls: DiskCalls,
    append: @escaping Append = LogWriting.append
  ) {
    self.paths = paths.sorted()
    self.root = root
    self.patience = patience
    self.calls = calls
    self.append = append
  }

  /// Appends to each log the lines that `make` makes for it once all of them are open and locked.
  ///
  /// - Throws: `StoreError` when they are in none of the logs; `leftBehind` when they may be in some.
  mutating func run(
    _ make: (_ files: [AppendableFile]) throws(StoreError) -> [[UInt8]]
  ) throws(StoreError) {
    // Each needs a second descriptor for its directory.
    FileSystem.makeRoom(forFiles: 2 * paths.count)
    defer { close() }
    do throws(StoreError) {
      try open(ifAbsent: .new)
      let lines = try make(files)
      // Before anything is written, so that nothing has to be removed.
      for (file, lines) in zip(files, lines) { try file.checkRoom(for: lines.count) }
      for (file, lines) in zip(files, lines) { try append(file, lines) }
      try keep(lines)
    } catch {
      try takeBack()
      throw error
    }
  }

  /// Appends to each log those of `lines` that it does not hold yet.
  ///
  /// - Throws: `StoreError` when they are not in all of them; nothing is removed then.
  mutating func complete(_ lines: [[UInt8]]) throws(StoreError) {
    FileSystem.makeRoom(forFiles: 2 * paths.count)
    defer { close() }
    try open(ifAbsent: .new)
    for (file, lines) in zip(files, lines) {
      let missing = MissingLines(of: lines, in: try file.contents())
      if !missing.bytes.isEmpty { try file.checkRoom(for: missing.bytes.count + 1) }
    }
    for (file, lines) in zip(files, lines) { try file.complete(lines) }
    try keep(lines)
  }

  /// Makes sure that the lines are in the files at the paths once everything is on the disk.
  private mutating func keep(_ lines: [[UInt8]]) throws(StoreError) {
    for _ in 1..<Self.attempts {
      if files.allSatisfy(\.isKept) { return }
      // All are released first: taking locks out of order could make two programs wait for each other.
      retire()
      try reopen()
      for (file, lines) in zip(files, lines) { try file.complete(lines) }
    }
    guard let lost = files.first(where: { !$0.isKept }) else { return }
    throw .keepsChanging(path: lost.path)
  }

  private mutating func open(ifAbsent absence: OpenedLog.Absence) throws(StoreError) {
    for path in paths {
      files.append(
        try AppendableFile(path: path, within: root, patience: patience, calls: calls, ifAbsent: absence))
    }
  }

  /// Opens the logs again. While someone replaces a folder, there may briefly be a link.
  private mutating func reopen() throws(StoreError) {
    for _ in 1..<Self.looks {
      do throws(StoreError) {
        return try open(ifAbsent: .away)
      } catch {
        retire()
        guard case .isALink = error else { throw error }
      }
    }
    try open(ifAbsent: .away)
  }

  private mutating func retire() {
    for file in files {
      if file.appended == nil { file.close() } else { file.release() }
    }
    retired += files.filter { $0.appended != nil }
    files = []
  }

  private mutating func close() {
    for file in files + retired { file.close() }
    (files, retired) = ([], [])
  }

  /// Removes what was appended from all logs, even if that fails for one of them.
  private func takeBack() throws(StoreError) {
    var left: StoreError?
    let open = Set(files.map(\.identity))
    for file in files + retired.filter({ !open.contains($0.identity) }) {
      let earlier = retired.last { $0.identity == file.identity }?.appended
      do throws(StoreError) { try file.takeBack(earlier) } catch { left = error }
    }
    if let left { throw left }
  }
}
