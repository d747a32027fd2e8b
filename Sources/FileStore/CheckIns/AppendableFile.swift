#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file opened and locked for lines to be appended.
struct AppendableFile {
  private static let flags = O_RDWR | O_APPEND | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY
  private static let attempts = 16

  private let path: String
  private let descriptor: Int32
  /// The directories whose entries are new and must reach the disk as well.
  private let newlyFilled: [String]
  /// Whether the file was made just now.
  private let isNew: Bool
  /// How many bytes it held when it was locked.
  private let size: off_t

  /// Opens the file at `path`, made with its directories where it is missing, and waits for its lock.
  init(path: String, within root: String) throws(StoreError) {
    self.path = path
    for _ in 0..<Self.attempts {
      let (descriptor, newlyFilled, isNew) = try Self.open(path, within: root)
      if let size = try Self.lock(descriptor, path) {
        self.descriptor = descriptor
        self.newlyFilled = newlyFilled
        self.isNew = isNew
        self.size = size
        return
      }
      // While this waited, another program put a new file in the place of the old one, as git does.
      Self.closeDescriptor(descriptor)
    }
    throw .failed(.lock, path: path, fault: SystemFault(code: EAGAIN))
  }

  func close() {
    Self.closeDescriptor(descriptor)
  }

  /// Appends `lines`, which have their ends, in one write; gives a torn last line its end first; returns when all is on
  /// disk.
  func append(_ lines: [UInt8]) throws(StoreError) {
    let bytes = try isTorn() ? [UInt8(ascii: "\n")] + lines : lines
    let written = try write(bytes)
    guard written == bytes.count else {
      throw .cutShort(path: path, written: written, wanted: bytes.count)
    }
    try FileSystem.flush(descriptor, path: path)
    for directory in newlyFilled { try FileSystem.flushDirectory(directory) }
  }

  /// Makes the file what it was before it was locked, whatever was appended since.
  ///
  /// - Throws: `StoreError.leftBehind` when that cannot be.
  func takeBack() throws(StoreError) {
    // Who waits for the lock sees that the file is gone, and makes a new one.
    if isNew, size == 0, unlink(path) == 0 { return }
    while ftruncate(descriptor, size) != 0 {
      guard errno == EINTR else { throw .leftBehind(path: path) }
    }
  }

  private func write(_ bytes: [UInt8]) throws(StoreError) -> Int {
    while true {
      let written = bytes.withUnsafeBytes { systemWrite(descriptor, $0) }
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

  private static func open(_ path: String, within root: String) throws(StoreError) -> (
    Int32, newlyFilled: [String], isNew: Bool
  ) {
    let directory = FileSystem.parent(of: path)
    try checkInside(FileSystem.nearestDirectory(to: directory), root)
    var newlyFilled = try FileSystem.makeDirectories(directory)
    var descriptor = systemOpen(path, flags)
    let isNew = descriptor < 0 && SystemFault.last == .notFound
    if isNew {
      descriptor = systemOpen(path, flags | O_CREAT, 0o666)
      newlyFilled.append(directory)
    } else if descriptor < 0, SystemFault.last == .isALink {
      try checkInside(path, root)
      descriptor = systemOpen(path, flags & ~O_NOFOLLOW)
    }
    guard descriptor >= 0 else { throw .failed(.open, path: path, fault: .last) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, FileSystem.Kind(mode: status.st_mode) == .file else {
      closeDescriptor(descriptor)
      throw .notAFile(path: path)
    }
    return (descriptor, newlyFilled, isNew)
  }

  private static func checkInside(_ path: String, _ root: String) throws(StoreError) {
    guard let real = FileSystem.realPath(of: path) else { throw .failed(.open, path: path, fault: .last) }
    guard real == root || real.hasPrefix(root + "/") else { throw .leadsOutside(path: path) }
  }

  /// Waits for the lock and gives the size; nil when `path` no longer leads to the file that is locked now.
  private static func lock(_ descriptor: Int32, _ path: String) throws(StoreError) -> off_t? {
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else {
        let fault = SystemFault.last
        closeDescriptor(descriptor)
        throw .failed(.lock, path: path, fault: fault)
      }
    }
    var locked = stat()
    var current = stat()
    guard fstat(descriptor, &locked) == 0, stat(path, &current) == 0 else { return nil }
    return locked.st_ino == current.st_ino && locked.st_dev == current.st_dev ? locked.st_size : nil
  }

  private static func closeDescriptor(_ descriptor: Int32) {
    _ = systemClose(descriptor)
  }
}

private func systemOpen(_ path: String, _ flags: Int32, _ mode: mode_t = 0) -> Int32 {
  open(path, flags, mode)
}

private func systemClose(_ descriptor: Int32) -> Int32 {
  close(descriptor)
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}
