import Platform

extension AppendableFile {
  /// Removes what this program has appended, and nothing that others have: what it has appended now, or `earlier`,
  /// when the same file was open before.
  ///
  /// A file that has lost its name is treated the same, because it may get it back.
  ///
  /// - Throws: `StoreError.leftBehind` when that is not possible.
  func takeBack(_ earlier: AppendedBytes? = nil) throws(StoreError) {
    guard let ours = appended ?? earlier else {
      if opened.isNew, size == 0, currentSize == 0 { _ = remove() }
      return
    }
    if holds(ours) {
      try takeOut(ours)
      // A journal may end after this: so it should be on the disk. If the disk fails, nothing more can be done.
      _ = calls.flush(opened.descriptor)
    }
    // Someone may have rewritten the file, including our lines.
    let lines = ours.bytes.split(separator: UInt8(ascii: "\n"))
    let there = FileSystem.data(at: path, limit: WorkspaceFiles.logLimit) ?? []
    guard !there.split(separator: UInt8(ascii: "\n")).contains(where: lines.contains) else {
      throw .leftBehind(path: path)
    }
  }

  private func takeOut(_ ours: AppendedBytes) throws(StoreError) {
    if !isLocked { isLocked = FileLock.take(opened.descriptor) }
    guard isLocked, currentSize == ours.end else { return try blank(ours) }
    if opened.isNew, ours.start == 0, remove() { return }
    while calls.truncate(opened.descriptor, ours.start) != 0 {
      guard errno == EINTR else { throw .leftBehind(path: path) }
    }
  }

  /// Removes the file, which no one else has written to. A program that waits for the lock sees that it is gone, and
  /// creates a new one.
  private func remove() -> Bool {
    let name = FileSystem.name(of: path)
    guard FileIdentity(name, in: opened.directory) == identity else { return false }
    return calls.remove(opened.directory, name) == 0
  }

  /// Overwrites the appended bytes with blanks, because others have written after them: truncating would cut off their
  /// lines too.
  private func blank(_ ours: AppendedBytes) throws(StoreError) {
    // A descriptor in append mode writes at the end, at whatever offset.
    guard
      let plain = try? FileSystem.openFile(
        FileSystem.name(of: path), in: opened.directory, path: path, flags: O_WRONLY)
    else { throw .leftBehind(path: path) }
    defer { closeDescriptor(plain) }
    var status = stat()
    guard fstat(plain, &status) == 0, FileIdentity(status) == identity else {
      throw .leftBehind(path: path)
    }
    var (rest, place) = (ours.blanks[...], ours.start)
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { calls.overwrite(plain, $0, place) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw .leftBehind(path: path) }
      rest = rest.dropFirst(written)
      place += off_t(written)
    }
  }
}

private func closeDescriptor(_ descriptor: Int32) {
  close(descriptor)
}
