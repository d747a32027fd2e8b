package import Platform

extension FileSystem {
  private static let directoryFlags = O_RDONLY | O_DIRECTORY | O_CLOEXEC

  /// Opens the directory that `names` lead to from `root`, and creates missing directories on the way if `isMaking`.
  ///
  /// It descends one step at a time, each from the directory already open, and follows no symbolic link. So it stays
  /// inside even if someone replaces a directory with a link at any moment.
  ///
  /// - Returns: The descriptor, and the directories that got new entries.
  static func openDirectory(
    _ names: [Substring], within root: String, isMaking: Bool = true
  ) throws(StoreError) -> (descriptor: Int32, filled: [String]) {
    var (path, filled) = (root, [String]())
    var current = open(root, directoryFlags)
    guard current >= 0 else { throw .failed(.open, path: root, fault: .last) }
    for name in names {
      let next: Int32
      do throws(StoreError) {
        next = try step(from: current, to: String(name), in: path, isMaking: isMaking, filled: &filled)
      } catch {
        close(current)
        throw error
      }
      close(current)
      current = next
      path += "/\(name)"
    }
    return (current, filled)
  }

  private static func step(
    from directory: Int32, to name: String, in parent: String, isMaking: Bool, filled: inout [String]
  ) throws(StoreError) -> Int32 {
    let path = "\(parent)/\(name)"
    var next = openat(directory, name, directoryFlags | O_NOFOLLOW)
    if next < 0, isMaking, SystemFault.last == .notFound {
      guard mkdirat(directory, name, 0o777) == 0 || errno == EEXIST else {
        throw .failed(.create, path: path, fault: .last)
      }
      filled.append(parent)
      next = openat(directory, name, directoryFlags | O_NOFOLLOW)
    }
    let fault = SystemFault.last
    // Systems disagree on the error for a link where a directory should be.
    if next < 0, [.isALink, .notADirectory].contains(fault), isLink(name, in: directory) {
      throw .isALink(path: path)
    }
    guard next >= 0 else { throw .failed(.open, path: path, fault: fault) }
    return next
  }

  private static func isLink(_ name: String, in directory: Int32) -> Bool {
    var status = stat()
    return fstatat(directory, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && Kind(mode: status.st_mode) == .link
  }

  /// Opens the ordinary file `name` in the open `directory`, which is at `path`.
  ///
  /// - Throws: `StoreError` if it is a link, has another name as well, or is not an ordinary file.
  static func openFile(
    _ name: String, in directory: Int32, path: String, flags: Int32
  ) throws(StoreError) -> Int32 {
    let descriptor = openat(directory, name, flags | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY, 0o666)
    guard descriptor >= 0 else {
      let fault = SystemFault.last
      throw fault == .isALink ? .isALink(path: path) : .failed(.open, path: path, fault: fault)
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let fault = SystemFault.last
      close(descriptor)
      throw .failed(.open, path: path, fault: fault)
    }
    guard Kind(mode: status.st_mode) == .file else {
      close(descriptor)
      throw .notAFile(path: path)
    }
    // No name left: another program has just replaced it, which is detected once it is locked.
    guard status.st_nlink <= 1 else {
      close(descriptor)
      throw .hasOtherNames(path: path)
    }
    return descriptor
  }
}

extension FileIdentity {
  /// The identity of the file at `path` below `root`, with no link on the way; nil when there is none, or when the
  /// system cannot tell.
  package init?(path: String, within root: String) {
    guard let identity = try? Self.known(path: path, within: root) else { return nil }
    self = identity
  }

  /// The identity of the file at `path` below `root`, with no link on the way; nil when there is none.
  ///
  /// - Throws: `SystemFault` when the system cannot tell, which must not count as a missing file.
  package static func known(path: String, within root: String) throws(SystemFault) -> FileIdentity? {
    let names = Array(path.dropFirst(root.count).split(separator: "/").dropLast())
    let directory: Int32
    do throws(StoreError) {
      directory = try FileSystem.openDirectory(names, within: root, isMaking: false).descriptor
    } catch {
      if case .failed(_, _, let fault) = error, fault != .notFound, fault != .notADirectory { throw fault }
      return nil
    }
    defer { close(directory) }
    var status = stat()
    if fstatat(directory, FileSystem.name(of: path), &status, AT_SYMLINK_NOFOLLOW) == 0 {
      return FileIdentity(status)
    }
    let fault = SystemFault.last
    guard fault == .notFound else { throw fault }
    return nil
  }
}
