#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file opened and locked for lines to be appended.
struct AppendableFile {
  private static let attempts = 16

  private let path: String
  private let calls: DiskCalls
  private let descriptor: Int32
  /// The directory that holds it, so that taking it back removes no namesake elsewhere.
  private let directory: Int32
  /// The directories whose entries are new and must reach the disk as well.
  private let newlyFilled: [String]
  /// Whether the file was made just now.
  private let isNew: Bool
  /// How many bytes it held when it was locked.
  let size: off_t

  /// Opens the file at `path`, made with its directories where it is missing, and waits for its lock.
  init(
    path: String, within root: String, patience: LockPatience = .silent, calls: DiskCalls = .system
  ) throws(StoreError) {
    self.path = path
    self.calls = calls
    for _ in 0..<Self.attempts {
      let opened = try Opened(path, within: root)
      if let size = try opened.lock(path, patience) {
        self.descriptor = opened.descriptor
        self.directory = opened.directory
        self.newlyFilled = opened.newlyFilled
        self.isNew = opened.isNew
        self.size = size
        return
      }
      // While this waited, another program put a new file in the place of the old one, as git does.
      opened.close()
    }
    throw .failed(.lock, path: path, fault: SystemFault(code: EAGAIN))
  }

  /// Gives the lock back and closes the file.
  func close() {
    FileLock.release(descriptor)
    closeDescriptors(descriptor, directory)
  }

  /// What the file held when it was locked; to be called once, before anything is appended.
  func contents() throws(StoreError) -> [UInt8] {
    do throws(SystemFault) {
      return try FileSystem.contents(of: descriptor, size: Int(size))
    } catch {
      throw .failed(.read, path: path, fault: error)
    }
  }

  /// Appends `lines`, which have their ends, in one write; gives a torn last line its end first; returns when all is on
  /// disk.
  func append(_ lines: [UInt8]) throws(StoreError) {
    let bytes = try isTorn() ? [UInt8(ascii: "\n")] + lines : lines
    let written = try write(bytes)
    guard written == bytes.count else {
      throw .cutShort(path: path, written: written, wanted: bytes.count)
    }
    try FileSystem.flush(descriptor, path: path, calls)
    for directory in newlyFilled { try FileSystem.flushDirectory(directory, calls) }
  }

  /// Makes the file what it was before it was locked, whatever was appended since.
  ///
  /// - Throws: `StoreError.leftBehind` when that cannot be.
  func takeBack() throws(StoreError) {
    // Who waits for the lock sees that the file is gone, and makes a new one.
    if isNew, size == 0, unlinkat(directory, FileSystem.name(of: path), 0) == 0 { return }
    while calls.truncate(descriptor, size) != 0 {
      guard errno == EINTR else { throw .leftBehind(path: path) }
    }
  }

  private func write(_ bytes: [UInt8]) throws(StoreError) -> Int {
    while true {
      let written = bytes.withUnsafeBytes { calls.write(descriptor, $0) }
      if written >= 0 { return written }
      guard errno == EINTR else { throw .failed(.write, path: path, fault: .last) }
    }
  }

  private func isTorn() throws(StoreError) -> Bool {
    guard size > 0 else { return false }
    var last: UInt8 = 0
    guard pread(descriptor, &last, 1, size - 1) == 1 else { throw .failed(.read, path: path, fault: .last) }
    return last != UInt8(ascii: "\n")
  }

  /// A file that is open and not yet locked.
  private struct Opened {
    let descriptor: Int32
    let directory: Int32
    let newlyFilled: [String]
    let isNew: Bool

    init(_ path: String, within root: String) throws(StoreError) {
      guard FileSystem.isBelow(path, root) else { throw .isNoPlace(path: path) }
      let names = path.dropFirst(root.count).split(separator: "/")
      let name = FileSystem.name(of: path)
      let (directory, filled) = try FileSystem.openDirectory(names.dropLast(), within: root)
      do throws(StoreError) {
        (descriptor, isNew) = try Self.openOrMake(name, in: directory, path)
      } catch {
        closeDescriptors(directory)
        throw error
      }
      self.directory = directory
      self.newlyFilled = isNew ? filled + [FileSystem.parent(of: path)] : filled
    }

    private static func openOrMake(
      _ name: String, in directory: Int32, _ path: String
    ) throws(StoreError) -> (descriptor: Int32, isNew: Bool) {
      let flags = O_RDWR | O_APPEND
      do throws(StoreError) {
        return (try FileSystem.openFile(name, in: directory, path: path, flags: flags), false)
      } catch {
        guard error == .failed(.open, path: path, fault: .notFound) else { throw error }
      }
      return (try FileSystem.openFile(name, in: directory, path: path, flags: flags | O_CREAT), true)
    }

    /// Waits for the lock and gives the size; nil when `path` no longer leads to the file that is locked now.
    func lock(_ path: String, _ patience: LockPatience) throws(StoreError) -> off_t? {
      do throws(StoreError) {
        try patience.lock(descriptor, path: path)
      } catch {
        close()
        throw error
      }
      var locked = stat()
      var current = stat()
      guard fstat(descriptor, &locked) == 0, stat(path, &current) == 0 else { return nil }
      return locked.st_ino == current.st_ino && locked.st_dev == current.st_dev ? locked.st_size : nil
    }

    func close() {
      FileLock.release(descriptor)
      closeDescriptors(descriptor, directory)
    }
  }
}

private func closeDescriptors(_ descriptors: Int32...) {
  for descriptor in descriptors where descriptor >= 0 { close(descriptor) }
}
