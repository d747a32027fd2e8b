extension FileSystem {
  /// The directory that holds `path`.
  package static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last component of `path`.
  package static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// Whether the file open as `descriptor`, found at `path`, is below `root`, which contains no symbolic links.
  package static func isInside(_ descriptor: Int32, at path: String, _ root: String) -> Bool {
    if let real = self.path(ofOpen: descriptor) { return isBelow(real, root) }
    // If the system does not say, it is inside if a path that is inside leads to the same file.
    guard let real = realPath(of: path), isBelow(real, root) else { return false }
    var (opened, named) = (stat(), stat())
    return fstat(descriptor, &opened) == 0 && lstat(real, &named) == 0 && opened.st_ino == named.st_ino
      && opened.st_dev == named.st_dev
  }

  package static func isBelow(_ path: String, _ root: String) -> Bool {
    path == root || path.hasPrefix(root == "/" ? root : root + "/")
  }

  /// Where the file open as `descriptor` is now; nil when the system does not say.
  private static func path(ofOpen descriptor: Int32) -> String? {
    var name = [CChar](repeating: 0, count: Int(PATH_MAX))
    #if canImport(Darwin)
      guard fcntl(descriptor, F_GETPATH, &name) == 0 else { return nil }
    #else
      guard readlink("/proc/self/fd/\(descriptor)", &name, name.count - 1) > 0 else { return nil }
    #endif
    let path = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    return path.hasPrefix("/") ? path : nil
  }
}
