import Platform

/// A log, opened and locked for lines to be appended.
final class AppendableFile {
  private static let attempts = 16

  let path: String
  let root: String
  private let patience: LockWaitPolicy
  let calls: DiskCalls
  let opened: OpenedLog
  let identity: FileIdentity
  /// Its size in bytes when it was locked.
  let size: off_t
  /// The part of the lines that is in the file so far, if any.
  private(set) var appended: AppendedBytes?
  var isLocked = true

  /// Opens the file at `path`, created with its directories if it is missing unless `absence` says otherwise, and waits
  /// for its lock.
  init(
    path: String, within root: String, patience: LockWaitPolicy = .silent, calls: DiskCalls = .system,
    ifAbsent absence: OpenedLog.Absence = .new
  ) throws(StoreError) {
    self.path = path
    self.root = root
    self.patience = patience
    self.calls = calls
    for _ in 0..<Self.attempts {
      let opened = try OpenedLog(path, within: root, patience: patience, ifAbsent: absence)
      if let status = try opened.lock(path, within: root, patience) {
        self.opened = opened
        size = status.st_size
        identity = FileIdentity(status)
        return
      }
      // While this waited, another program replaced the file, as git does.
      opened.close()
    }
    throw .failed(.lock, path: path, fault: SystemFault(code: EAGAIN))
  }

  /// Releases the lock and closes the file.
  func close() { opened.close() }

  /// Releases the lock, and keeps the file open, so that what was appended can be removed.
  func release() {
    opened.release()
    isLocked = false
  }

  /// The contents of the file.
  func contents() throws(StoreError) -> [UInt8] {
    guard lseek(opened.descriptor, 0, SEEK_SET) == 0 else {
      throw .failed(.read, path: path, fault: .last)
    }
    do throws(SystemFault) {
      return try FileSystem.contents(of: opened.descriptor, size: Int(size))
    } catch {
      throw .failed(.read, path: path, fault: error)
    }
  }

  /// Appends `lines`, including their line ends, in one write; completes a torn last line first; returns when all is on
  /// disk.
  func append(_ lines: [UInt8]) throws(StoreError) {
    try write(try isTorn() ? [UInt8(ascii: "\n")] + lines : lines)
    try flush()
  }

  /// Appends those of `lines` that it does not hold yet, and returns when all of them are on disk.
  func complete(_ lines: [UInt8]) throws(StoreError) {
    let missing = MissingLines(of: lines, in: try contents())
    if missing.goesOn {
      try write(missing.bytes)
    } else if !missing.bytes.isEmpty {
      return try append(missing.bytes)
    }
    // The program that wrote the others did not wait for the disk.
    try flush()
  }

  /// Whether the path still leads to this file, with what was appended in it.
  ///
  /// A git checkout or an editor may have replaced or rewritten the file.
  var isKept: Bool {
    GitIndexLock(above: root)?.waitForAMoment(patience)
    return FileIdentity(path: path, within: root) == identity && (appended.map(holds) ?? true)
  }

  /// Checks that with `count` more bytes the log can still be read completely.
  ///
  /// - Throws: `StoreError.wouldBeTooLarge` if not.
  func checkRoom(for count: Int) throws(StoreError) {
    let limit = WorkspaceFiles.logLimit
    guard (currentSize ?? size) + off_t(count) <= off_t(limit) else {
      throw .wouldBeTooLarge(path: path, limit: limit)
    }
  }

  private func write(_ bytes: [UInt8]) throws(StoreError) {
    try checkRoom(for: bytes.count)
    while true {
      let written = bytes.withUnsafeBytes { calls.write(opened.descriptor, $0) }
      let fault = SystemFault.last
      if written < 0, fault.code == EINTR { continue }
      note(bytes, written: written)
      guard written >= 0 else { throw .failed(.write, path: path, fault: fault) }
      guard written == bytes.count else {
        throw .cutShort(path: path, written: written, wanted: bytes.count)
      }
      return
    }
  }

  private func flush() throws(StoreError) {
    try FileSystem.flush(opened.descriptor, path: path, calls)
    for directory in opened.newlyFilled { try FileSystem.flushDirectory(directory, calls) }
  }

  /// Records what part of `bytes` is in the file and where: others who do not lock may have appended as well.
  private func note(_ bytes: [UInt8], written: Int) {
    if written > 0 {
      // A descriptor in append mode is positioned after what it has written.
      let end = lseek(opened.descriptor, 0, SEEK_CUR)
      appended = AppendedBytes(
        file: identity, start: end - off_t(written), bytes: Array(bytes.prefix(written)))
    } else if let now = currentSize, now > size, now - size <= off_t(bytes.count) {
      // A failing disk may have kept a part.
      let part = AppendedBytes(file: identity, start: size, bytes: Array(bytes.prefix(Int(now - size))))
      if holds(part) { appended = part }
    }
  }

  var currentSize: off_t? {
    var status = stat()
    return fstat(opened.descriptor, &status) == 0 ? status.st_size : nil
  }

  func holds(_ part: AppendedBytes) -> Bool {
    let count = part.bytes.count
    let found = [UInt8](unsafeUninitializedCapacity: count) { buffer, read in
      read = max(0, self.read(into: buffer.baseAddress, count, at: part.start))
    }
    return found == part.bytes
  }

  /// Reads at an offset, again if a signal interrupts it; returns the number of bytes, or -1 with the reason in
  /// `errno`.
  private func read(into buffer: UnsafeMutableRawPointer?, _ count: Int, at place: off_t) -> Int {
    while true {
      let read = pread(opened.descriptor, buffer, count, place)
      if read >= 0 || errno != EINTR { return read }
    }
  }

  private func isTorn() throws(StoreError) -> Bool {
    guard size > 0 else { return false }
    var last: UInt8 = 0
    guard read(into: &last, 1, at: size - 1) == 1 else {
      throw .failed(.read, path: path, fault: .last)
    }
    return last != UInt8(ascii: "\n")
  }
}
