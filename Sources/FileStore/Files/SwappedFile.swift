import Platform

/// A file being replaced by a draft beside it by exchanging the two, so that the old contents can be checked
/// afterwards. Nothing that someone else saved at the last moment is lost: it is put back.
struct SwappedFile {
  private static let attempts = 100

  private let name: String
  private let draft: String
  private let directory: Int32
  private let path: String
  private let calls: DiskCalls

  /// Prepares to replace the file `name` in the open `directory` with the file `draft`; messages name the former's
  /// `path`.
  init(_ name: String, with draft: String, in directory: Int32, path: String, _ calls: DiskCalls) {
    (self.name, self.draft, self.directory, self.path, self.calls) = (name, draft, directory, path, calls)
  }

  /// Puts the draft in place and returns when that is on the disk. Calls `isExpected` to check that the file that came
  /// out is the one to replace, `flush` to wait for the disk, and `isKept` to check that the path then leads to the
  /// draft.
  ///
  /// - Returns: Whether the old file was removed; if not, it has the draft's name.
  /// - Throws: `StoreError` when the change is not made; `changedMeanwhile` when someone else has saved, and their file
  ///   is in place then.
  func replace(
    isExpected: () throws(StoreError) -> Bool, flush: () throws(StoreError) -> Void,
    isKept: (FileIdentity) throws(SystemFault) -> Bool
  ) throws(StoreError) -> Bool {
    let made = try Made(draft, in: directory, path)
    defer { made.close() }
    guard try swap() else {
      try replaceBlindly(flush)
      return true
    }
    do throws(StoreError) {
      guard try isExpected() else { throw .changedMeanwhile(path: path) }
      try flush()
    } catch {
      try swapBack(made)
      throw error
    }
    let isRemoved = discard()
    let isThere: Bool
    do {
      isThere = try isKept(made.identity) && made.isAsMade()
    } catch {
      // It is on the disk; only whether someone has saved since is unknown.
      throw .changedAllTheSame(path: path)
    }
    guard isThere else { throw .changedMeanwhile(path: path) }
    return isRemoved
  }

  /// The new file, locked before anyone can see it, so that the next program waits until this one is done with it.
  private struct Made {
    let identity: FileIdentity
    private let descriptor: Int32
    private let bytes: [UInt8]
    private let path: String

    init(_ draft: String, in directory: Int32, _ path: String) throws(StoreError) {
      do throws(StoreError) {
        descriptor = try FileSystem.openFile(draft, in: directory, path: path, flags: O_RDWR)
      } catch {
        unlinkat(directory, draft, 0)
        throw error
      }
      do throws(StoreError) {
        bytes = try Self.contents(of: descriptor, path)
        guard FileLock.take(descriptor), let identity = FileIdentity(draft, in: directory) else {
          throw .failed(.lock, path: path, fault: .last)
        }
        self.identity = identity
        self.path = path
      } catch {
        closeDescriptor(descriptor)
        unlinkat(directory, draft, 0)
        throw error
      }
    }

    /// Whether it still has its contents: an editor may have written into it since.
    func isAsMade() throws(StoreError) -> Bool { try Self.contents(of: descriptor, path) == bytes }

    private static func contents(of descriptor: Int32, _ path: String) throws(StoreError) -> [UInt8] {
      do throws(SystemFault) {
        guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw SystemFault.last }
        return try FileSystem.contents(of: descriptor, size: 0)
      } catch {
        throw .failed(.read, path: path, fault: error)
      }
    }

    func close() {
      FileLock.release(descriptor)
      closeDescriptor(descriptor)
    }
  }

  /// Exchanges the names of the two files; false if the file system cannot.
  private func swap() throws(StoreError) -> Bool {
    guard calls.exchange(directory, draft, name) != 0 else { return true }
    let fault = SystemFault.last
    guard ![EINVAL, ENOSYS, ENOTSUP, EOPNOTSUPP].contains(fault.code) else { return false }
    discard()
    throw .failed(.rename, path: path, fault: fault)
  }

  /// Puts back the file that came out, and removes the one that was `made`. If someone has saved in between, their file
  /// comes out, is newer, and is put back. So is the made one if it cannot be read: someone may have written
  /// into it.
  private func swapBack(_ made: Made) throws(StoreError) {
    var (expected, isRead) = (made.identity, true)
    for _ in 0..<Self.attempts {
      guard let putting = FileIdentity(draft, in: directory), calls.exchange(directory, draft, name) == 0
      else { throw .changedAllTheSame(path: path) }
      if FileIdentity(draft, in: directory) == expected {
        let isAsMade = try? made.isAsMade()
        if expected == made.identity, isAsMade == nil { isRead = false }
        if expected != made.identity || isAsMade == true {
          discard()
          guard isRead else { throw .changedAllTheSame(path: path) }
          return
        }
      }
      expected = putting
    }
    throw .changedAllTheSame(path: path)
  }

  /// For a file system that cannot exchange two names: the old file is gone then.
  private func replaceBlindly(_ flush: () throws(StoreError) -> Void) throws(StoreError) {
    guard calls.rename(directory, draft, name) == 0 else {
      let fault = SystemFault.last
      discard()
      throw .failed(.rename, path: path, fault: fault)
    }
    do throws(StoreError) { try flush() } catch { throw .changedAllTheSame(path: path) }
  }

  /// Removes the file that has the draft's name; false if that fails.
  @discardableResult
  private func discard() -> Bool { calls.remove(directory, draft) == 0 || SystemFault.last == .notFound }
}

private func closeDescriptor(_ descriptor: Int32) {
  close(descriptor)
}
