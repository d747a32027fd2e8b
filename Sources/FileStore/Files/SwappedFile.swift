#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

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
  /// - Throws: `StoreError` when the change is not made; `changedMeanwhile` when somebody else has saved, whose file is in
  ///   its place then.
  func replace(
    isExpected: () -> Bool, flush: () throws(StoreError) -> Void, isKept: (FileIdentity) -> Bool
  ) throws(StoreError) {
    let made = try Made(draft, in: directory, path)
    defer { made.close() }
    guard try swap() else { return try replaceBlindly(flush) }
    guard isExpected() else {
      try swapBack(made)
      throw .changedMeanwhile(path: path)
    }
    do throws(StoreError) { try flush() } catch {
      try swapBack(made)
      throw error
    }
    discard()
    guard isKept(made.identity), made.isAsMade else { throw .changedMeanwhile(path: path) }
  }

  /// The new file, locked before anybody can see it, so that the next program waits until this one is done with it.
  private struct Made {
    let identity: FileIdentity
    private let descriptor: Int32
    private let bytes: [UInt8]?

    init(_ draft: String, in directory: Int32, _ path: String) throws(StoreError) {
      do throws(StoreError) {
        descriptor = try FileSystem.openFile(draft, in: directory, path: path, flags: O_RDWR)
      } catch {
        unlinkat(directory, draft, 0)
        throw error
      }
      bytes = Self.contents(of: descriptor)
      guard FileLock.take(descriptor), let identity = FileIdentity(draft, in: directory) else {
        let fault = SystemFault.last
        closeDescriptor(descriptor)
        unlinkat(directory, draft, 0)
        throw .failed(.lock, path: path, fault: fault)
      }
      self.identity = identity
    }

    /// Whether it holds what it held: an editor may have written into it since.
    var isAsMade: Bool { Self.contents(of: descriptor) == bytes }

    private static func contents(of descriptor: Int32) -> [UInt8]? {
      lseek(descriptor, 0, SEEK_SET) == 0 ? try? FileSystem.contents(of: descriptor, size: 0) : nil
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
  /// saved comes out, is newer, and goes back.
  private func swapBack(_ made: Made) throws(StoreError) {
    var expected = made.identity
    for _ in 0..<Self.attempts {
      guard let putting = FileIdentity(draft, in: directory), calls.exchange(directory, draft, name) == 0
      else { throw .changedAllTheSame(path: path) }
      if FileIdentity(draft, in: directory) == expected, expected != made.identity || made.isAsMade {
        return discard()
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

  private func discard() { unlinkat(directory, draft, 0) }
}

private func closeDescriptor(_ descriptor: Int32) {
  close(descriptor)
}
