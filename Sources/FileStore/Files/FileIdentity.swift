#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The identity of a file, no matter what it is called.
struct FileIdentity: Hashable, Sendable {
  private let device: UInt64
  private let inode: UInt64

  /// The identity of the file that `status` is of.
  init(_ status: stat) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    inode = UInt64(truncatingIfNeeded: status.st_ino)
  }

  /// The identity of what is called `name` in the open `directory`, a link itself and not what it leads to; nil when
  /// there is nothing.
  init?(_ name: String, in directory: Int32) {
    var status = stat()
    guard fstatat(directory, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    self.init(status)
  }

  /// The identity of what is at `path` below `root`, with no link on the way; nil when there is nothing.
  init?(path: String, within root: String) {
    let names = Array(path.dropFirst(root.count).split(separator: "/").dropLast())
    guard let opened = try? FileSystem.openDirectory(names, within: root, isMaking: false) else { return nil }
    defer { close(opened.descriptor) }
    self.init(FileSystem.name(of: path), in: opened.descriptor)
  }
}
