/// The operating system's file calls with a Swift interface.
package enum FileSystem {
  /// What a path leads to.
  package enum Kind: Sendable {
    case file, directory, link, other

    package init(mode: mode_t) {
      switch mode & S_IFMT {
      case S_IFREG: self = .file
      case S_IFDIR: self = .directory
      case S_IFLNK: self = .link
      default: self = .other
      }
    }
  }

  /// What `path` leads to, through symbolic links if `followingLinks`; nil when it does not exist.
  package static func kind(of path: String, followingLinks: Bool = true) -> Kind? {
    var status = stat()
    let result = followingLinks ? stat(path, &status) : lstat(path, &status)
    return result == 0 ? Kind(mode: status.st_mode) : nil
  }

  /// What is at `path`, a link itself rather than its target; nil when it does not exist.
  ///
  /// - Throws: `SystemFault` when the system cannot tell, which must not count as a missing file.
  package static func knownKind(of path: String) throws(SystemFault) -> Kind? {
    try knownStatus(of: path).map { Kind(mode: $0.st_mode) }
  }

  /// The status of `path`, of a link itself rather than its target; nil when it does not exist.
  private static func knownStatus(of path: String) throws(SystemFault) -> stat? {
    var status = stat()
    if lstat(path, &status) == 0 { return status }
    let fault = SystemFault.last
    guard fault == .notFound || fault == .notADirectory else { throw fault }
    return nil
  }

  /// What distinguishes the file at `path` from every other, independent of its name; nil when it does not exist.
  ///
  /// - Throws: `SystemFault` when the system cannot tell, which must not count as a missing file.
  package static func knownIdentity(of path: String) throws(SystemFault) -> String? {
    try knownStatus(of: path).map { "\($0.st_dev):\($0.st_ino)" }
  }

  /// The path without symbolic links and dots; nil when it does not exist.
  package static func realPath(of path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The working directory of the process.
  package static var workingDirectory: String {
    guard let path = getcwd(nil, 0) else { return "." }
    defer { free(path) }
    return String(cString: path)
  }

  /// The names in the directory at `path`, sorted, without `.` and `..`; none if `root` is given and the directory is
  /// outside it.
  package static func names(
    in path: String, followingLinks: Bool = true, within root: String? = nil
  ) throws(SystemFault) -> [String] {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (followingLinks ? 0 : O_NOFOLLOW)
    let descriptor = open(path, flags)
    guard descriptor >= 0 else { throw .last }
    if let root, !isInside(descriptor, at: path, root) {
      close(descriptor)
      throw .notFound
    }
    guard let directory = fdopendir(descriptor) else {
      let fault = SystemFault.last
      close(descriptor)
      throw fault
    }
    defer { closedir(directory) }
    var names: [String] = []
    while true {
      // A folder that cannot be read completely must not look like one with fewer files.
      errno = 0
      guard let entry = readdir(directory) else {
        guard errno == 0 else { throw .last }
        break
      }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
          String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// The first `count` bytes of `descriptor`, or fewer if there are no more.
  package static func beginning(of descriptor: Int32, count: Int) throws(SystemFault) -> [UInt8] {
    var fault: SystemFault?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, read in
      read = 0
      while read < count {
        let received = pread(descriptor, buffer.baseAddress.map { $0 + read }, count - read, off_t(read))
        if received < 0 && errno == EINTR { continue }
        if received < 0 { fault = .last }
        guard received > 0 else { return }
        read += received
      }
    }
    if let fault { throw fault }
    return bytes
  }

  /// The rest of `descriptor`, of about `size` bytes.
  package static func contents(of descriptor: Int32, size: Int) throws(SystemFault) -> [UInt8] {
    var fault: SystemFault?
    var capacity = max(size, 0) + 1
    var bytes: [UInt8] = []
    while true {
      let wanted = capacity
      let part = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
        count = 0
        while count < wanted {
          let received = read(descriptor, buffer.baseAddress.map { $0 + count }, wanted - count)
          if received < 0 && errno == EINTR { continue }
          if received < 0 { fault = .last }
          guard received > 0 else { return }
          count += received
        }
      }
      if let fault { throw fault }
      let isWhole = part.count < wanted
      if isWhole && bytes.isEmpty { return part }
      bytes += part
      if isWhole { return bytes }
      capacity = 65_536
    }
  }
}
