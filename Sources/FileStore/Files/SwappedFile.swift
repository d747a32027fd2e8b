import Platform

/// A file whose place a draft beside it takes, so that what was there comes out and can be looked at. Nothing that
/// somebody else saved at the last moment is lost: it goes back to its place.
struct SwappedFile {
  private static let attempts = 100

  private let name: String
  private let draft: String
  private let directory: Int32
  private let path: String
  private let calls: DiskCalls

  /// Prepares that the file called `draft` takes the place of the one called `name` in the open `directory`; messages
  /// name that one's `path`.
  init(_ name: String, with draft: String, in directory: Int32, path: String, _ calls: DiskCalls) {
    (self.name, self.draft, self.directory, self.path, self.calls) = (name, draft, directory, path, calls)
  }

  /// Puts the draft in its place and returns when that is on the disk. Asks `isExpected` whether what came out is what
  /// was to be replaced, waits in `flush` for the disk, and asks `isKept` whether the path leads to the draft then.
  ///
  /// - Returns: Whether what came out is removed; it is still called as the draft was where it is not.
  /// - Throws: `StoreError` when the change is not made; `changedMeanwhile` when somebody else has saved, whose file is in
  ///   its place then.
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
      // It is on the disk; only whether somebody has saved since cannot be seen.
      throw .changedAllTheSame(path: path)
    }
    guard isThere else { throw .changedMeanwhile(path: path) }
    return isRemoved
  }

  /// The new file, locked before anybody can see it, so that the next program waits until this one is done with it.
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

    /// Whether it holds what it held: an editor may have written into it since.
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

  /// Has the two files change their names; false where the file system cannot.
  private func swap() throws(StoreError) -> Bool {
    guard calls.exchange(directory, draft, name) != 0 else { return true }
    let fault = SystemFault.last
    guard ![EINVAL, ENOSYS, ENOTSUP, EOPNOTSUPP].contains(fault.code) else { return false }
    discard()
    throw .failed(.rename, path: path, fault: fault)
  }

  /// Puts back what came out, and takes out the file that was `made`. Where somebody has saved in between, what they
  /// saved comes out, is newer, and goes back. So does what was made where it cannot be read: somebody may have written
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

  /// Where the file system cannot have two files change their names: what came out is gone then.
  private func replaceBlindly(_ flush: () throws(StoreError) -> Void) throws(StoreError) {
    guard calls.rename(directory, draft, name) == 0 else {
      let fault = SystemFault.last
      discard()
      throw .failed(.rename, path: path, fault: fault)
    }
    do throws(StoreError) { try flush() } catch { throw .changedAllTheSame(path: path) }
  }

  /// Removes what is called as the draft was; false where that fails.
  @discardableResult
  private func discard() -> Bool { calls.remove(directory, draft) == 0 || SystemFault.last == .notFound }
}

private func closeDescriptor(_ descriptor: Int32) {
  close(descriptor)
}
