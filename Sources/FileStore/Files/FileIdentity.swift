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

  /// The identity of what is at `path` below `root`, with no link on the way; nil when there is nothing, or when the
  /// system cannot tell.
  init?(path: String, within root: String) {
    guard let identity = try? Self.known(path: path, within: root) else { return nil }
    self = identity
  }

  /// The identity of what is at `path` below `root`, with no link on the way; nil when there is nothing.
  ///
  /// - Throws: `SystemFault` when the system cannot tell, which must not pass for nothing.
  static func known(path: String, within root: String) throws(SystemFault) -> FileIdentity? {
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
